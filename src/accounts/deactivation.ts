/**
 * Deactivating closes an account and keeps it: the record goes on naming its owner. Sessions, API key and open links for a
 * new password end with it; preview tokens are refused while it lasts (src/publication/preview.ts).
 */
import type { Payload, PayloadRequest } from 'payload'
import type { User } from '../generated/payload-types'
import { refused } from '../errors'
import type { CmsId } from '../publication/to-snapshot'

/** Everything by which an account gets in. */
export const WAYS_IN_CLOSED = {
  sessions: [],
  enableAPIKey: false,
  apiKey: null,
  apiKeyIndex: null,
  resetPasswordToken: null,
  resetPasswordExpiration: null,
}

/** @throws Refused with every reason why not (src/accounts/payload-bindings.ts, `keepAdministrators`). */
export const deactivate = async (payload: Payload, account: User, req?: PayloadRequest): Promise<void> => {
  if (account.deactivatedAt) throw refused('account_deactivated')
  await setDeactivated(payload, account.id, new Date().toISOString(), req)
}

export const reactivate = async (payload: Payload, account: User, req?: PayloadRequest): Promise<void> => {
  if (!account.deactivatedAt) throw refused('account_not_deactivated')
  await setDeactivated(payload, account.id, null, req)
}

const setDeactivated = async (payload: Payload, id: CmsId, deactivatedAt: string | null, req?: PayloadRequest): Promise<void> => {
  await payload.update({
    collection: 'users',
    id,
    data: { deactivatedAt },
    depth: 0,
    // The field is closed to every door; endpoints and commands ask first who may.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
}

/** Since when the account is deactivated by the record of accounts, which stands where its column was overwritten; else null. */
export const deactivatedOnRecord = async (payload: Payload, account: User): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'account-events',
    where: { and: [{ subject: { equals: account.publicId } }, { kind: { in: ['deactivated', 'reactivated'] } }] },
    sort: '-at',
    limit: 1,
    depth: 0,
    // Asked on nobody's behalf, while someone signs in.
    overrideAccess: true,
  })
  return docs[0]?.kind === 'deactivated' ? docs[0].at : null
}

/** Below the hooks: this act is on record already. */
export const writeDeactivated = async (payload: Payload, id: CmsId, deactivatedAt: string): Promise<void> => {
  const now = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
  if (!now || (now.deactivatedAt && (now.sessions ?? []).length === 0)) return
  // The whole record: on MongoDB a part of one would be filled up with empty lists.
  await payload.db.updateOne({ collection: 'users', id, data: { ...now, ...WAYS_IN_CLOSED, deactivatedAt }, returning: false })
}
