/** Nothing but the publish action publishes: every other door is tried, as an administrator and past access control. */
import { configToSchema } from '@payloadcms/graphql'
import { graphql } from 'graphql'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type TestCms } from '../support/cms'
import { ledgerRowsOf } from '../support/read-ledger'
import { type Rest, restAs } from '../support/rest'

let cms: TestCms
let rest: Rest
beforeAll(async () => {
  cms = await aCms()
  rest = await restAs(cms, cms.people.admin)
})
afterAll(() => cms.close())

/** What a door would have to change to publish or unpublish anything. */
const whatIsPublic = async (term: { id: Id; publicId?: string | null }) => {
  const main = await cms.payload.findByID({ collection: 'terms', id: term.id, draft: false, depth: 0 })
  return {
    rows: (await ledgerRowsOf(cms, term.publicId ?? '')).map(({ event, digest }) => `${event} ${digest}`),
    status: main._status,
    title: main.title,
    // A door could publish a copy, or something else.
    all: (await cms.payload.count({ collection: 'publications', where: { kind: { equals: 'term' } } })).totalDocs,
    published: (await cms.payload.count({ collection: 'terms', where: { _status: { equals: 'published' } } })).totalDocs,
  }
}

const newText = { title: 'Past all doors', definition: richText('Nobody approved this.') }
const published = { ...newText, _status: 'published' as const }

type Door = (term: { id: Id }) => Promise<unknown>

const local = (overrideAccess: boolean) => (overrideAccess ? { overrideAccess: true } : as(cms.people.admin))

const inGraphql = async (query: string): Promise<unknown> => {
  const { schema } = configToSchema(cms.payload.config)
  const req = await createLocalReq({ user: cms.people.admin }, cms.payload)
  return graphql({ schema, source: query, contextValue: { req, headers: {}, res: {} } })
}

const oldestVersion = async (term: Id): Promise<Id> => {
  const { docs } = await cms.payload.findVersions({
    collection: 'terms',
    where: { parent: { equals: term } },
    sort: 'createdAt',
    limit: 1,
  })
  return docs[0]?.id ?? ''
}

/** A draft that was never public may be deleted. */
const ifPublic = async (id: Id, door: () => Promise<unknown>): Promise<void> => {
  if ((await cms.workflow(id)).liveDigest !== null) await door()
}

