import type { Payload, Where } from 'payload'
import type { User } from '../generated/payload-types'

/** Accounts by a condition, for finding whom to write to. */
export const accountsOf = async (payload: Payload, where: Where): Promise<User[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    where,
    pagination: false,
    depth: 0,
    // Whom a mail goes to is decided by what happened, not by what its author may see.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs
}
