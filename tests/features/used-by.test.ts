/** What uses a record, told before it is renamed, archived or deleted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UsedBy } from '../../src/publication/used-by'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type TestCms } from '../support/cms'
import { restAs, type Rest } from '../support/rest'

let cms: TestCms
let editor: Rest
beforeAll(async () => {
  cms = await aCms()
  editor = await restAs(cms, cms.people.editor)
})
afterAll(() => cms.close())

const usedBy = async (collection: string, id: Id): Promise<UsedBy> => (await editor('GET', `/api/${collection}/${id}/used-by`)).body as UsedBy
const relate = (from: Id, relation: string, to: Id) =>
  cms.payload.create({ collection: 'related-terms', data: { from, relation, to }, ...as(cms.people.editor) } as never)

describe('A term', () => {
  it('that nothing names is used nowhere', async () => {
    const { id } = await aTerm(cms)
    expect(await usedBy('terms', id)).toEqual({ total: 0, groups: [], liveSlug: null })
  })

  it('is used by entries that link to it and by its relations, read from its own side', async () => {
    const plan = await aTerm(cms, { title: 'Plan', state: 'published' })
    const review = await aTerm(cms, { title: 'Review', definition: `Of [the plan](term:${plan.id}).` })
    await relate(review.id, 'follows', plan.id)
    await relate((await aTerm(cms, { title: 'Aside' })).id, 'see-also', plan.id)
    const used = await usedBy('terms', plan.id)
    expect(used).toMatchObject({ total: 3, liveSlug: 'plan' })
    expect(used.groups.map(({ use, records }) => [use, records.map(({ title, relation, where }) => [title, relation, where])])).toEqual([
      ['relation', [['Aside', null, null], ['Review', 'precedes', null]]],
      ['link', [['Review', undefined, 'draft']]],
    ])
    expect(used.groups[1]?.records[0]).toMatchObject({ collection: 'terms', id: review.id })
  })
})

describe('A reference', () => {
  it('is cited at pinpoints, in the list of sources and inside texts, each told once', async () => {
    const act = await aReference(cms)
    const other = await aReference(cms)
    await aTerm(cms, {
      title: 'Citing',
      definition: `See [](cite:${act.id} "s 55") and [](cite:${other.id} "s 1").`,
      data: {
        citations: [{ reference: act.id, pinpoint: 's 55' }, { reference: act.id, pinpoint: 's 36' }, { reference: other.id, pinpoint: 's 9' }],
        checkpoints: [{ text: richText(`You must [](cite:${act.id} "s 42").`) }],
      },
    })
    expect(await usedBy('references', act.id)).toMatchObject({
      total: 1,
      groups: [{ use: 'citation', total: 1, records: [{ title: 'Citing', where: 'draft', pinpoints: ['s 36', 's 42', 's 55'] }] }],
    })
  })

  it('that supersedes another is used by that', async () => {
    const [old, young] = [await aReference(cms, { title: 'Old Act' }), await aReference(cms, { title: 'Young Act' })]
    const data = { status: 'superseded' as const, supersededBy: young.id as never, _status: 'published' as const }
    await cms.payload.update({ collection: 'references', id: old.id, data, ...as(cms.people.editor) })
    expect((await usedBy('references', young.id)).groups).toMatchObject([{ use: 'superseding', records: [{ title: 'Old Act', where: 'published' }] }])
  })
})

describe('Published texts and drafts', () => {
  it('are told apart', async () => {
    const [kept, dropped, added] = [await anAuthor(cms), await anAuthor(cms), await anAuthor(cms)]
    const { id } = await aTerm(cms, { title: 'Written', state: 'published', data: { authors: [kept.id, dropped.id] } })
    await edit(cms, id, { authors: [kept.id, added.id] })
    const whereOf = async (author: Id) => (await usedBy('authors', author)).groups.map(({ use, records }) => [use, records.map(({ where }) => where)])
    expect(await whereOf(kept.id)).toEqual([['author', ['published']]])
    expect(await whereOf(dropped.id)).toEqual([['author', ['published-only']]])
    expect(await whereOf(added.id)).toEqual([['author', ['newer-draft']]])
  })

  it('of which the draft alone counts while nothing is public', async () => {
    const [first, second] = [await aCategory(cms), await aCategory(cms)]
    const { id } = await aTerm(cms, { category: first.id })
    await edit(cms, id, { category: second.id })
    expect((await usedBy('categories', first.id)).total).toBe(0)
    expect((await usedBy('categories', second.id)).groups).toMatchObject([{ use: 'category', total: 1, records: [{ where: 'draft' }] }])
  })

  it('count beyond what is listed', async () => {
    const category = await aCategory(cms)
    for (let count = 0; count < 101; count += 1) {
      await cms.payload.create({ collection: 'terms', data: { title: `Many ${count}`, category: category.id as never }, draft: true })
    }
    const used = await usedBy('categories', category.id)
    expect(used.total).toBe(101)
    expect(used.groups[0]?.records).toHaveLength(100)
  })
})

describe('Where a record is used', () => {
  it('is told to whoever may read it, and to nobody else', async () => {
    const { id } = await aTerm(cms)
    const reviewer = await restAs(cms, cms.people.legal)
    expect((await reviewer('GET', `/api/terms/${id}/used-by`)).status).toBe(200)
    expect((await reviewer('GET', '/api/terms/999999/used-by')).status).toBe(404)
    expect((await reviewer('GET', '/api/users/1/used-by')).status).toBe(404)
  })
})
