/** What follows from the rows is put in step: after a crash at any instant, and without anything to do otherwise. */
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendToLedger } from '../../src/publication/ledger'
import type { TermSnapshot } from '../../src/publication/snapshot'
import type { ArchiveKind } from '../../src/publication/ledger-row'
import { readFacts } from '../../src/workflow/read-facts'
import { reconcile } from '../../src/workflow/reconcile'
import { VERBS, type Verb } from '../../src/workflow/transitions'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type Person, refusalsOf, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ledgerRowsOf, verificationOf } from '../support/read-ledger'

export const reconciliation = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let people: TestCms['people']
  let category: Id
  beforeAll(async () => {
    cms = await aCms(await database())
    people = cms.people
    category = (await aCategory(cms)).id
  })
  afterAll(() => cms.close())

  // So that every repair which a test sees is its own.
  beforeEach(() => reconcile(cms.payload))

  const repairs = async () => (await reconcile(cms.payload)).repairs

  const stored = async (term: Id) => {
    const main = await cms.payload.findByID({ collection: 'terms', id: term, draft: false, depth: 0 })
    const newest = await cms.payload.findByID({ collection: 'terms', id: term, draft: true, depth: 0 })
    return {
      status: main._status,
      state: newest.state,
      stateOfMain: main.state,
      text: JSON.stringify(main.definition),
      newestText: JSON.stringify(newest.definition),
    }
  }

  /** The insert of a publication, and nothing of what follows: the process died there. */
  const dieAfterPublishing = async (term: Id) => {
    const found = await readFacts(cms.payload, term)
    if (!found) throw new Error('There is no such term.')
    return appendToLedger(cms.payload, {
      snapshot: found.facts.draft as TermSnapshot,
      event: 'published',
      afterVersion: found.facts.version,
      publishedBy: people.editor.publicId,
      changeKind: 'major',
      changeNote: 'In the instant before the end.',
    })
  }

  describe('After a crash', () => {
    it('finishes a publication that ended with its row', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await dieAfterPublishing(term.id)
      expect(await stored(term.id)).toMatchObject({ status: 'draft', state: 'approved' })

      const sentences = await repairs()
      expect(sentences.length).toBeGreaterThan(0)
      expect(sentences.every((sentence) => sentence.includes(term.title ?? ''))).toBe(true)
      expect(await stored(term.id)).toMatchObject({ status: 'published', state: 'published', stateOfMain: 'published' })
      const { events, state } = await cms.workflow(term.id)
      expect({ state, newest: events[0] }).toMatchObject({
        state: 'published',
        newest: { kind: 'published', note: 'In the instant before the end.', by: { id: people.editor.publicId } },
      })
      expect(await repairs()).toEqual([])
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
    })

    it('finishes a publication whose text was edited before the next start, and keeps the edit as the newer draft', async () => {
      const term = await aTerm(cms, { category, definition: 'As approved.', state: 'approved' })
      const found = await readFacts(cms.payload, term.id)
      await edit(cms, term.id, { definition: richText('Written since.') })
      await appendToLedger(cms.payload, {
        snapshot: found?.facts.draft as TermSnapshot,
        event: 'published',
        afterVersion: 0,
        publishedBy: people.editor.publicId,
      })
      await repairs()
      const { status, text, newestText } = await stored(term.id)
      expect(status).toBe('published')
      expect(text).toContain('As approved.')
      expect(newestText).toContain('Written since.')
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', newerDraft: true })
      expect(await repairs()).toEqual([])
    })

    it('finishes an archiving that ended with its row', async () => {
      const term = await aTerm(cms, { category, state: 'published' })
      const found = await readFacts(cms.payload, term.id)
      await appendToLedger(cms.payload, {
        snapshot: found?.facts.draft as TermSnapshot,
        event: 'archived',
        afterVersion: 1,
        publishedBy: people.editor.publicId,
        reason: 'Out of date.',
        archive: { as: 'withdrawn', replacedBy: null },
      })
      expect(await stored(term.id)).toMatchObject({ status: 'published', state: 'published' })
      await repairs()
      expect(await stored(term.id)).toMatchObject({ status: 'draft', state: 'archived' })
      expect((await cms.workflow(term.id)).events[0]).toMatchObject({ kind: 'archived', note: 'Out of date.' })
      expect(await repairs()).toEqual([])
    })

    it('writes into the ledger the retrospective approval that ended with its event', async () => {
      const term = await aTerm(cms, { category })
      await cms.act(term.id, 'force-publish', people.admin, { reason: 'Urgent.' })
      const { digest } = await cms.workflow(term.id)
      await cms.payload.create({
        collection: 'workflow-events',
        data: {
          key: `${term.publicId}:1:0:${digest}:approved:${people.legal.publicId}`,
          kind: 'approved',
          term: term.id,
          record: term.publicId,
          at: new Date().toISOString(),
          digest,
          actor: people.legal.publicId,
          roles: 'legal-reviewer',
          cycle: 1,
          round: 0,
        },
      })
      expect(await cms.workflow(term.id)).toMatchObject({ waitingFor: [] })
      await repairs()
      expect((await ledgerRowsOf(cms, term.publicId)).map(({ event }) => event)).toEqual(['force-published', 'approved'])
      expect(await cms.workflow(term.id)).toMatchObject({ awaitingRetrospectiveApproval: false })
      expect(await repairs()).toEqual([])
    })

    it('sets the state of an entry whose approval ended with its event', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const { digest } = await cms.workflow(term.id)
      await cms.payload.create({
        collection: 'workflow-events',
        data: {
          key: `${term.publicId}:0:0:${digest}:approved:${people.legal.publicId}`,
          kind: 'approved',
          term: term.id,
          record: term.publicId,
          at: new Date().toISOString(),
          digest,
          actor: people.legal.publicId,
          roles: 'legal-reviewer',
          cycle: 0,
          round: 0,
        },
      })
      expect(await stored(term.id)).toMatchObject({ state: 'in-review' })
      expect(await repairs()).toEqual([
        `“${term.title}”: set the state to approved`,
        `“${term.title}”: brought its place on the desk up to date`,
      ])
      expect(await stored(term.id)).toMatchObject({ state: 'approved' })
      expect(await repairs()).toEqual([])
    })

    it('makes again the review events that mirror ledger rows, as they were', async () => {
      const term = await aTerm(cms, { category, state: 'archived' })
      const before = (await cms.workflow(term.id)).events
      await cms.payload.db.deleteMany({
        collection: 'workflow-events',
        where: { and: [{ record: { equals: term.publicId } }, { key: { contains: ':ledger:' } }] },
      })
      expect((await cms.workflow(term.id)).events).toHaveLength(before.length - 2)
      expect(await repairs()).toHaveLength(2)
      expect((await cms.workflow(term.id)).events).toEqual(before)
      expect(await repairs()).toEqual([])
    })

    it('publishes an author whose save ended before the ledger heard of it, and a change to one', async () => {
      const publicId = uuidv7()
      const author = (await cms.payload.db.create({
        collection: 'authors',
        data: { name: 'Saved Just In Time', role: 'Adviser', slug: 'saved-just-in-time', publicId, _status: 'published' },
      })) as { id: Id }
      expect(await ledgerRowsOf(cms, publicId)).toEqual([])
      expect(await repairs()).toEqual(['A author: published anew'])
      await cms.payload.db.updateOne({ collection: 'authors', id: author.id, data: { role: 'Barrister' } })
      expect(await repairs()).toHaveLength(1)
      const rows = await ledgerRowsOf(cms, publicId)
      expect(rows.map(({ event, publishedBy }) => [event, publishedBy])).toEqual([['published', null], ['published', null]])
      expect(JSON.parse(rows[1]?.snapshot ?? '')).toMatchObject({ name: 'Saved Just In Time', role: 'Barrister' })
      expect(await repairs()).toEqual([])
    })

    it('takes from the public a reference whose deletion ended before the ledger heard of it', async () => {
      const reference = await aReference(cms)
      await cms.payload.db.deleteOne({ collection: 'references', where: { id: { equals: reference.id } } })
      expect(await repairs()).toHaveLength(1)
      expect((await ledgerRowsOf(cms, reference.publicId)).map(({ event }) => event)).toEqual(['published', 'removed'])
      expect(await repairs()).toEqual([])
    })

    it('publishes settings that were saved in the instant before the end', async () => {
      const { publicId } = await cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'Words for parents' }, ...as(people.admin) })
      await cms.payload.db.updateGlobal({ slug: 'glossary', data: { name: 'Words for everyone' } })
      expect(await repairs()).toHaveLength(1)
      const rows = await ledgerRowsOf(cms, publicId ?? '')
      expect(rows.map(({ snapshot }) => (JSON.parse(snapshot) as { name: string }).name)).toEqual(['Words for parents', 'Words for everyone'])
      expect(await repairs()).toEqual([])
    })
  })

  describe('Without a crash', () => {
    it('finds nothing to repair after an approved text was edited', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      await edit(cms, term.id, { definition: richText('Something else.') })
      expect(await stored(term.id)).toMatchObject({ state: 'draft', stateOfMain: 'draft' })
      expect(await repairs()).toEqual([])
    })

    it('counts what it checked', async () => {
      const before = (await reconcile(cms.payload)).checked
      await aTerm(cms, { category })
      await anAuthor(cms)
      let told = 0
      expect((await reconcile(cms.payload, (checked) => (told = checked))).checked).toBe(before + 2)
      expect(told).toBe(before + 2)
    })

    it('finds nothing to repair after any sequence of acts and edits, done or refused', async () => {
      const persons = ['admin', 'editor', 'otherEditor', 'legal', 'otherLegal'] as const
      const anAct = fc.record({
        does: fc.constantFrom<(Verb | 'edit')[]>(...VERBS, 'edit'),
        by: fc.constantFrom(...persons),
        text: fc.constantFrom('One text.', 'Another text.', 'A third.'),
        archiveAs: fc.constantFrom<ArchiveKind>('withdrawn', 'gone'),
      })
      // A blind walk mostly meets refusals: half of the acts are the next step of the road, by someone who may.
      const step = fc.oneof(anAct, fc.constant('onwards' as const))
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
          const term = await aTerm(cms, { category })
          for (const next of steps) {
            if (next === 'onwards') await onwards(term.id)
            else await refusalsOf(() => perform(term.id, next.does, people[next.by], next.text, next.archiveAs))
          }
          const { state } = await cms.workflow(term.id)
          expect(await stored(term.id)).toMatchObject({ state, stateOfMain: state })
          expect(await repairs()).toEqual([])
        }),
        { numRuns: 8 },
      )
      expect(await verificationOf(cms)).toMatchObject({ ok: true })
    })

    const perform = (term: Id, does: Verb | 'edit', by: Person, text: string, archiveAs: ArchiveKind): Promise<unknown> =>
      does === 'edit'
        ? edit(cms, term, { definition: richText(text) }, by.roles.includes('legal-reviewer') ? people.editor : by)
        : cms.act(term, does, by, { note: 'A note.', reason: 'A reason.', archiveAs })

    const onwards = async (term: Id): Promise<void> => {
      const { state, newerDraft } = await cms.workflow(term)
      if (state === 'in-review') await refusalsOf(() => cms.act(term, 'approve', people.legal))
      else if (state === 'approved') await cms.act(term, 'publish', people.editor)
      else if (state === 'draft' || newerDraft) await refusalsOf(() => cms.act(term, 'submit', people.editor, { note: 'A note.' }))
      else await edit(cms, term, { definition: richText(`Text ${uuidv7()}.`) }, people.otherEditor)
    }
  })
}
