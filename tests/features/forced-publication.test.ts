/** What is published without approval gets it afterwards, once, whatever happens on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../src/workflow/reconcile'
import { decisionKey } from '../../src/workflow/events'
import { aCategory, aTerm, edit, richText } from '../factories/records'
import { aCms, aPerson, refusalsOf, type TestCms } from '../support/cms'
import { ledgerRowsOf } from '../support/read-ledger'

let cms: TestCms
beforeAll(async () => {
  cms = await aCms()
})
afterAll(() => cms.close())

const aForcedTerm = async (requiredApprovals: ('legal-reviewer' | 'subject-reviewer')[] = ['legal-reviewer']) => {
  const term = await aTerm(cms, { category: (await aCategory(cms, { requiredApprovals })).id })
  await cms.act(term.id, 'force-publish', cms.people.admin, { reason: 'The tribunal ruled today.' })
  return term
}

const eventsOf = async (term: { publicId: string }) => (await ledgerRowsOf(cms, term.publicId)).map(({ event }) => event)

describe('An approval after the publication', () => {
  it('is not given twice for one role while another role is still asked', async () => {
    const term = await aForcedTerm(['legal-reviewer', 'subject-reviewer'])
    await cms.act(term.id, 'approve', cms.people.legal)
    expect(await refusalsOf(() => cms.act(term.id, 'approve', cms.people.otherLegal))).toEqual(['role_already_approved'])
    expect((await cms.workflow(term.id)).approvals.map(({ roles }) => roles)).toEqual([['legal-reviewer']])
  })

  it('is one line of the ledger when the last two reviewers approve at once', async () => {
    const { legal, subject } = cms.people
    const term = await aForcedTerm(['legal-reviewer', 'subject-reviewer'])
    await Promise.all([cms.act(term.id, 'approve', legal), cms.act(term.id, 'approve', subject)])
    expect(await eventsOf(term)).toEqual(['force-published', 'approved'])
    expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', awaitingRetrospectiveApproval: false })
  })

  it('reaches the ledger at the next start when the server died right after it was given', async () => {
    const { legal } = cms.people
    const term = await aForcedTerm()
    const { digest } = await cms.workflow(term.id)
    const decision = { term: term.publicId, cycle: 1, round: 0, digest, kind: 'approved', actor: legal.publicId } as const
    const { term: record, ...facts } = decision
    await cms.payload.create({
      collection: 'workflow-events',
      data: { ...facts, key: decisionKey(decision), record, term: term.id, at: new Date().toISOString(), roles: 'legal-reviewer' },
    })
    expect(await eventsOf(term)).toEqual(['force-published'])
    const { repairs } = await reconcile(cms.payload)
    expect(repairs).toEqual([
      `“${term.title}”: recorded its approval after the publication`,
      `“${term.title}”: brought its place on the desk up to date`,
    ])
    expect((await ledgerRowsOf(cms, term.publicId)).at(-1)).toMatchObject({
      event: 'approved',
      digest,
      approvals: [{ user: legal.publicId, roles: ['legal-reviewer'] }],
      publishedBy: legal.publicId,
    })
    expect((await reconcile(cms.payload)).repairs).toEqual([])
  })
})

describe('A text that was published without approval', () => {
  it('is still nobody’s to approve who wrote it, when another has edited it since', async () => {
    const wim = await aPerson(cms.payload, 'Wim Writer', ['editor', 'legal-reviewer'])
    const term = await aTerm(cms, { category: (await aCategory(cms)).id })
    await edit(cms, term.id, { definition: richText('All of it by Wim.') }, wim)
    await cms.act(term.id, 'force-publish', cms.people.admin, { reason: 'The tribunal ruled today.' })
    await edit(cms, term.id, { context: richText('A sentence by Edie.') })
    await cms.act(term.id, 'submit', cms.people.editor, { note: 'A sentence more.' })
    expect(await refusalsOf(() => cms.act(term.id, 'approve', wim))).toEqual(['four_eyes'])
    await cms.act(term.id, 'approve', cms.people.legal)
    await cms.act(term.id, 'publish', cms.people.editor)
    // From an approved text on, the count starts afresh.
    await edit(cms, term.id, { context: richText('Another sentence by Edie.') })
    await cms.act(term.id, 'submit', cms.people.editor, { note: 'Another sentence.' })
    expect(await cms.act(term.id, 'approve', wim)).toMatchObject({ state: 'approved' })
  })

  it('still waits for its approval after it was archived and brought back', async () => {
    const term = await aForcedTerm()
    await cms.act(term.id, 'archive', cms.people.editor, { reason: 'In doubt.', archiveAs: 'withdrawn' })
    const restored = await cms.act(term.id, 'restore', cms.people.editor, { reason: 'No doubt any more.' })
    expect(restored).toMatchObject({ state: 'published', awaitingRetrospectiveApproval: true, waitingFor: ['legal-reviewer'] })
    expect(await cms.act(term.id, 'approve', cms.people.legal)).toMatchObject({ awaitingRetrospectiveApproval: false })
    expect(await eventsOf(term)).toEqual(['force-published', 'archived', 'restored', 'approved'])
    expect((await reconcile(cms.payload)).repairs).toEqual([])
  })
})
