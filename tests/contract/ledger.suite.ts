/** The record of what was public: nothing in it changes, it verifies, and it tells what stood at any moment. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Term } from '../../src/generated/payload-types'
import { canonicalJson } from '../../src/publication/digest'
import { createGlossaryIndex, glossaryAsOf } from '../../src/publication/glossary-index'
import { rowsOf } from '../../src/publication/ledger'
import { openLedger, type LedgerReader } from '../../src/publication/ledger-reader'
import type { LedgerRow } from '../../src/publication/ledger-row'
import { verifyLedger } from '../../src/publication/verify'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, refusalsOf, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { ledgerOf, ledgerRowsOf, verificationOf } from '../support/read-ledger'

export const ledger = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  let people: TestCms['people']
  let reader: LedgerReader
  let term: Term & { publicId: string }
  let successor: Term & { publicId: string }
  /** Moments between the acts of the story. */
  const moments: Record<'nothing' | 'first' | 'renamed' | 'gone' | 'replaced' | 'restored', string> = {
    nothing: '',
    first: '',
    renamed: '',
    gone: '',
    replaced: '',
    restored: '',
  }

  const now = async (): Promise<string> => {
    await wait(3)
    const moment = new Date().toISOString()
    await wait(3)
    return moment
  }

  beforeAll(async () => {
    cms = await aCms(await database())
    people = cms.people
    reader = await openLedger(cms.database.url)
    const category = await aCategory(cms, { name: 'Disputes' })
    const author = await anAuthor(cms, { name: 'Faye Author' })
    const reference = await aReference(cms, { title: 'Children and Families Act 2014' })
    moments.nothing = await now()
    term = await aTerm(cms, {
      title: 'Mediation',
      category: category.id,
      definition: `A meeting – “without prejudice” – under [](cite:${reference.id} "s 55"). Naïve? 日本 😀`,
      data: { authors: [author.id], citations: [{ reference: reference.id, pinpoint: 's 55(3)' }] },
      state: 'published',
    })
    moments.first = await now()
    await edit(cms, term.id, { title: 'SEND mediation', slug: 'send-mediation', definition: richText('A longer text.') })
    await cms.act(term.id, 'submit', people.editor, { note: 'Renamed.' })
    await cms.act(term.id, 'approve', people.legal)
    await cms.act(term.id, 'publish', people.editor)
    moments.renamed = await now()
    await cms.act(term.id, 'archive', people.editor, { reason: 'Repealed.', archiveAs: 'gone' })
    moments.gone = await now()
    await cms.act(term.id, 'restore', people.editor, { reason: 'By mistake.' })
    successor = await aTerm(cms, { title: 'Disagreement resolution', category: category.id, state: 'published' })
    await cms.payload.create({
      collection: 'related-terms',
      data: { from: term.id, to: successor.id, relation: 'related' },
      ...as(people.editor),
    } as never)
    await cms.act(term.id, 'archive', people.editor, { reason: 'Merged.', archiveAs: 'replaced', replacedBy: successor.id })
    moments.replaced = await now()
    await cms.act(term.id, 'restore', people.admin, { reason: 'Needed after all.' })
    moments.restored = await now()
  })
  afterAll(async () => {
    await reader.close()
    await cms.close()
  })

  describe('Rows', () => {
    it('hold the same bytes whether Payload reads them or the database’s own driver', async () => {
      const { docs } = await cms.payload.find({
        collection: 'publications',
        sort: 'sequence',
        pagination: false,
        depth: 0,
        showHiddenFields: true,
      })
      const rows = await ledgerOf(cms)
      expect(rows.length).toBeGreaterThan(10)
      const asStored = (row: LedgerRow) => ({
        ...row,
        approvals: canonicalJson(row.approvals),
        archive: row.archive && canonicalJson(row.archive),
      })
      expect(rows.map(asStored)).toEqual(
        docs.map(({ id: _, createdAt: __, updatedAt: ___, ...doc }) => ({
          ...doc,
          publishedBy: doc.publishedBy ?? null,
          changeKind: doc.changeKind ?? null,
          changeNote: doc.changeNote ?? null,
          reason: doc.reason ?? null,
          archive: doc.archive ?? null,
        })),
      )
      expect(rows.filter(({ record }) => record === term.publicId)).toEqual(await rowsOf(cms.payload, term.publicId))
    })

    it('form a chain that verifies, and a chain with a changed, a missing or an exchanged row that does not', async () => {
      const rows = await ledgerOf(cms)
      expect(await verificationOf(cms)).toEqual({ ok: true, rows: rows.length, head: rows.at(-1)?.hash })
      const changed = rows.map((row) => (row.sequence === 5 ? { ...row, changeNote: 'Rewritten.' } : row))
      expect(await verifyLedger(changed)).toMatchObject({ ok: false, sequence: 5 })
      expect(await verifyLedger(rows.filter(({ sequence }) => sequence !== 7))).toMatchObject({ ok: false, sequence: 7 })
    })

    it('record what each editor’s save made public, and by whom', async () => {
      const author = await anAuthor(cms, { name: 'Gil Author' })
      await cms.payload.update({ collection: 'authors', id: author.id, data: { role: 'Barrister', _status: 'published' }, ...as(people.admin) })
      await cms.payload.update({ collection: 'authors', id: author.id, data: { role: 'Barrister', _status: 'published' }, ...as(people.admin) })
      await cms.payload.delete({ collection: 'authors', id: author.id, ...as(people.admin) })
      expect((await ledgerRowsOf(cms, author.publicId)).map(({ event, publishedBy }) => [event, publishedBy])).toEqual([
        ['published', people.editor.publicId],
        ['published', people.admin.publicId],
        ['removed', people.admin.publicId],
      ])
    })

    it('hold a text of any length that may be saved', async () => {
      const text = Array.from({ length: 1000 }, (_, line) => `Paragraph ${line}, of a length that texts of law have.`).join('\n\n')
      const long = await aTerm(cms, { definition: text, state: 'published' })
      const [row] = await ledgerRowsOf(cms, long.publicId)
      expect(row?.snapshot.length).toBeGreaterThan(100_000)
      expect(await verificationOf(cms)).toMatchObject({ ok: true })
    })

    it('are not written for a draft, of whatever kind', async () => {
      const before = await reader.head()
      await aTerm(cms, { category: (await aCategory(cms, { published: false })).id, state: 'approved' })
      await anAuthor(cms, { published: false })
      await aReference(cms, { published: false })
      expect(await reader.head()).toBe(before)
    })
  })

  describe.each(['publications', 'workflow-events'] as const)('Nothing in %s', (collection) => {
    const all = async () =>
      (await cms.payload.find({ collection, sort: 'id', pagination: false, depth: 0, showHiddenFields: true })).docs as { id: Id }[]
    const change = { reason: 'Rewritten.', note: 'Rewritten.', digest: 'f'.repeat(64) } as never

    it('can be changed or deleted, one by one or all at once, even by a program that skips access control', async () => {
      const before = await all()
      const id = before[0]?.id ?? ''
      const everything = { id: { exists: true } }
      expect(await refusalsOf(() => cms.payload.update({ collection, id, data: change, overrideAccess: true }))).toEqual(['append_only'])
      expect(await refusalsOf(() => cms.payload.update({ collection, where: everything, data: change, overrideAccess: true }))).toEqual(['append_only'])
      expect(await refusalsOf(() => cms.payload.delete({ collection, id, overrideAccess: true }))).toEqual(['append_only'])
      expect(await refusalsOf(() => cms.payload.delete({ collection, where: everything, overrideAccess: true }))).toEqual(['append_only'])
      await expect(cms.payload.restoreVersion({ collection, id: String(id), overrideAccess: true })).rejects.toThrow()
      await expect(cms.payload.duplicate({ collection, id, overrideAccess: true })).rejects.toThrow()
      expect(await all()).toEqual(before)
    })

    it('can be written, changed or deleted by an administrator', async () => {
      const before = await all()
      const { id, ...copy } = before[0] ?? { id: '' }
      await expect(cms.payload.create({ collection, data: copy as never, ...as(people.admin) })).rejects.toMatchObject({ status: 403 })
      await expect(cms.payload.update({ collection, id, data: change, ...as(people.admin) })).rejects.toMatchObject({ status: 403 })
      await expect(cms.payload.delete({ collection, id, ...as(people.admin) })).rejects.toMatchObject({ status: 403 })
      expect(await all()).toEqual(before)
    })
  })

  it('refuses a second row for the same place, and for the same version of a record', async () => {
    const [row] = await rowsOf(cms.payload, term.publicId)
    if (!row) throw new Error('The term has no row.')
    const stored = { ...row, approvals: canonicalJson(row.approvals), archive: null }
    const head = await reader.head()
    const twin = { ...stored, record: successor.publicId, recordVersion: 99 }
    const sameVersion = { ...stored, sequence: head + 1 }
    await expect(cms.payload.create({ collection: 'publications', data: twin })).rejects.toThrow()
    await expect(cms.payload.create({ collection: 'publications', data: sameVersion })).rejects.toThrow()
    expect(await reader.head()).toBe(head)
    expect(await verificationOf(cms)).toMatchObject({ ok: true })
  })

  describe('As of a moment', () => {
    const at = (moment: keyof typeof moments) => glossaryAsOf(reader, moments[moment])

    it('has no term before the first publication, but what editors had published by then', async () => {
      const glossary = await at('nothing')
      expect(glossary.terms).toEqual([])
      expect(glossary.standing('mediation')).toEqual({ kind: 'unknown' })
      expect(glossary.authors.map(({ name }) => name)).toEqual(['Faye Author'])
      expect((await glossaryAsOf(reader, '2001-01-01T00:00:00Z')).revision).toBe(0)
    })

    it('shows the first text at its first address', async () => {
      const glossary = await at('first')
      expect(glossary.terms.map(({ snapshot }) => snapshot.title)).toEqual(['Mediation'])
      expect(glossary.standing('mediation')).toMatchObject({ kind: 'term', term: { snapshot: { id: term.publicId } } })
      expect(glossary.standing('send-mediation')).toEqual({ kind: 'unknown' })
    })

    it('leads from a former address to the present one after a change of name', async () => {
      const glossary = await at('renamed')
      expect(glossary.standing('send-mediation')).toMatchObject({ kind: 'term', term: { snapshot: { title: 'SEND mediation' } } })
      expect(glossary.standing('mediation')).toMatchObject({ kind: 'moved', to: { snapshot: { slug: 'send-mediation' } } })
      expect(glossary.term(term.publicId)?.history.map(({ note }) => note)).toEqual(['Renamed.', 'Please review.'])
    })

    it('says that an archived term is gone, or what stands in its place', async () => {
      expect((await at('gone')).standing('send-mediation')).toMatchObject({ kind: 'gone', reason: 'Repealed.' })
      const replaced = await at('replaced')
      expect(replaced.standing('mediation')).toMatchObject({ kind: 'moved', to: { snapshot: { id: successor.publicId } } })
      expect(replaced.relationsOf(successor.publicId)).toEqual([])
    })

    it('shows a restored term, its relations and the text it had', async () => {
      const glossary = await at('restored')
      expect(glossary.standing('send-mediation')).toMatchObject({ kind: 'term' })
      expect(glossary.relationsOf(successor.publicId)).toMatchObject([{ relation: 'related', term: { snapshot: { id: term.publicId } } }])
    })

    it('equals what an index that followed the ledger row by row had at that moment', async () => {
      const rows = await ledgerOf(cms)
      const index = createGlossaryIndex()
      for (const row of rows) {
        index.apply([row])
        const followed = index.current()
        const asked = await glossaryAsOf(reader, row.validFrom)
        // Rows of the same millisecond are one moment.
        if (asked.revision !== followed.revision) continue
        expect(asked.terms).toEqual(followed.terms)
        expect(asked.updatedAt).toBe(followed.updatedAt)
      }
      expect(index.current().revision).toBe(rows.length)
    })
  })
}
