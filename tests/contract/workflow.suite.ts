/** The road from a draft to a publication, and every reason why one may not go on along it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, aPerson, as, type Id, type Person, refusalsOf, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ledgerRowsOf } from '../support/read-ledger'
import { restoreText } from '../support/rest'
import { settleTerm } from '../../src/workflow/settle-term'

export const workflow = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let people: TestCms['people']
  /** Writes and reviews: the people whom four eyes are about. */
  let writingLawyer: Person
  let adminLawyer: Person
  beforeAll(async () => {
    cms = await aCms(await database())
    people = cms.people
    writingLawyer = await aPerson(cms.payload, 'Wim Writer', ['editor', 'legal-reviewer'])
    adminLawyer = await aPerson(cms.payload, 'Alma Admin', ['admin', 'legal-reviewer'])
  })
  afterAll(() => cms.close())

  const approveAndPublish = async (term: Id, request: { note?: string; changeKind?: 'major' | 'minor' } = {}) => {
    await cms.act(term, 'submit', people.editor, { note: 'A change.', ...request })
    await cms.act(term, 'approve', people.legal)
    return cms.act(term, 'publish', people.editor)
  }

  /** What lists sort by and Payload itself shows, beside what follows from the facts. */
  const columns = async (term: Id) => {
    const main = await cms.payload.findByID({ collection: 'terms', id: term, draft: false, depth: 0 })
    const newest = await cms.payload.findByID({ collection: 'terms', id: term, draft: true, depth: 0 })
    return { status: main._status, state: newest.state, text: main.definition, newest: newest.definition }
  }

  describe('The road', () => {
    it('leads from a draft by way of review and approval to readers, and each step is recorded', async () => {
      const term = await aTerm(cms, { title: 'The whole road' })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'draft', liveDigest: null, newerDraft: false, approvals: [] })

      const submitted = await cms.act(term.id, 'submit', people.editor, { note: 'Ready.' })
      expect(submitted).toMatchObject({ state: 'in-review', waitingFor: ['legal-reviewer'] })
      expect(await columns(term.id)).toMatchObject({ status: 'draft', state: 'in-review' })

      const approved = await cms.act(term.id, 'approve', people.legal)
      expect(approved).toMatchObject({ state: 'approved', waitingFor: [] })
      expect(approved.approvals).toMatchObject([{ roles: ['legal-reviewer'], by: { name: 'Lex Lawyer' } }])

      const published = await cms.act(term.id, 'publish', people.editor)
      expect(published).toMatchObject({ state: 'published', newerDraft: false, liveDigest: approved.digest })
      expect(published.events.map(({ kind }) => kind)).toEqual(['published', 'approved', 'submitted'])
      expect(await columns(term.id)).toMatchObject({ status: 'published', state: 'published' })

      expect(await ledgerRowsOf(cms, term.publicId)).toMatchObject([
        {
          kind: 'term',
          recordVersion: 1,
          event: 'published',
          digest: approved.digest,
          approvals: [{ user: people.legal.publicId, roles: ['legal-reviewer'] }],
          publishedBy: people.editor.publicId,
          changeKind: 'major',
          changeNote: 'Ready.',
        },
      ])
    })

    it('waits for every role that the category requires, in whatever order they decide', async () => {
      const category = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
      const term = await aTerm(cms, { category: category.id, state: 'in-review' })
      expect(await cms.act(term.id, 'approve', people.subject)).toMatchObject({ state: 'in-review', waitingFor: ['legal-reviewer'] })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['not_approved'])
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ state: 'approved' })
      await cms.act(term.id, 'publish', people.editor)
      const [row] = await ledgerRowsOf(cms, term.publicId)
      expect(row?.approvals.flatMap(({ roles }) => roles).sort()).toEqual(['legal-reviewer', 'subject-reviewer'])
    })

    it('refuses the second approval of a role that has approved, and of a role that the category does not ask', async () => {
      const category = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
      const both = await aTerm(cms, { category: category.id, state: 'in-review' })
      await cms.act(both.id, 'approve', people.legal)
      expect(await refusalsOf(() => cms.act(both.id, 'approve', people.legal))).toEqual(['already_decided'])
      expect(await refusalsOf(() => cms.act(both.id, 'approve', people.otherLegal))).toEqual(['role_already_approved'])
      const legalOnly = await aTerm(cms, { state: 'in-review' })
      expect(await refusalsOf(() => cms.act(legalOnly.id, 'approve', people.subject))).toEqual(['role_required'])
    })

    it('goes back to the editor when a reviewer asks for changes, until the text is another', async () => {
      const term = await aTerm(cms, { state: 'in-review' })
      expect(await refusalsOf(() => cms.act(term.id, 'request-changes', people.legal))).toEqual(['note_required'])
      expect(await cms.act(term.id, 'request-changes', people.legal, { note: 'Cite s 55.' })).toMatchObject({ state: 'changes-requested' })
      expect(await refusalsOf(() => cms.act(term.id, 'submit', people.editor))).toEqual(['changes_were_requested'])
      await edit(cms, term.id, { definition: richText('With section 55 of the Act.') })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'draft' })
      await approveAndPublish(term.id)
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'published' })
    })

    it('lets a reviewer ask for changes to a text that another role has approved', async () => {
      const category = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
      const term = await aTerm(cms, { category: category.id, state: 'in-review' })
      await cms.act(term.id, 'approve', people.legal)
      await cms.act(term.id, 'request-changes', people.subject, { note: 'Parents will not follow this.' })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'changes-requested' })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['changes_were_requested'])
    })

    it('asks what changed once something is live, and tells minor changes from major ones', async () => {
      const term = await aTerm(cms, { state: 'published' })
      await edit(cms, term.id, { definition: richText('A comma, moved.') })
      expect(await refusalsOf(() => cms.act(term.id, 'submit', people.editor))).toEqual(['note_required'])
      await approveAndPublish(term.id, { note: 'A comma.', changeKind: 'minor' })
      await edit(cms, term.id, { definition: richText('A new rule.') })
      await approveAndPublish(term.id, { note: 'A new rule.', changeKind: 'major' })
      expect((await ledgerRowsOf(cms, term.publicId)).map(({ changeKind, changeNote }) => [changeKind, changeNote])).toEqual([
        ['major', 'Please review.'],
        ['minor', 'A comma.'],
        ['major', 'A new rule.'],
      ])
    })

    it('takes a remark from anyone on the staff, in any state, and decides nothing by it', async () => {
      const term = await aTerm(cms, { state: 'in-review' })
      for (const person of [people.admin, people.editor, people.legal, people.subject]) {
        await cms.act(term.id, 'comment', person, { note: 'Is this still so?', field: 'definition' })
      }
      const { state, approvals, events } = await cms.workflow(term.id)
      expect({ state, approvals }).toEqual({ state: 'in-review', approvals: [] })
      expect(events.filter(({ kind, field }) => kind === 'commented' && field === 'definition')).toHaveLength(4)
    })
  })

  describe('A draft that was never public', () => {
    it('can be deleted after it was reviewed and spoken about, and what was said stays on record', async () => {
      const term = await aTerm(cms, { state: 'in-review' })
      await cms.act(term.id, 'comment', people.legal, { note: 'Is this an entry at all?' })
      await cms.payload.delete({ collection: 'terms', id: term.id, ...as(people.editor) })
      expect((await cms.payload.find({ collection: 'terms', where: { publicId: { equals: term.publicId } }, draft: true })).totalDocs).toBe(0)
      const { docs } = await cms.payload.find({ collection: 'workflow-events', where: { record: { equals: term.publicId } }, sort: 'at' })
      expect(docs.map(({ kind }) => kind)).toEqual(['submitted', 'commented'])
    })
  })

  describe('A text and its digest', () => {
    it('leaves nothing of a text behind once an older one, brought back, is published over it', async () => {
      const term = await aTerm(cms)
      const { digest } = await cms.workflow(term.id)
      await edit(cms, term.id, { context: richText('Only in the second text.'), seo: { title: 'Second' }, aliases: [{ label: 'Second name', kind: 'synonym' }], lawAsOf: '2025-09-01' })
      const publishIt = async () => {
        await cms.act(term.id, 'submit', people.editor, { note: 'Ready.' })
        await cms.act(term.id, 'approve', people.legal)
        await cms.act(term.id, 'publish', people.editor)
      }
      await publishIt()
      expect((await restoreText(cms, term.id, digest, people.editor)).status).toBe(200)
      await publishIt()
      for (const draft of [false, true]) {
        const read = await cms.payload.findByID({ collection: 'terms', id: term.id, draft, depth: 0 })
        expect({ draft, context: read.context ?? null, title: read.seo?.title ?? null, aliases: read.aliases ?? [], lawAsOf: read.lawAsOf ?? null }).toEqual({ draft, context: null, title: null, aliases: [], lawAsOf: null })
      }
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', newerDraft: false })
      expect(await settleTerm(cms.payload, term.id)).toEqual([])
    })

    it('loses its approval by an edit, before publication', async () => {
      const term = await aTerm(cms, { state: 'approved' })
      await edit(cms, term.id, { definition: richText('Slipped in after the approval.') })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'draft', approvals: [], liveDigest: null })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['not_approved'])
    })

    it('loses its approval by an edit when something is live, which readers go on being served', async () => {
      const term = await aTerm(cms, { state: 'published', definition: 'What is live.' })
      const { liveDigest } = await cms.workflow(term.id)
      await edit(cms, term.id, { definition: richText('An approved change.') })
      await cms.act(term.id, 'submit', people.editor, { note: 'A change.' })
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ state: 'approved', newerDraft: true, liveDigest })
      await edit(cms, term.id, { definition: richText('Slipped in after the approval.') })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', newerDraft: true, approvals: [], liveDigest })
      const { status, text } = await columns(term.id)
      expect({ status, text: JSON.stringify(text) }).toEqual({ status: 'published', text: expect.stringContaining('What is live.') as string })
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
    })

    it('has its approval again when the edit is taken back before anything else happened', async () => {
      const term = await aTerm(cms, { state: 'approved', definition: 'As approved.' })
      await edit(cms, term.id, { definition: richText('Something else.') })
      await edit(cms, term.id, { definition: richText('As approved.') })
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
    })

    it('is not approved by what was said about it before another publication', async () => {
      const term = await aTerm(cms, { state: 'published', definition: 'The first text.' })
      const first = (await cms.workflow(term.id)).digest
      await edit(cms, term.id, { definition: richText('The second text.') })
      await approveAndPublish(term.id)
      await edit(cms, term.id, { definition: richText('The first text.') })
      const reverted = await cms.workflow(term.id)
      expect(reverted).toMatchObject({ digest: first, state: 'published', newerDraft: true, approvals: [] })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['not_approved'])
      expect(await cms.act(term.id, 'submit', people.editor, { note: 'Back to the first text.' })).toMatchObject({ state: 'in-review', approvals: [] })
    })

    it('is not approved by what was said about it before it was withdrawn from review', async () => {
      const term = await aTerm(cms, { state: 'approved' })
      expect(await cms.act(term.id, 'withdraw', people.editor)).toMatchObject({ state: 'draft', approvals: [] })
      expect(await cms.act(term.id, 'submit', people.editor)).toMatchObject({ state: 'in-review', approvals: [] })
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ state: 'approved' })
      expect(await cms.act(term.id, 'publish', people.editor)).toMatchObject({ state: 'published' })
    })

    it('can be submitted again after changes were requested, once it was withdrawn', async () => {
      const term = await aTerm(cms, { state: 'changes-requested' })
      await cms.act(term.id, 'withdraw', people.editor)
      expect(await cms.act(term.id, 'submit', people.editor)).toMatchObject({ state: 'in-review' })
      expect(await refusalsOf(() => cms.act(term.id, 'withdraw', people.legal))).toEqual(['role_required'])
    })

    it('must be named by whoever decides about it, as it stands now', async () => {
      const term = await aTerm(cms, { state: 'in-review' })
      const read = (await cms.workflow(term.id)).digest
      expect(await refusalsOf(() => cms.act(term.id, 'approve', people.legal, { digest: undefined }))).toEqual(['digest_required'])
      await edit(cms, term.id, { definition: richText('Changed while the reviewer was reading.') })
      await cms.act(term.id, 'submit', people.editor)
      expect(await refusalsOf(() => cms.act(term.id, 'approve', people.legal, { digest: read }))).toEqual(['digest_changed'])
      await cms.act(term.id, 'approve', people.legal)
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor, { digest: read }))).toEqual(['digest_changed'])
    })

    it('stays as it was submitted while autosave writes on', async () => {
      const term = await aTerm(cms)
      const autosave = (text: string) =>
        cms.payload.update({
          collection: 'terms',
          id: term.id,
          data: { definition: richText(text) },
          draft: true,
          autosave: true,
          ...as(people.editor),
        })
      await autosave('What the reviewer is given.')
      const { digest } = await cms.act(term.id, 'submit', people.editor)
      await autosave('What the editor types meanwhile.')
      const { totalDocs } = await cms.payload.findVersions({
        collection: 'terms',
        where: { and: [{ parent: { equals: term.id } }, { 'version.digest': { equals: digest } }] },
      })
      expect(totalDocs).toBe(1)
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'draft' })
    })
  })

  describe('Four eyes', () => {
    it('lets nobody approve a text that they wrote a part of', async () => {
      const term = await aTerm(cms)
      await edit(cms, term.id, { body: richText('A paragraph by the lawyer.') }, writingLawyer)
      await edit(cms, term.id, { context: richText('A paragraph by the editor.') })
      await cms.act(term.id, 'submit', people.editor)
      expect(await refusalsOf(() => cms.act(term.id, 'approve', writingLawyer))).toEqual(['four_eyes'])
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ state: 'approved' })
    })

    it('starts afresh once the text is published: a former writer may approve another’s edit', async () => {
      const term = await aTerm(cms)
      await edit(cms, term.id, { body: richText('A paragraph by the lawyer.') }, writingLawyer)
      await cms.act(term.id, 'submit', people.editor)
      await cms.act(term.id, 'approve', people.legal)
      await cms.act(term.id, 'publish', people.editor)
      await edit(cms, term.id, { context: richText('By somebody else altogether.') }, people.otherEditor)
      await cms.act(term.id, 'submit', people.editor, { note: 'More context.' })
      expect(await refusalsOf(() => cms.act(term.id, 'approve', writingLawyer))).toEqual([])
    })

    it('counts the people who wrote a version that is brought back', async () => {
      const term = await aTerm(cms, { state: 'published' })
      await edit(cms, term.id, { body: richText('A paragraph by the lawyer.') }, writingLawyer)
      const { digest } = await cms.workflow(term.id)
      await edit(cms, term.id, { body: richText('Rewritten by the editor.') })
      await approveAndPublish(term.id)
      expect(await restoreText(cms, term.id, digest, people.otherEditor)).toMatchObject({ status: 200 })
      expect(await cms.workflow(term.id)).toMatchObject({ digest, state: 'published', newerDraft: true })
      await cms.act(term.id, 'submit', people.editor, { note: 'The lawyer’s paragraph again.' })
      expect(await refusalsOf(() => cms.act(term.id, 'approve', writingLawyer))).toEqual(['four_eyes'])
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ state: 'approved' })
    })

    it('still counts the writer of an edit that was under way when the text before it was published', async () => {
      const term = await aTerm(cms, { state: 'approved' })
      const { digest } = await cms.workflow(term.id)
      // The publication has read its facts; the edit is saved; then the row is written.
      const [published, edited] = await Promise.allSettled([
        cms.act(term.id, 'publish', people.editor, { digest }),
        edit(cms, term.id, { body: richText('Written meanwhile by the lawyer.') }, writingLawyer),
      ])
      expect(edited.status).toBe('fulfilled')
      if (published.status === 'rejected') {
        // The edit was first: the publication names a text that is no longer the newest.
        expect(await refusalsOf(() => Promise.reject(published.reason as Error))).toContain('digest_changed')
      } else {
        expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', newerDraft: true, liveDigest: digest })
      }
      await edit(cms, term.id, { context: richText('And by the editor.') })
      await cms.act(term.id, 'submit', people.editor, { note: 'Both.' })
      expect(await refusalsOf(() => cms.act(term.id, 'approve', writingLawyer))).toEqual(['four_eyes'])
    })
  })

  describe('Publishing without approval', () => {
    it('is done by an administrator, for a reason that stays on record', async () => {
      const term = await aTerm(cms)
      expect(await refusalsOf(() => cms.act(term.id, 'force-publish', people.editor, { reason: 'Urgent.' }))).toEqual(['role_required'])
      expect(await refusalsOf(() => cms.act(term.id, 'force-publish', people.admin, { reason: '  ' }))).toEqual(['reason_required'])
      const published = await cms.act(term.id, 'force-publish', people.admin, { reason: 'The tribunal ruled today.' })
      expect(published).toMatchObject({ state: 'published', awaitingRetrospectiveApproval: true, waitingFor: ['legal-reviewer'] })
      expect(await ledgerRowsOf(cms, term.publicId)).toMatchObject([
        { event: 'force-published', reason: 'The tribunal ruled today.', approvals: [], publishedBy: people.admin.publicId },
      ])
    })

    it('is approved afterwards by someone who neither wrote nor published it, and the ledger says so', async () => {
      const term = await aTerm(cms)
      await edit(cms, term.id, { body: richText('By the lawyer.') }, writingLawyer)
      await cms.act(term.id, 'force-publish', adminLawyer, { reason: 'Urgent.' })
      expect(await refusalsOf(() => cms.act(term.id, 'approve', adminLawyer))).toEqual(['four_eyes'])
      expect(await refusalsOf(() => cms.act(term.id, 'approve', writingLawyer))).toEqual(['four_eyes'])
      const { digest } = await cms.workflow(term.id)
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ state: 'published', awaitingRetrospectiveApproval: false })
      expect(await ledgerRowsOf(cms, term.publicId)).toMatchObject([
        { event: 'force-published', digest },
        { event: 'approved', digest, approvals: [{ user: people.legal.publicId, roles: ['legal-reviewer'] }] },
      ])
      expect(await refusalsOf(() => cms.act(term.id, 'approve', people.otherLegal))).toEqual(['not_awaiting_approval'])
    })

    it('waits for all required roles before the ledger says that it is approved', async () => {
      const category = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
      const term = await aTerm(cms, { category: category.id })
      await cms.act(term.id, 'force-publish', people.admin, { reason: 'Urgent.' })
      expect(await cms.act(term.id, 'approve', people.legal)).toMatchObject({ awaitingRetrospectiveApproval: true, waitingFor: ['subject-reviewer'] })
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
      await cms.act(term.id, 'approve', people.subject)
      const rows = await ledgerRowsOf(cms, term.publicId)
      expect(rows.map(({ event, approvals }) => [event, approvals.length])).toEqual([['force-published', 0], ['approved', 2]])
    })
  })

  describe('Archiving', () => {
    it.each(['withdrawn', 'gone'] as const)('takes a term from the public as %s, with a reason, and brings back the very text', async (archiveAs) => {
      const term = await aTerm(cms, { state: 'published' })
      const { liveDigest } = await cms.workflow(term.id)
      expect(await refusalsOf(() => cms.act(term.id, 'archive', people.editor, { archiveAs }))).toEqual(['reason_required'])
      expect(await cms.act(term.id, 'archive', people.editor, { archiveAs, reason: 'Repealed.' })).toMatchObject({
        state: 'archived',
        liveDigest: null,
        archived: { as: archiveAs, reason: 'Repealed.' },
      })
      expect(await columns(term.id)).toMatchObject({ status: 'draft', state: 'archived' })
      expect(await refusalsOf(() => cms.act(term.id, 'submit', people.editor))).toContain('is_archived')
      expect(await refusalsOf(() => cms.act(term.id, 'archive', people.editor, { reason: 'Again.' }))).toEqual(['is_archived'])
      expect(await cms.act(term.id, 'restore', people.editor, { reason: 'Revived.' })).toMatchObject({ state: 'published', liveDigest })
      expect(await columns(term.id)).toMatchObject({ status: 'published', state: 'published' })
      expect((await ledgerRowsOf(cms, term.publicId)).map(({ event, reason }) => [event, reason])).toEqual([
        ['published', null],
        ['archived', 'Repealed.'],
        ['restored', 'Revived.'],
      ])
    })

    it('names the published entry that replaces a term', async () => {
      const term = await aTerm(cms, { state: 'published' })
      const draft = await aTerm(cms)
      const successor = await aTerm(cms, { state: 'published' })
      const replace = (replacedBy?: Id) => cms.act(term.id, 'archive', people.editor, { archiveAs: 'replaced', reason: 'Renamed by law.', replacedBy })
      expect(await refusalsOf(() => replace())).toEqual(['replacement_required'])
      expect(await refusalsOf(() => replace('no-such-entry'))).toEqual(['replacement_required'])
      expect(await refusalsOf(() => replace(term.id))).toEqual(['replacement_required'])
      expect(await refusalsOf(() => replace(draft.id))).toEqual(['replacement_unpublished'])
      await replace(successor.slug ?? '')
      expect((await ledgerRowsOf(cms, term.publicId)).at(-1)).toMatchObject({ archive: { as: 'replaced', replacedBy: successor.publicId } })
    })

    it('refuses to archive what was never public, and to restore what is not archived', async () => {
      const term = await aTerm(cms)
      expect(await refusalsOf(() => cms.act(term.id, 'archive', people.editor, { reason: 'No.' }))).toEqual(['nothing_live'])
      expect(await refusalsOf(() => cms.act(term.id, 'restore', people.editor, { reason: 'No.' }))).toEqual(['not_archived'])
    })

    it('keeps an edit made meanwhile as the newer draft when the term comes back', async () => {
      const term = await aTerm(cms, { state: 'archived', definition: 'The old text.' })
      await edit(cms, term.id, { definition: richText('A better text.') })
      expect(await cms.act(term.id, 'restore', people.editor, { reason: 'Needed again.' })).toMatchObject({ state: 'published', newerDraft: true })
      const { text, newest } = await columns(term.id)
      expect(JSON.stringify(text)).toContain('The old text.')
      expect(JSON.stringify(newest)).toContain('A better text.')
    })
  })

  describe('Refusals', () => {
    it('come all at once', async () => {
      const author = await anAuthor(cms, { published: false })
      const term = (await cms.payload.create({
        collection: 'terms',
        data: { title: 'Half written', authors: [author.id] },
        draft: true,
        ...as(people.editor),
      } as never)) as unknown as { id: Id }
      const codes = await refusalsOf(() => cms.act(term.id, 'publish', people.subject, { digest: 'f'.repeat(64) }))
      expect(codes).toEqual(['digest_changed', 'role_required', 'not_approved', 'incomplete', 'incomplete', 'author_unpublished'])
      expect((await cms.workflow(term.id)).missing.map(({ field }) => field)).toEqual(['category', 'definition'])
    })

    it('name everything that a publication would show and that is not public yet', async () => {
      const category = await aCategory(cms, { name: 'Shelf in the cellar', published: false })
      const author = await anAuthor(cms, { name: 'Nobody Yet', published: false })
      const listed = await aReference(cms, { title: 'Bill in draft', published: false })
      const cited = await aReference(cms, { title: 'Another bill', published: false })
      const term = await aTerm(cms, {
        category: category.id,
        definition: `As it will say [](cite:${cited.id} "s 1").`,
        data: { authors: [author.id], citations: [{ reference: listed.id }] },
        state: 'approved',
      })
      const publish = () => cms.act(term.id, 'publish', people.editor)
      expect((await refusalsOf(publish)).sort()).toEqual([
        'author_unpublished',
        'category_unpublished',
        'reference_unpublished',
        'reference_unpublished',
      ])
      for (const name of ['Shelf in the cellar', 'Nobody Yet', 'Bill in draft', 'Another bill']) await expect(publish()).rejects.toThrow(name)
      const published = { _status: 'published' } as never
      await cms.payload.update({ collection: 'categories', id: category.id, data: published })
      await cms.payload.update({ collection: 'authors', id: author.id, data: published })
      await cms.payload.update({ collection: 'references', id: listed.id, data: published })
      await cms.payload.update({ collection: 'references', id: cited.id, data: published })
      expect(await publish()).toMatchObject({ state: 'published' })
    })

    it('keep an act from everyone whose role it is not', async () => {
      const term = await aTerm(cms, { state: 'in-review' })
      expect(await refusalsOf(() => cms.act(term.id, 'approve', people.editor))).toEqual(['role_required', 'four_eyes'])
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.legal))).toContain('role_required')
      const draft = await aTerm(cms)
      expect(await refusalsOf(() => cms.act(draft.id, 'submit', people.legal))).toEqual(['role_required'])
    })

    it('say that a text is already published when nothing in it is new', async () => {
      const term = await aTerm(cms, { state: 'published' })
      expect(await refusalsOf(() => cms.act(term.id, 'force-publish', people.admin, { reason: 'Again.' }))).toEqual(['nothing_new'])
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.otherEditor))).toEqual(['nothing_new'])
    })
  })
}
