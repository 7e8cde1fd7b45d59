/** What may be saved, what is refused at the save, and what stays with a record whatever a client sends. */
import { validate as isUuid, version as uuidVersion } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RelationKind } from '../../src/glossary/relations'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, refusalsOf, type TestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'
import { restoreText } from '../support/rest'

export const contentModel = (database: () => Promise<TestDatabase>): void => {
  let cms: TestCms
  beforeAll(async () => {
    cms = await aCms(await database())
  })
  afterAll(() => cms.close())

  const relate = (from: Id, relation: RelationKind, to: Id) =>
    cms.payload.create({
      collection: 'related-terms',
      data: { from, to, relation },
      ...as(cms.people.editor),
    } as never) as unknown as Promise<{ id: Id; publicId: string; label: string }>

  const newTerm = (data: Record<string, unknown>) =>
    cms.payload.create({ collection: 'terms', data, draft: true, ...as(cms.people.editor) } as never)

  /** Shaped as ids of this database are, and naming nothing. */
  const nobodysId = (): Id => (cms.payload.db.defaultIDType === 'number' ? 987_654_321 : 'ffffffffffffffffffffffff')

  const stored = async (collection: 'terms' | 'authors' | 'references' | 'categories' | 'related-terms', id: Id) =>
    (await cms.payload.findByID({ collection, id, draft: true, depth: 0, showHiddenFields: true })) as unknown as Record<
      string,
      unknown
    >

  describe('Public ids', () => {
    it('gives every public record a UUID of version 7, whatever id the client sends', async () => {
      const sent = { publicId: 'an-id-of-my-own' }
      const one = await aTerm(cms, { data: sent })
      const other = await aTerm(cms)
      const edge = (await cms.payload.create({
        collection: 'related-terms',
        data: { from: one.id, to: other.id, relation: 'related', ...sent },
        ...as(cms.people.editor),
      } as never)) as unknown as { publicId: string }
      const author = await cms.payload.create({ collection: 'authors', data: { name: 'Nan', role: 'Adviser', ...sent } })
      const settings = await cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'Words', ...sent } })
      const ids = [
        one,
        other,
        edge,
        author,
        settings,
        await aCategory(cms),
        await aReference(cms),
        cms.people.editor,
      ].map(({ publicId }) => publicId as string)
      expect(ids.filter((id) => !isUuid(id) || uuidVersion(id) !== 7)).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('never changes one: not by an edit, not by a program that skips access control, not by restoring a version', async () => {
      const term = await aTerm(cms)
      await edit(cms, term.id, { title: 'Another title', publicId: 'mine' })
      await cms.payload.update({ collection: 'terms', id: term.id, data: { publicId: 'mine' }, draft: true })
      expect(await restoreText(cms, term.id, term.digest ?? '', cms.people.editor)).toMatchObject({ status: 200 })
      expect((await stored('terms', term.id)).title).toBe(term.title)
      expect((await stored('terms', term.id)).publicId).toBe(term.publicId)

      const author = await anAuthor(cms)
      await cms.payload.update({ collection: 'authors', id: author.id, data: { name: 'Renamed', publicId: 'mine' } })
      expect((await stored('authors', author.id)).publicId).toBe(author.publicId)

      const before = await cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'Words' } })
      const after = await cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'Terms', publicId: 'mine' } })
      expect(after.publicId).toBe(before.publicId)
    })

    it('lets no client write what the workflow derives from a text', async () => {
      const term = await aTerm(cms, { data: { state: 'published', digest: 'f'.repeat(64), contributors: 'nobody', uses: [] } })
      await cms.payload.update({
        collection: 'terms',
        id: term.id,
        data: { state: 'approved', contributors: '', digest: 'e'.repeat(64) },
        draft: true,
      })
      const { digest } = await cms.workflow(term.id)
      expect(await stored('terms', term.id)).toMatchObject({ state: 'draft', digest })
      expect((await stored('terms', term.id)).contributors).toContain(cms.people.editor.publicId)
    })
  })

  describe('Addresses', () => {
    it('makes the address from the title when none is given, and leaves it when the title changes', async () => {
      const term = await aTerm(cms, { title: 'Section I (named school) & more' })
      expect(term.slug).toBe('section-i-named-school-and-more')
      await edit(cms, term.id, { title: 'Section I' })
      expect((await stored('terms', term.id)).slug).toBe('section-i-named-school-and-more')
      const reference = await aReference(cms, { title: 'Café Act 1901' })
      expect(reference.slug).toBe('cafe-act-1901')
    })

    it.each(['Not An Address', 'two--hyphens', '-edge', 'a/b', 'ä', 'x'.repeat(97)])('refuses the malformed address %s', async (slug) => {
      expect(await refusalsOf(() => aTerm(cms, { data: { slug } }))).toEqual(['slug_malformed'])
    })

    it('refuses the address of another draft', async () => {
      await aTerm(cms, { title: 'Key worker' })
      const other = await aTerm(cms, { title: 'Somebody else' })
      expect(await refusalsOf(() => aTerm(cms, { title: 'Key worker' }))).toEqual(['slug_taken'])
      expect(await refusalsOf(() => edit(cms, other.id, { slug: 'key-worker' }))).toEqual(['slug_taken'])
    })

    it('refuses an address that once belonged to another term, and gives it back to that term', async () => {
      const term = await aTerm(cms, { title: 'Statement', state: 'published' })
      await edit(cms, term.id, { slug: 'statement-of-needs' })
      await cms.act(term.id, 'submit', cms.people.editor, { note: 'A longer address.' })
      await cms.act(term.id, 'approve', cms.people.legal)
      await cms.act(term.id, 'publish', cms.people.editor)
      expect(await refusalsOf(() => aTerm(cms, { title: 'Statement' }))).toEqual(['slug_was_taken'])
      expect(await refusalsOf(() => aTerm(cms, { title: 'Statement of needs' }))).toEqual(['slug_was_taken'])
      await edit(cms, term.id, { slug: 'statement' })
      expect((await stored('terms', term.id)).slug).toBe('statement')
    })

    it.each([
      ['category', (slug: string) => cms.payload.create({ collection: 'categories', data: { name: 'Twin', slug, requiredApprovals: ['legal-reviewer'], reviewIntervalMonths: 12 } })],
      ['author', (slug: string) => cms.payload.create({ collection: 'authors', data: { name: 'Twin', role: 'Adviser', slug } })],
      ['reference', (slug: string) => cms.payload.create({ collection: 'references', data: { kind: 'web', title: 'Twin', status: 'in-force', slug } })],
    ] as const)('refuses the address of another %s', async (kind, create) => {
      const slug = `one-${kind}`
      await create(slug)
      await expect(create(slug)).rejects.toMatchObject({ name: 'ValidationError', status: 400 })
    })
  })

  describe('Relations', () => {
    it('refuses a term related to itself', async () => {
      const term = await aTerm(cms)
      expect(await refusalsOf(() => relate(term.id, 'related', term.id))).toEqual(['edge_to_itself'])
    })

    it.each([
      ['broader', 'narrower'],
      ['precedes', 'follows'],
      ['related', 'related'],
      ['contrasts', 'contrasts'],
    ] as const)('refuses “%s” twice, and its inverse “%s” from the other end', async (relation, inverse) => {
      const [a, b] = [await aTerm(cms), await aTerm(cms)]
      await relate(a.id, relation, b.id)
      expect(await refusalsOf(() => relate(a.id, relation, b.id))).toContain('edge_twin')
      expect(await refusalsOf(() => relate(b.id, inverse, a.id))).toContain('edge_twin')
    })

    it('lets two terms see each other also, since each of these is read one way', async () => {
      const [a, b] = [await aTerm(cms), await aTerm(cms)]
      await relate(a.id, 'see-also', b.id)
      await relate(b.id, 'see-also', a.id)
      expect(await refusalsOf(() => relate(a.id, 'see-also', b.id))).toEqual(['edge_twin'])
    })

    it.each([2, 3, 7])('refuses a circle of %i terms, each broader than the one before, and names them', async (length) => {
      const terms: { id: Id; title?: string | null }[] = []
      for (let number = 1; number <= length; number += 1) terms.push(await aTerm(cms, { title: `Ring ${length} link ${number}` }))
      for (let at = 1; at < length; at += 1) {
        const [narrow, wide] = [terms[at - 1]?.id ?? '', terms[at]?.id ?? '']
        // Half of them are said from the other end.
        await (at % 2 === 0 ? relate(narrow, 'broader', wide) : relate(wide, 'narrower', narrow))
      }
      const [first, last] = [terms[0]?.id ?? '', terms.at(-1)?.id ?? '']
      const closing = () => relate(last, 'broader', first)
      expect(await refusalsOf(closing)).toEqual(['edge_cycle'])
      await expect(closing()).rejects.toThrow(`Ring ${length} link 1 → `)
      expect(await refusalsOf(() => relate(first, 'narrower', last))).toEqual(['edge_cycle'])
    })

    it('refuses to turn a relation into a circle by an edit, and saves it again unchanged', async () => {
      const [a, b, c] = [await aTerm(cms), await aTerm(cms), await aTerm(cms)]
      await relate(a.id, 'broader', b.id)
      await relate(b.id, 'broader', c.id)
      const edge = await relate(c.id, 'related', a.id)
      const change = (data: object) =>
        cms.payload.update({ collection: 'related-terms', id: edge.id, data, ...as(cms.people.editor) } as never)
      expect(await refusalsOf(() => change({ relation: 'broader' }))).toEqual(['edge_cycle'])
      await change({ relation: 'related', note: 'The same people.' })
      expect(await stored('related-terms', edge.id)).toMatchObject({ relation: 'related', note: 'The same people.' })
    })

    it('refuses a relation to a term that does not exist', async () => {
      const term = await aTerm(cms)
      await expect(relate(term.id, 'related', nobodysId())).rejects.toMatchObject({ status: 400 })
    })
  })

  describe('What a text names', () => {
    it('refuses a citation that names no reference, and says which', async () => {
      const reference = await aReference(cms)
      const save = () => aTerm(cms, { data: { citations: [{ reference: reference.id }, { pinpoint: 's 55' }] } })
      expect(await refusalsOf(save)).toEqual(['citation_without_reference'])
      await expect(save()).rejects.toMatchObject({ refusals: [{ field: 'citations.1.reference' }] })
    })

    it('refuses a category, an author, a reference and a link to a term that do not exist', async () => {
      const id = nobodysId()
      expect(await refusalsOf(() => newTerm({ title: 'Named in vain 1', category: id }))).toEqual(['unknown_record'])
      expect(await refusalsOf(() => newTerm({ title: 'Named in vain 2', authors: [id] }))).toEqual(['unknown_record'])
      expect(await refusalsOf(() => newTerm({ title: 'Named in vain 3', citations: [{ reference: id }] }))).toEqual(['unknown_record'])
      expect(await refusalsOf(() => newTerm({ title: 'Named in vain 4', definition: richText(`A [link](term:${id}).`) }))).not.toEqual([])
      expect(await refusalsOf(() => newTerm({ title: 'Named in vain 5', definition: richText(`Law [](cite:${id} "s 1").`) }))).not.toEqual([])
    })

    it('refuses a category named by something that is no id at all', async () => {
      await expect(newTerm({ title: 'Named by nonsense', category: 'nonsense' })).rejects.toMatchObject({ status: 400 })
    })

    it.each([
      ['a javascript: link', 'https://safe.example/', 'javascript:alert(1)'],
      ['a node that nobody can render', '"type":"paragraph"', '"type":"iframe"'],
      ['a picture inside the text', '"type":"link"', '"type":"upload"'],
    ])('refuses rich text with %s', async (_, part, bad) => {
      const safe = richText('Look [here](https://safe.example/).')
      const unsafe: unknown = JSON.parse(JSON.stringify(safe).replaceAll(part, bad))
      expect(JSON.stringify(unsafe)).not.toBe(JSON.stringify(safe))
      expect(await refusalsOf(() => newTerm({ title: `Unsafe ${bad}`, definition: unsafe }))).toEqual(['rich_text_refused'])
      expect(await refusalsOf(() => newTerm({ title: `Unsafe ${bad}`, checkpoints: [{ text: unsafe }] }))).toEqual(['rich_text_refused'])
      await expect(
        cms.payload.create({ collection: 'authors', data: { name: `Unsafe ${bad}`, role: 'Adviser', bio: unsafe, _status: 'published' } } as never),
      ).rejects.toMatchObject({ status: 400 })
    })
  })

  describe('Deleting', () => {
    const remove = (collection: 'terms' | 'authors' | 'references' | 'categories' | 'related-terms', id: Id) =>
      cms.payload.delete({ collection, id, ...as(cms.people.admin) })

    it('refuses to delete what an entry uses, naming the entry, and deletes it once nothing does', async () => {
      const [category, author, listed, cited] = [await aCategory(cms), await anAuthor(cms), await aReference(cms), await aReference(cms)]
      const term = await aTerm(cms, {
        title: 'The holder',
        category: category.id,
        definition: `As the law says [](cite:${cited.id} "s 55").`,
        data: { authors: [author.id], citations: [{ reference: listed.id }] },
      })
      const used = [
        ['categories', category.id],
        ['authors', author.id],
        ['references', listed.id],
        ['references', cited.id],
      ] as const
      for (const [collection, id] of used) {
        expect(await refusalsOf(() => remove(collection, id))).toEqual(['in_use'])
        await expect(remove(collection, id)).rejects.toThrow('the entry “The holder”')
      }
      await remove('terms', term.id)
      for (const [collection, id] of used) expect(await refusalsOf(() => remove(collection, id))).toEqual([])
    })

    it('counts the published text as well as the draft', async () => {
      const author = await anAuthor(cms)
      const term = await aTerm(cms, { state: 'published', data: { authors: [author.id] } })
      await edit(cms, term.id, { authors: [] })
      expect(await refusalsOf(() => remove('authors', author.id))).toEqual(['in_use'])
    })

    it('refuses to take from the public an author whom an entry names', async () => {
      const author = await anAuthor(cms)
      await aTerm(cms, { data: { authors: [author.id] } })
      const unpublish = () =>
        cms.payload.update({ collection: 'authors', id: author.id, data: { _status: 'draft' }, ...as(cms.people.admin) })
      expect(await refusalsOf(unpublish)).toEqual(['in_use'])
    })

    it('refuses to delete a reference that supersedes another, and a term that a relation or a text names', async () => {
      const [older, newer] = [await aReference(cms), await aReference(cms)]
      await cms.payload.update({
        collection: 'references',
        id: older.id,
        data: { status: 'superseded', supersededBy: newer.id } as never,
      })
      expect(await refusalsOf(() => remove('references', newer.id))).toEqual(['in_use'])

      const [a, b, c] = [await aTerm(cms), await aTerm(cms), await aTerm(cms)]
      const edge = await relate(a.id, 'related', b.id)
      await edit(cms, a.id, { body: richText(`See [the other](term:${c.id}).`) })
      expect(await refusalsOf(() => remove('terms', b.id))).toEqual(['in_use'])
      expect(await refusalsOf(() => remove('terms', c.id))).toEqual(['in_use'])
      await remove('related-terms', edge.id)
      expect(await refusalsOf(() => remove('terms', b.id))).toEqual([])
    })

    it('refuses to delete a term that was ever published, archived or not', async () => {
      const published = await aTerm(cms, { state: 'published' })
      const archived = await aTerm(cms, { state: 'archived' })
      expect(await refusalsOf(() => remove('terms', published.id))).toEqual(['was_published'])
      expect(await refusalsOf(() => remove('terms', archived.id))).toEqual(['was_published'])
    })

    it('refuses them in a bulk deletion too', async () => {
      const published = await aTerm(cms, { state: 'published' })
      await cms.payload.delete({ collection: 'terms', where: { id: { equals: published.id } } })
      expect(await stored('terms', published.id)).toMatchObject({ publicId: published.publicId })
    })
  })
}
