/** Who may do what: the table of collections/access.ts, role by role, collection by collection, through the Local API. */
import type { CollectionSlug, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCESS_TABLE, GLOBAL_ACCESS_TABLE, OPERATIONS, type Operation } from '../../collections/access'
import { Refused } from '../../src/errors'
import { type ReviewerRole, ROLES, type Role } from '../../src/glossary/kinds'
import { issuePreviewToken } from '../../src/publication/preview'
import { readFacts } from '../../src/workflow/read-facts'
import { makeReviewLink } from '../../src/workflow/review-links'
import { aCategory, anAuthor, aReference, aTerm } from '../factories/records'
import { aCms, aPerson, as, type Id, type Person, type TestCms } from '../support/cms'

let cms: TestCms
let people: Record<Role, Person>
/** One record of each collection, belonging to none of the people who try. */
const records = new Map<string, Id>()

beforeAll(async () => {
  cms = await aCms()
  const term = await aTerm(cms, { state: 'published' })
  const other = await aTerm(cms, { state: 'published' })
  const edge = await cms.payload.create({
    collection: 'related-terms',
    data: { from: term.id, to: other.id, relation: 'related' } as never,
  })
  await issuePreviewToken(cms.payload, { name: 'Another’s', days: 1, user: cms.people.otherAdmin.id })
  const inReview = await readFacts(cms.payload, (await aTerm(cms, { state: 'in-review' })).id)
  if (!inReview) throw new Error('The term in review is gone')
  const inviter = { id: cms.people.editor.publicId, roles: cms.people.editor.roles }
  await makeReviewLink(cms.payload, inReview, inviter, { name: 'Prof. Outside', email: 'prof@law.example' })
  await cms.payload.db.create({ collection: 'law-proposals', data: { key: 'effect@1', effect: 'effect', status: 'open', record: 'source', foundAt: new Date().toISOString() } })
  await cms.payload.db.create({ collection: 'law-sources', data: { key: 'ukpga/2014/6' } })
  await cms.payload.db.create({ collection: 'link-checks', data: { url: 'https://www.gov.uk/', at: new Date().toISOString(), verdict: 'ok' } })
  for (const collection of ['workflow-events', 'publications', 'redirects', 'api-tokens', 'account-events', 'mails', 'desk-entries', 'review-links', 'law-proposals', 'law-sources', 'link-checks'] as const) {
    const { docs } = await cms.payload.find({ collection, limit: 1 })
    records.set(collection, docs[0]?.id ?? '')
  }
  records.set('terms', (await aTerm(cms)).id)
  records.set('related-terms', edge.id)
  records.set('authors', (await anAuthor(cms)).id)
  records.set('references', (await aReference(cms)).id)
  records.set('categories', (await aCategory(cms)).id)
  records.set('users', cms.people.otherAdmin.id)
  people = {
    admin: await aPerson(cms.payload, 'Adele Admin', ['admin']),
    editor: await aPerson(cms.payload, 'Eva Editor', ['editor']),
    'legal-reviewer': await aPerson(cms.payload, 'Lea Legal', ['legal-reviewer']),
    'subject-reviewer': await aPerson(cms.payload, 'Sol Subject', ['subject-reviewer']),
  }
})
afterAll(() => cms.close())

const MAKE: Partial<Record<CollectionSlug, () => Promise<{ id: Id }>>> = {
  terms: () => aTerm(cms),
  'related-terms': async () =>
    cms.payload.create({
      collection: 'related-terms',
      data: { from: (await aTerm(cms)).id, to: (await aTerm(cms)).id, relation: 'related' } as never,
    }),
  authors: () => anAuthor(cms),
  references: () => aReference(cms),
  categories: () => aCategory(cms),
  users: () => aPerson(cms.payload, 'Nemo Newcomer', ['editor']),
}

/** Media needs a file to exist: its row of the table is the same function over the same table, tried for reading alone. */
const COLLECTIONS = (Object.keys(ACCESS_TABLE) as (keyof typeof ACCESS_TABLE)[]).filter((collection) => collection !== 'media')

/** Whether access control lets the operation through. What rules of content say afterwards is not asked here. */
const isLetThrough = async (operation: Operation, collection: CollectionSlug, user: Person | null): Promise<boolean> => {
  // What is deleted is not there for the next one.
  const make = operation === 'delete' ? MAKE[collection] : undefined
  const shared = { collection, overrideAccess: false, ...(user ? { user: user as TypedUser } : {}) } as never as { collection: CollectionSlug }
  const id = make ? (await make()).id : (records.get(collection) ?? '')
  try {
    if (operation === 'create') await cms.payload.create({ ...shared, data: {}, draft: true })
    if (operation === 'read') await cms.payload.findByID({ ...shared, id })
    if (operation === 'update') await cms.payload.update({ ...shared, id, data: {} as never, draft: true } as never)
    if (operation === 'delete') await cms.payload.delete({ ...shared, id } as never)
    return true
  } catch (error) {
    const isClosedBelow = error instanceof Refused && error.status === 403
    return !isClosedBelow && !['Forbidden', 'NotFound'].includes((error as Error).name)
  }
}

