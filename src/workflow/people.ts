/** People by the public ids that the record of reviews holds. */
import type { Payload } from 'payload'
import type { ReviewerRole } from '../glossary/kinds'
import type { Actor } from './policy'

/** `id` is the public id; the name is null once the account is gone. */
export interface Person {
  readonly id: string
  readonly name: string | null
  /** Reviewed through a link, without an account. */
  readonly outside?: true
}

/** Names of accounts and of outside reviewers, asked for once a list of ids. */
export const peopleOf = async (
  payload: Payload,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string) => Person> => {
  const wanted = [...new Set(ids.flatMap((id) => id || []))]
  if (wanted.length === 0) return (id) => ({ id, name: null })
  const all = {
    where: { publicId: { in: wanted } },
    pagination: false,
    depth: 0,
    select: { name: true, publicId: true },
    // Colleagues' names, to colleagues: nothing else of the account is read.
    overrideAccess: true,
    showHiddenFields: true,
  } as const
  const [users, links] = await Promise.all([
    payload.find({ collection: 'users', ...all }),
    payload.find({ collection: 'review-links', ...all }),
  ])
  const people = new Map<string, Person>()
  for (const { publicId, name } of links.docs) if (publicId) people.set(publicId, { id: publicId, name, outside: true })
  for (const { publicId, name } of users.docs) if (publicId) people.set(publicId, { id: publicId, name })
  return (id) => people.get(id) ?? { id, name: null }
}

/** As a record names them; null once the account is gone. */
export const fullName = ({ name, outside }: Person): string | null => (name !== null && outside ? `${name} (outside reviewer)` : name)

/** The account as it may act now: without a role once it is deactivated. Null when it is gone. */
export const actorByPublicId = async (payload: Payload, publicId: string): Promise<Actor | null> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { publicId: { equals: publicId } },
    limit: 1,
    depth: 0,
    // Read for its present roles, on nobody's behalf.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const user = docs[0]
  return user?.publicId ? { id: user.publicId, roles: user.deactivatedAt ? [] : user.roles } : null
}

/** Colleagues who may give one of these approvals, by name. @param barred public ids of those who wrote the text. */
export const reviewersFor = async (
  payload: Payload,
  roles: readonly ReviewerRole[],
  barred: readonly string[],
): Promise<Person[]> => {
  if (roles.length === 0) return []
  const { docs } = await payload.find({
    collection: 'users',
    where: {
      and: [{ roles: { in: [...roles] } }, { publicId: { not_in: [...barred] } }, { deactivatedAt: { exists: false } }],
    },
    sort: 'name',
    limit: 20,
    depth: 0,
    select: { name: true, publicId: true },
    // As in `peopleOf`.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs.map(({ publicId, name }) => ({ id: publicId ?? '', name }))
}
