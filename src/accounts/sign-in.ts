/**
 * Signing in, at every door that leads to it (REST, Payload's GraphQL): throttled, and with one answer for an unknown
 * address, a wrong password, and an account that is locked, deactivated or a machine's.
 */
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import {
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import type { User } from '../generated/payload-types'
import { refused } from '../errors'
import { standingOf } from '../glossary/standing'
import { deactivatedOnRecord, WAYS_IN_CLOSED, writeDeactivated } from './deactivation'
import { recordAccountEvent } from './record-event'
import { giveBackSignIn, openAddress, takeSignIn } from './throttle'

const ATTEMPT = 'termhouseSignInAttempt'

/** Before the password is looked at. The Local API is not asked by strangers. */
export const guardSignIn: CollectionBeforeOperationHook = async ({ operation, args, req, context }) => {
  if (operation !== 'login' || req.payloadAPI === 'local') return
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data
  // Payload says which of the two is missing, whatever the other is.
  if (typeof email !== 'string' || email.trim() === '' || typeof password !== 'string' || password.trim() === '') return
  const account = await accountAt(req, email)
  await takeSignIn(req, email, () => {
    if (account?.publicId) void recordAccountEvent(req.payload, { kind: 'locked', subject: account.publicId, detail: LOCKED }, req)
  })
  context[ATTEMPT] = email
  if (account && mayTry(account)) return
  await takeAsLong(password)
  throw refused('wrong_credentials')
}

const LOCKED = 'Too many failed attempts to sign in.'

const accountAt = async (req: PayloadRequest, email: string): Promise<User | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    limit: 1,
    depth: 0,
    // Nobody is signed in yet.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0]
}

const mayTry = (account: User): boolean => {
  const standing = standingOf(account)
  const isLocked = typeof account.lockUntil === 'string' && Date.parse(account.lockUntil) > Date.now()
  return (standing === 'active' || standing === 'invited') && !isLocked
}

const hash = promisify(pbkdf2)

/** What Payload does with the password of an account that is there, so that a watch tells no more than the answer does. */
const takeAsLong = (password: string): Promise<Buffer> => hash(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')

/**
 * The password was right. Payload writes back the account as it was read before the password was checked: one that was
 * deactivated meanwhile would be open again, were it not for the record.
 */
export const refuseDeactivated: CollectionBeforeLoginHook<User> = async ({ user, req }) => {
  const deactivatedAt = user.deactivatedAt ?? (await deactivatedOnRecord(req.payload, user))
  if (deactivatedAt) {
    await writeDeactivated(req.payload, user.id, deactivatedAt)
    // Payload takes back the session that it has just made by writing this very object.
    Object.assign(user, WAYS_IN_CLOSED, { deactivatedAt })
  }
  if (deactivatedAt || user.machine) throw new AuthenticationError(req.t)
  return user
}

/** Also the end of choosing a new password: Payload signs its owner in. */
export const forgetAttempts: CollectionAfterLoginHook<User> = async ({ user, req, context }) => {
  if (context[ATTEMPT]) await giveBackSignIn(req, user.email)
  else await openAddress(user.email)
  return user
}
