/** Two people at the same moment: the unique keys decide, nothing is half done, the ledger has no gap and no twin. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../src/workflow/reconcile'
import { claimAddress } from '../../src/publication/addresses'
import { aCategory, anAuthor, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, refusalsOf, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ledgerOf, ledgerRowsOf, verificationOf } from '../support/read-ledger'

export const races = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let people: TestCms['people']
  /** One category for all: what differs is the act. */
  let category: Id
  beforeAll(async () => {
    cms = await aCms(await database())
    people = cms.people
    category = (await aCategory(cms)).id
  })
  afterAll(() => cms.close())

  afterEach(async () => {
    expect(await verificationOf(cms)).toMatchObject({ ok: true })
    expect((await reconcile(cms.payload)).repairs).toEqual([])
  })

  /** Refusal codes of each act, `[]` for one that was done. */
  const atOnce = (...acts: (() => Promise<unknown>)[]): Promise<string[][]> => Promise.all(acts.map((act) => refusalsOf(act)))

  const done = (outcomes: readonly string[][]): number => outcomes.filter((codes) => codes.length === 0).length

  /** Every act names the text that its person has read, as screens do. */
  const readBy = async (term: Id) => ({ digest: (await cms.workflow(term)).digest })

  const events = async (term: { publicId: string }, kind: string) => {
    const { totalDocs } = await cms.payload.count({
      collection: 'workflow-events',
      where: { and: [{ record: { equals: term.publicId } }, { kind: { equals: kind } }] },
    })
    return totalDocs
  }

  describe('Deciding at once', () => {
    it('records one approval when a reviewer presses the button twice', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const read = await readBy(term.id)
      const approve = () => cms.act(term.id, 'approve', people.legal, read)
      const outcomes = await atOnce(approve, approve)
      expect(done(outcomes)).toBeGreaterThanOrEqual(1)
      expect(outcomes.flat().filter((code) => code !== 'already_decided' && code !== 'role_already_approved')).toEqual([])
      expect(await events(term, 'approved')).toBe(1)
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
    })

    it('takes the approvals of two reviewers of the same role, or refuses the second; the text is approved once', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const read = await readBy(term.id)
      const outcomes = await atOnce(
        () => cms.act(term.id, 'approve', people.legal, read),
        () => cms.act(term.id, 'approve', people.otherLegal, read),
      )
      expect(outcomes.flat().filter((code) => code !== 'role_already_approved')).toEqual([])
      expect(await events(term, 'approved')).toBe(done(outcomes))
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
    })

    it('approves a text for two roles when both reviewers decide at the same moment', async () => {
      const both = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
      const term = await aTerm(cms, { category: both.id, state: 'in-review' })
      const read = await readBy(term.id)
      const outcomes = await atOnce(
        () => cms.act(term.id, 'approve', people.legal, read),
        () => cms.act(term.id, 'approve', people.subject, read),
      )
      expect(outcomes).toEqual([[], []])
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'approved' })
    })

    it('does not publish a text to which changes were requested while another reviewer approved it', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const read = await readBy(term.id)
      const outcomes = await atOnce(
        () => cms.act(term.id, 'approve', people.legal, read),
        () => cms.act(term.id, 'request-changes', people.otherLegal, { ...read, note: 'Not yet.' }),
      )
      expect(outcomes[1]).toEqual([])
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'changes-requested' })
      expect(await refusalsOf(() => cms.act(term.id, 'publish', people.editor))).toEqual(['changes_were_requested'])
    })

    it('submits a text once when an editor presses the button twice', async () => {
      const term = await aTerm(cms, { category })
      const read = await readBy(term.id)
      const submit = () => cms.act(term.id, 'submit', people.editor, read)
      const outcomes = await atOnce(submit, submit)
      expect(outcomes.flat().filter((code) => code !== 'already_in_review')).toEqual([])
      expect(await events(term, 'submitted')).toBe(1)
    })

    it('approves either the text that was read or nothing when an edit comes in between', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const read = await readBy(term.id)
      const [approval] = await atOnce(
        () => cms.act(term.id, 'approve', people.legal, read),
        () => edit(cms, term.id, { definition: richText('Changed at the same moment.') }),
      )
      expect(approval?.filter((code) => code !== 'digest_changed' && code !== 'not_in_review')).toEqual([])
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'draft', approvals: [] })
    })

    it('writes the retrospective approval into the ledger once when both roles approve at the same moment', async () => {
      const both = await aCategory(cms, { requiredApprovals: ['legal-reviewer', 'subject-reviewer'] })
      const term = await aTerm(cms, { category: both.id })
      await cms.act(term.id, 'force-publish', people.admin, { reason: 'Urgent.' })
      const read = await readBy(term.id)
      expect(
        await atOnce(
          () => cms.act(term.id, 'approve', people.legal, read),
          () => cms.act(term.id, 'approve', people.subject, read),
        ),
      ).toEqual([[], []])
      expect((await ledgerRowsOf(cms, term.publicId)).map(({ event }) => event)).toEqual(['force-published', 'approved'])
    })
  })

  describe('Publishing at once', () => {
    it('gives a double click the same answer twice, and the ledger one row', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      const read = await readBy(term.id)
      const publish = () => cms.act(term.id, 'publish', people.editor, read)
      const [first, second] = await Promise.all([publish(), publish()])
      const { events: firstEvents, ...firstAnswer } = first
      const { events: secondEvents, ...secondAnswer } = second
      expect(secondAnswer).toEqual(firstAnswer)
      expect(firstAnswer).toMatchObject({ state: 'published', liveDigest: read.digest })
      expect(secondEvents.length).toBe(firstEvents.length)
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
      expect(await publish()).toMatchObject({ state: 'published' })
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
      expect(await events(term, 'published')).toBe(1)
    })

    it('writes one row when two people publish the same text, and tells the one who came second', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      const read = await readBy(term.id)
      const outcomes = await atOnce(
        () => cms.act(term.id, 'publish', people.editor, read),
        () => cms.act(term.id, 'publish', people.otherEditor, read),
      )
      expect(done(outcomes)).toBe(1)
      expect(outcomes.flat().filter((code) => code !== 'already_published' && code !== 'nothing_new')).toEqual([])
      expect(await ledgerRowsOf(cms, term.publicId)).toHaveLength(1)
      expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', liveDigest: read.digest })
    })

    it('publishes or archives when both are done at once, in an order that the ledger tells', async () => {
      const term = await aTerm(cms, { category, state: 'published' })
      await edit(cms, term.id, { definition: richText('A newer text.') })
      await cms.act(term.id, 'submit', people.editor, { note: 'Newer.' })
      await cms.act(term.id, 'approve', people.legal)
      const read = await readBy(term.id)
      const outcomes = await atOnce(
        () => cms.act(term.id, 'publish', people.editor, read),
        () => cms.act(term.id, 'archive', people.otherEditor, { reason: 'Out of date.', archiveAs: 'gone' }),
      )
      const rows = await ledgerRowsOf(cms, term.publicId)
      expect(rows).toHaveLength(1 + done(outcomes))
      expect(outcomes.flat().filter((code) => code !== 'already_published' && code !== 'is_archived')).toEqual([])
      const newest = rows.at(-1)
      expect(await cms.workflow(term.id)).toMatchObject(
        newest?.event === 'archived' ? { state: 'archived', liveDigest: null } : { state: 'published', liveDigest: newest?.digest ?? '' },
      )
    })

    it('publishes twenty entries at the same moment, without a gap, a twin or a broken link', async () => {
      const terms: { id: Id; publicId: string }[] = []
      for (let number = 1; number <= 20; number += 1) terms.push(await aTerm(cms, { category, state: 'approved' }))
      const outcomes = await atOnce(...terms.map(({ id }) => () => cms.act(id, 'publish', people.editor)))
      expect(outcomes.flat()).toEqual([])
      const rows = await ledgerOf(cms)
      expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1))
      expect(rows.filter(({ record }) => terms.some(({ publicId }) => publicId === record))).toHaveLength(20)
    })

    it('publishes the text that was approved when an edit is saved at the same moment, and keeps the edit', async () => {
      const term = await aTerm(cms, { category, state: 'approved' })
      const read = await readBy(term.id)
      const [published, edited] = await atOnce(
        () => cms.act(term.id, 'publish', people.editor, read),
        () => edit(cms, term.id, { definition: richText('Saved at the same moment.') }, people.otherEditor),
      )
      expect(edited).toEqual([])
      const now = await cms.workflow(term.id)
      expect(now.digest).not.toBe(read.digest)
      if (published?.length === 0) expect(now).toMatchObject({ state: 'published', newerDraft: true, liveDigest: read.digest })
      else expect({ published, state: now.state }).toEqual({ published: ['digest_changed', 'not_approved'], state: 'draft' })
    })
  })

  describe('Addresses at once', () => {
    it('never gives one address to two entries that ask for it at the same moment', async () => {
      const create = () => aTerm(cms, { category, title: 'One name for two' })
      const made = (await Promise.allSettled([create(), create()])).flatMap((outcome) =>
        outcome.status === 'fulfilled' ? [outcome.value] : [],
      )
      expect(made.length).toBeGreaterThanOrEqual(1)
      const ways = made.map(({ id }) => () => cms.act(id, 'force-publish', people.admin, { reason: 'To see who gets it.' }))
      const outcomes = await atOnce(...ways)
      if (made.length === 2) expect(outcomes).toEqual([['slug_taken'], ['slug_taken']])
      // One of the two gives way, and the other goes on.
      if (made[1]) await edit(cms, made[1].id, { slug: 'another-name' })
      if (made.length === 2 && made[0]) await cms.act(made[0].id, 'force-publish', people.admin, { reason: 'It is free now.' })
      const live = (await ledgerOf(cms)).filter(({ snapshot }) => snapshot.includes('"slug":"one-name-for-two"'))
      expect(live).toHaveLength(1)
    })

    it('lets the unique key decide between two publications that claim an address at the same moment', async () => {
      const [one, other] = [await aTerm(cms, { category }), await aTerm(cms, { category })]
      const outcomes = await atOnce(
        () => claimAddress(cms.payload, 'claimed-by-two', one),
        () => claimAddress(cms.payload, 'claimed-by-two', other),
      )
      expect(outcomes.map((codes) => codes.join()).sort()).toEqual(['', 'slug_was_taken'])
      const { totalDocs } = await cms.payload.count({ collection: 'redirects', where: { slug: { equals: 'claimed-by-two' } } })
      expect(totalDocs).toBe(1)
    })

    it('lets one term claim its address twice at the same moment', async () => {
      const term = await aTerm(cms, { category })
      const claim = () => claimAddress(cms.payload, 'claimed-twice', term)
      expect(await atOnce(claim, claim)).toEqual([[], []])
    })
  })

  describe('Acts of another process', () => {
    it('are seen by whoever settles, when they come between the look and what is written after it', async () => {
      const term = await aTerm(cms, { category, state: 'in-review' })
      const { digest } = await readBy(term.id)
      const { db } = cms.payload
      const { updateOne } = db
      // As another process would: its row is on record, and nothing of this process has heard of it.
      const withdraw = () =>
        db.create({
          collection: 'workflow-events',
          data: {
            ...{ key: `${term.publicId}:0:0:withdrawn`, kind: 'withdrawn-from-review', cycle: 0, round: 0, digest },
            ...{ term: term.id, record: term.publicId, actor: people.otherEditor.publicId, roles: 'editor', at: new Date().toISOString() },
          },
        })
      let isFirst = true
      db.updateOne = async function (args) {
        if (isFirst && args.collection === 'desk-entries') {
          isFirst = false
          await withdraw()
        }
        return updateOne.call(this, args)
      }
      try {
        await cms.act(term.id, 'approve', people.legal)
      } finally {
        db.updateOne = updateOne
      }
      expect(isFirst).toBe(false)
      const stored = await cms.payload.findByID({ collection: 'terms', id: term.id, draft: true, depth: 0 })
      expect(stored.state).toBe('draft')
    })
  })

  describe('Saving at once', () => {
    it('keeps one of two texts saved at the same moment, and names its writer a contributor', async () => {
      const term = await aTerm(cms, { category, state: 'published' })
      const save = (text: string, by: TestCms['people']['editor']) => edit(cms, term.id, { definition: richText(text) }, by)
      await Promise.all([save('By the one.', people.otherEditor), save('By the other.', people.admin)])
      const newest = await cms.payload.findByID({ collection: 'terms', id: term.id, draft: true, depth: 0, showHiddenFields: true })
      const writer = JSON.stringify(newest.definition).includes('By the one.') ? people.otherEditor : people.admin
      expect(newest.contributors?.split(' ')).toContain(writer.publicId)
      const facts = await cms.workflow(term.id)
      expect(facts).toMatchObject({ state: 'published', newerDraft: true })
      expect(newest).toMatchObject({ digest: facts.digest, state: 'published' })
    })

    it('publishes what was saved last when an author is saved several times at once', async () => {
      const author = await anAuthor(cms)
      await Promise.all(
        ['Ann One', 'Ann Two', 'Ann Three'].map((name) =>
          cms.payload.update({ collection: 'authors', id: author.id, data: { name, _status: 'published' }, ...as(people.editor) }),
        ),
      )
      const { name } = await cms.payload.findByID({ collection: 'authors', id: author.id, depth: 0 })
      const rows = await ledgerRowsOf(cms, author.publicId)
      expect(JSON.parse(rows.at(-1)?.snapshot ?? '{}')).toMatchObject({ name })
    })
  })
}