const DOORS: readonly (readonly [string, Door])[] = [
  ...[false, true].flatMap((past): [string, Door][] => {
    const how = past ? 'past access control' : 'as an administrator'
    return [
      [
        `an update by the Local API, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', id, data: published, ...local(past) } as never),
      ],
      [
        `an update that says it is no draft, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', id, data: newText, draft: false, ...local(past) } as never),
      ],
      [
        `an autosave that says published, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', id, data: published, autosave: true, draft: true, ...local(past) } as never),
      ],
      [
        `a bulk update by the Local API, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', where: { id: { equals: id } }, data: published, ...local(past) } as never),
      ],
      [
        `a bulk update that says it is no draft, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', where: { id: { equals: id } }, data: newText, draft: false, ...local(past) } as never),
      ],
      [
        `unpublishing, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', id, data: { _status: 'draft' }, draft: false, ...local(past) } as never),
      ],
      [
        `unpublishing in all languages, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', id, data: { _status: 'draft' }, unpublishAllLocales: true, ...local(past) } as never),
      ],
      [
        `bulk unpublishing, ${how}`,
        ({ id }) => cms.payload.update({ collection: 'terms', where: { id: { equals: id } }, data: { _status: 'draft' }, ...local(past) } as never),
      ],
      [
        `bringing back a version, ${how}`,
        async ({ id }) => cms.payload.restoreVersion({ collection: 'terms', id: await oldestVersion(id), ...local(past) } as never),
      ],
      [`a duplicate, ${how}`, ({ id }) => cms.payload.duplicate({ collection: 'terms', id, data: { _status: 'published' }, ...local(past) } as never)],
    ]
  }),
  ['REST: PATCH with _status', ({ id }) => rest('PATCH', `/api/terms/${id}`, published)],
  ['REST: PATCH with draft=false', ({ id }) => rest('PATCH', `/api/terms/${id}?draft=false`, newText)],
  ['REST: PATCH for all languages', ({ id }) => rest('PATCH', `/api/terms/${id}?publishAllLocales=true`, published)],
  ['REST: PATCH of an autosave', ({ id }) => rest('PATCH', `/api/terms/${id}?draft=true&autosave=true`, published)],
  ['REST: a new entry', () => rest('POST', '/api/terms?draft=false', published)],
  ['REST: bulk PATCH', ({ id }) => rest('PATCH', `/api/terms?where[id][equals]=${id}`, published)],
  ['REST: duplicate', ({ id }) => rest('POST', `/api/terms/${id}/duplicate`, published)],
  ['REST: bringing back a version with draft=false', async ({ id }) => rest('POST', `/api/terms/versions/${await oldestVersion(id)}?draft=false`)],
  ['REST: bringing back a version without saying how', async ({ id }) => rest('POST', `/api/terms/versions/${await oldestVersion(id)}`)],
  ['REST: unpublishing', ({ id }) => rest('PATCH', `/api/terms/${id}`, { _status: 'draft' })],
  ['REST: unpublishing in all languages', ({ id }) => rest('PATCH', `/api/terms/${id}?unpublishAllLocales=true`, { _status: 'draft' })],
  ['REST: bulk unpublishing', ({ id }) => rest('PATCH', `/api/terms?where[id][equals]=${id}`, { _status: 'draft' })],
  ['REST: deleting', async ({ id }) => ifPublic(id, () => rest('DELETE', `/api/terms/${id}`))],
  ['REST: bulk deleting', async ({ id }) => ifPublic(id, () => rest('DELETE', `/api/terms?where[id][equals]=${id}`))],
  ['Payload’s GraphQL: createTerm', () => inGraphql('mutation { createTerm(draft: false, data: { title: "Past all doors", _status: published }) { id } }')],
  ['Payload’s GraphQL: unpublishing', ({ id }) => inGraphql(`mutation { updateTerm(id: ${id}, data: { _status: draft }) { id } }`)],
  ['Payload’s GraphQL: deleteTerm', async ({ id }) => ifPublic(id, () => inGraphql(`mutation { deleteTerm(id: ${id}) { id } }`))],
  ['Payload’s GraphQL: updateTerm', ({ id }) => inGraphql(`mutation { updateTerm(id: ${id}, data: { title: "Past all doors", _status: published }) { id } }`)],
  ['Payload’s GraphQL: updateTerm, no draft', ({ id }) => inGraphql(`mutation { updateTerm(id: ${id}, draft: false, data: { title: "Past all doors" }) { id } }`)],
  ['Payload’s GraphQL: duplicateTerm', ({ id }) => inGraphql(`mutation { duplicateTerm(id: ${id}) { id } }`)],
  [
    'Payload’s GraphQL: restoreVersionTerm',
    async ({ id }) => inGraphql(`mutation { restoreVersionTerm(id: ${await oldestVersion(id)}, draft: false) { id } }`),
  ],
]

/** A door may answer or refuse; what counts is what is public afterwards. */
const tryDoor = async (door: Door, term: { id: Id }): Promise<void> => {
  await door(term).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error
  })
}

describe('A published entry with a newer draft', () => {
  it.each(DOORS)('stays as it was published, through %s', async (_name, door) => {
    const term = await aTerm(cms, { state: 'published' })
    await edit(cms, term.id, { body: richText('A newer draft.') })
    const before = await whatIsPublic(term)
    await tryDoor(door, term)
    expect(await whatIsPublic(term)).toEqual(before)
  })
})

describe('A draft', () => {
  it.each(DOORS)('stays a draft, through %s', async (_name, door) => {
    const term = await aTerm(cms)
    const before = await whatIsPublic(term)
    expect(before).toMatchObject({ rows: [], status: 'draft' })
    await tryDoor(door, term)
    // Its words may be others now: they are a draft's.
    expect(await whatIsPublic(term)).toEqual({ ...before, title: expect.any(String) as string })
    expect(await cms.workflow(term.id)).toMatchObject({ liveDigest: null })
  })

  it('is what a new entry is, whatever it is created as', async () => {
    const create = (data: object) => cms.payload.create({ collection: 'terms', data: data, draft: false })
    await expect(create({ title: 'Born public', _status: 'published' })).rejects.toMatchObject({
      refusals: [{ code: 'publish_by_workflow' }],
    })
    expect((await create({ title: 'Born a draft' }))._status).toBe('draft')
    const answer = await rest('POST', '/api/terms?draft=false', { title: 'Born public by REST', _status: 'published' })
    expect(answer).toMatchObject({ status: 409, body: { refusals: [{ code: 'publish_by_workflow' }] } })
  })
})

describe('The ledger and the review events', () => {
  const RECORDS = ['publications', 'workflow-events'] as const
  const contents = async () =>
    Promise.all(
      RECORDS.map(async (collection) => {
        const { docs } = await cms.payload.find({ collection, pagination: false, depth: 0, showHiddenFields: true })
        return docs
      }),
    )
  const newest = async (collection: (typeof RECORDS)[number]): Promise<Id> =>
    (await cms.payload.find({ collection, limit: 1 })).docs[0]?.id ?? ''

  it.each(RECORDS)('are added to, changed and emptied through no door, by no administrator, past access control neither: %s', async (collection) => {
    await aTerm(cms, { state: 'published' })
    const before = await contents()
    const id = await newest(collection)
    const forged = { event: 'published', kind: 'approved', roles: 'legal-reviewer', digest: 'f'.repeat(64), sequence: 1_000_000 }
    for (const [method, path, status] of [
      ['POST', '', 403],
      ['POST', `/${id}/duplicate`, 404],
      ['PATCH', `/${id}`, 403],
      ['PATCH', '?where[id][exists]=true', 403],
      ['DELETE', `/${id}`, 403],
      ['DELETE', '?where[id][exists]=true', 403],
    ] as const) {
      expect({ method, path, ...(await rest(method, `/api/${collection}${path}`, forged)) }).toMatchObject({ method, path, status })
    }
    const every = { id: { exists: true } }
    for (const act of [
      () => cms.payload.update({ collection, id, data: forged as never }),
      () => cms.payload.update({ collection, where: every, data: forged as never }),
      () => cms.payload.delete({ collection, id }),
      () => cms.payload.delete({ collection, where: every }),
    ]) {
      await expect(act()).rejects.toMatchObject({ refusals: [{ code: 'append_only' }] })
    }
    expect(await contents()).toEqual(before)
  })
})

describe('Payload’s doors', () => {
  it('do lead somewhere: an edit through each that allows one is saved as a draft', async () => {
    const term = await aTerm(cms, { state: 'published' })
    expect(await rest('PATCH', `/api/terms/${term.id}?draft=false`, { title: 'By REST' })).toMatchObject({ status: 200 })
    expect(await cms.workflow(term.id)).toMatchObject({ state: 'published', newerDraft: true })
    const answer = (await inGraphql(`mutation { updateTerm(id: ${term.id}, data: { title: "By GraphQL" }) { title } }`)) as {
      data: unknown
    }
    expect(answer.data).toEqual({ updateTerm: { title: 'By GraphQL' } })
    expect((await whatIsPublic(term)).title).toBe(term.title)
  })
})
