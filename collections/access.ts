/**
 * Who may do what, as one table. A row is a collection, a cell the roles that may; everyone else may not.
 * `own` narrows to the user's own records. Nothing here is open to the public: readers are served from the ledger.
 */
import type { Access, PayloadRequest } from 'payload'
import { ROLES, type Role } from '../src/glossary/kinds'

export const OPERATIONS = ['create', 'read', 'update', 'delete'] as const
export type Operation = (typeof OPERATIONS)[number]

type Cell = readonly Role[] | 'own' | 'nobody'

const writers: readonly Role[] = ['admin', 'editor']
const admins: readonly Role[] = ['admin']
const staff: readonly Role[] = ROLES

export const ACCESS_TABLE = {
  terms: { create: writers, read: staff, update: writers, delete: writers },
  'related-terms': { create: writers, read: staff, update: writers, delete: writers },
  authors: { create: writers, read: staff, update: writers, delete: admins },
  references: { create: writers, read: staff, update: writers, delete: admins },
  // A category says whose approval its entries need, so an editor cannot lower the bar.
  categories: { create: admins, read: staff, update: admins, delete: admins },
  media: { create: writers, read: staff, update: writers, delete: writers },
  users: { create: admins, read: 'own', update: 'own', delete: admins },
  'api-tokens': { create: 'nobody', read: 'own', update: 'own', delete: 'own' },
  // Written by the workflow's actions and the ledger alone, never through a door.
  'workflow-events': { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
  publications: { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
  // Derived from the rows above.
  'desk-entries': { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
  // Written by `termhouse check-links`.
  'link-checks': { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
  // Made and ended by endpoints of their own; an administrator may correct or erase a name.
  'review-links': { create: 'nobody', read: writers, update: admins, delete: 'nobody' },
  // Found in official feeds by `termhouse check-law`; decided by endpoints of their own.
  'law-proposals': { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
  'law-sources': { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
  // Written by what happens to an account, and by what is to be told.
  'account-events': { create: 'nobody', read: 'own', update: 'nobody', delete: 'nobody' },
  mails: { create: 'nobody', read: admins, update: 'nobody', delete: 'nobody' },
  redirects: { create: 'nobody', read: staff, update: 'nobody', delete: 'nobody' },
} as const satisfies Record<string, Record<Operation, Cell>>

export const GLOBAL_ACCESS_TABLE = {
  glossary: { read: staff, update: admins },
} as const satisfies Record<string, Record<'read' | 'update', Cell>>

/** Which field names the owner of a record, where a cell says `own`, and by which of the two ids. */
const OWNER: Readonly<Record<string, { readonly field: string; readonly by: 'id' | 'publicId' }>> = {
  users: { field: 'id', by: 'id' },
  'api-tokens': { field: 'user', by: 'id' },
  'account-events': { field: 'subject', by: 'publicId' },
}

export const accessTo = (collection: keyof typeof ACCESS_TABLE): Record<Operation, Access> => {
  const row: Record<Operation, Cell> = ACCESS_TABLE[collection]
  return {
    create: decide(row.create, collection),
    read: decide(row.read, collection),
    update: decide(row.update, collection),
    delete: decide(row.delete, collection),
  }
}

export const accessToGlobal = (slug: keyof typeof GLOBAL_ACCESS_TABLE): Record<'read' | 'update', Access> => ({
  read: decide(GLOBAL_ACCESS_TABLE[slug].read, slug),
  update: decide(GLOBAL_ACCESS_TABLE[slug].update, slug),
})

/** None where the account is deactivated, whatever session or key a request still brings. */
export const rolesOf = (user: PayloadRequest['user']): readonly Role[] => (user && !user.deactivatedAt ? user.roles : [])

export const holds = (user: PayloadRequest['user'], roles: readonly Role[]): boolean =>
  rolesOf(user).some((role) => roles.includes(role))

const decide =
  (cell: Cell, subject: string): Access =>
  ({ req: { user } }) => {
    if (!user || user.deactivatedAt || cell === 'nobody') return false
    if (cell !== 'own') return holds(user, cell)
    if (holds(user, admins)) return true
    const { field, by } = OWNER[subject] ?? { field: 'id', by: 'id' }
    return { [field]: { equals: user[by] ?? null } }
  }