const expected = (operation: Operation, collection: keyof typeof ACCESS_TABLE, role: Role | null): boolean => {
  const cell: readonly Role[] | 'own' | 'nobody' = ACCESS_TABLE[collection][operation]
  if (role === null || cell === 'nobody') return false
  return cell === 'own' ? role === 'admin' : cell.includes(role)
}

const cases = COLLECTIONS.flatMap((collection) =>
  OPERATIONS.flatMap((operation) =>
    [null, ...ROLES].map((role): [string, Operation, keyof typeof ACCESS_TABLE, Role | null] => [
      `${role ?? 'nobody in particular'} ${expected(operation, collection, role) ? 'may' : 'may not'} ${operation} ${collection}`,
      operation,
      collection,
      role,
    ]),
  ),
)

describe('The table of access', () => {
  it.each(cases)('%s', async (_sentence, operation, collection, role) => {
    expect(await isLetThrough(operation, collection, role && people[role])).toBe(expected(operation, collection, role))
  })

  it.each([null, ...ROLES].map((role) => [role ?? 'nobody in particular', role] as const))(
    'lets %s at the settings as it says',
    async (_name, role) => {
      const user = role ? { user: people[role] as TypedUser } : {}
      const tried = async (act: () => Promise<unknown>): Promise<boolean> => {
        try {
          await act()
          return true
        } catch (error) {
          return (error as Error).name !== 'Forbidden'
        }
      }
      const reads = await tried(() => cms.payload.findGlobal({ slug: 'glossary', overrideAccess: false, ...user }))
      const writes = await tried(() =>
        cms.payload.updateGlobal({ slug: 'glossary', data: { name: 'Glossary', audience: 'readers' }, overrideAccess: false, ...user }),
      )
      expect([reads, writes]).toEqual([
        role !== null && (GLOBAL_ACCESS_TABLE.glossary.read).includes(role),
        role !== null && (GLOBAL_ACCESS_TABLE.glossary.update).includes(role),
      ])
    },
  )
})

describe('A person’s own account', () => {
  it('is read and renamed by that person, who sees no other', async () => {
    const { editor } = people
    const seen = await cms.payload.find({ collection: 'users', ...as(editor) })
    expect(seen.docs.map(({ id }) => id)).toEqual([editor.id])
    const renamed = await cms.payload.update({ collection: 'users', id: editor.id, data: { name: 'Eva E.' }, ...as(editor) })
    expect(renamed.name).toBe('Eva E.')
  })

  it('cannot give itself a role', async () => {
    const { editor } = people
    await cms.payload.update({ collection: 'users', id: editor.id, data: { roles: ['admin'] }, ...as(editor) })
    const after = await cms.payload.findByID({ collection: 'users', id: editor.id })
    expect(after.roles).toEqual(['editor'])
  })

  it('is neither read, changed nor deleted by a colleague', async () => {
    const id = people['legal-reviewer'].id
    const mine = as(people.editor)
    await expect(cms.payload.findByID({ collection: 'users', id, ...mine })).rejects.toMatchObject({ status: 404 })
    await expect(cms.payload.update({ collection: 'users', id, data: { name: 'Mine' }, ...mine })).rejects.toMatchObject({ status: 403 })
    await expect(cms.payload.delete({ collection: 'users', id, ...mine })).rejects.toMatchObject({ status: 403 })
  })

  it('is unlocked by an administrator only', async () => {
    const unlock = (by: Person) =>
      cms.payload.unlock({ collection: 'users', data: { email: people.editor.email } as never, ...as(by) } as never)
    await expect(unlock(people.editor)).rejects.toThrow()
    await expect(unlock(people.admin)).resolves.toBeTruthy()
  })

  it('whose acts are on record cannot be deleted, even by an administrator', async () => {
    await expect(
      cms.payload.delete({ collection: 'users', id: cms.people.editor.id, ...as(people.admin) }),
    ).rejects.toMatchObject({ refusals: [{ code: 'in_use' }] })
  })
})

describe('The record of an account', () => {
  it('is read by its owner, who sees no other, and by administrators', async () => {
    const subjects = async (by: Person) => {
      const { docs } = await cms.payload.find({ collection: 'account-events', pagination: false, ...as(by) })
      return [...new Set(docs.map(({ subject }) => subject))]
    }
    expect(await subjects(people.editor)).toEqual([people.editor.publicId])
    expect((await subjects(people.admin)).length).toBeGreaterThan(5)
  })
})

describe('A category', () => {
  it('cannot be made to ask for less by an editor', async () => {
    const { id } = await aCategory(cms)
    const ask = (requiredApprovals: ReviewerRole[], by: Person) =>
      cms.payload.update({ collection: 'categories', id, data: { requiredApprovals }, ...as(by) })
    await expect(ask(['subject-reviewer'], people.editor)).rejects.toMatchObject({ name: 'Forbidden' })
    expect((await ask(['legal-reviewer', 'subject-reviewer'], people.admin)).requiredApprovals).toHaveLength(2)
  })

  it('cannot be made to ask for nobody, even by an administrator', async () => {
    const { id } = await aCategory(cms)
    await expect(
      cms.payload.update({ collection: 'categories', id, data: { requiredApprovals: [] }, ...as(people.admin) }),
    ).rejects.toMatchObject({ status: 400 })
  })
})
