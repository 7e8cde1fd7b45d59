/** Hooks that bind the collection of accounts to its rules. The rules are in their own files. */
import { randomBytes } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  CollectionAfterReadHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  RequestContext,
  Where,
} from 'payload'
import type { User } from '../generated/payload-types'
import { refused, refuseUnlessNone } from '../errors'
import { labelOf } from '../glossary/labels'
import { standingOf } from '../glossary/standing'
import { inviteByMail } from '../mail/invitations'
import { hasOtherAdministrator, isActiveAdministrator, lossRefusals } from './administrators'
import { WAYS_IN_CLOSED, writeDeactivated } from './deactivation'
import type { AccountEventKind } from './event-kinds'
import { recordAccountEvent } from './record-event'
import { forgetAttempts, guardSignIn, refuseDeactivated } from './sign-in'
import { openAddress } from './throttle'

export { accountEndpoints } from './endpoints'

type AfterOperation = CollectionAfterOperationHook

const RESETTING = 'termhouseChoosingPassword'
const KEY_CHANGE = 'termhouseApiKeyChange'
const NEW_PASSWORD = 'termhouseNewPassword'

/** Payload’s own way tells by its time whether there is such an account; the endpoint (endpoints.ts) does not. */
const resetByEndpointOnly: CollectionBeforeOperationHook = ({ operation, req }) => {
  if ((operation as string) === 'forgotPassword' && req.payloadAPI !== 'local') {
    throw refused('invalid_request', 'a new password is asked for by POST /api/users/forgot-password')
  }
}

/** What a request is about to do, noted while it can still be seen: later hooks see hashes, or nothing. */
const noteWhatIsAsked: CollectionBeforeOperationHook = ({ operation, args, context }) => {
  if (operation === 'resetPassword') context[RESETTING] = true
  if (operation !== 'create' && operation !== 'update') return
  const { data } = args as { data?: { password?: unknown; apiKey?: unknown; enableAPIKey?: unknown } }
  context[NEW_PASSWORD] = operation === 'update' && typeof data?.password === 'string' && data.password !== ''
}

/** Payload saves what this hook is given when a password is chosen by a link: the invitation is accepted with it. */
const acceptInvitation: CollectionBeforeValidateHook<User> = ({ data, context }) => {
  if (context[RESETTING] && data?.invitedAt && !data.acceptedAt) {
    data.acceptedAt = new Date().toISOString()
    context[RESETTING] = 'accepted'
  }
  return data
}

/** No password given: a machine has none, and a person is invited to choose one. Payload insists on some password. */
const inviteOrMake: CollectionBeforeChangeHook<User & { password?: string }> = ({ data, originalDoc, operation, context }) => {
  if (operation !== 'create') {
    // An administrator has set a password for them: no invitation is open any more.
    const accepts = context[NEW_PASSWORD] && originalDoc && standingOf(originalDoc) === 'invited'
    return accepts ? { ...data, acceptedAt: new Date().toISOString() } : data
  }
  const given = typeof data.password === 'string' && data.password !== ''
  if (given && !data.machine) return data
  return {
    ...data,
    password: randomBytes(32).toString('base64url'),
    ...(data.machine ? {} : { invitedAt: new Date().toISOString(), acceptedAt: null }),
  }
}

/** Refuses what would leave nobody to let others in; closes every way into an account that is deactivated. */
const keepAdministrators: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const isDeactivated = Boolean(data.deactivatedAt) && !originalDoc.deactivatedAt
  const after = { ...originalDoc, ...data }
  if (isDeactivated && req.user?.id === originalDoc.id) {
    refuseUnlessNone(await lossRefusals(req.payload, { account: originalDoc, what: 'Deactivating', req }))
  }
  if (isActiveAdministrator(originalDoc) && !isActiveAdministrator(after)) {
    const what = isDeactivated ? 'Deactivating' : 'Taking away the role of administrator'
    refuseUnlessNone(await lossRefusals(req.payload, { account: originalDoc, what, req }))
  }
  return isDeactivated ? { ...data, ...WAYS_IN_CLOSED } : data
}

/** What is about to happen to the API key; its value is encrypted by the next hook and read by none. */
const noteKey: CollectionBeforeChangeHook<User> = ({ data, originalDoc, context }) => {
  const { apiKey, enableAPIKey } = data
  const ends = (apiKey === null || apiKey === '' || enableAPIKey === false) && originalDoc?.enableAPIKey === true
  context[KEY_CHANGE] = typeof apiKey === 'string' && apiKey !== '' ? 'api-key-made' : ends ? 'api-key-revoked' : null
  return data
}

const recordChanges: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req, context }) => {
  const subject = doc.publicId ?? ''
  const events: [AccountEventKind, string?][] = [
    ...(operation === 'create' ? madeEvents(doc) : changeEvents(previousDoc, doc, context)),
    ...keyEvents(context),
  ]
  for (const [kind, detail] of events) await recordAccountEvent(req.payload, { kind, subject, ...(detail ? { detail } : {}) }, req)
  if (doc.deactivatedAt && !previousDoc?.deactivatedAt) await writeDeactivated(req.payload, doc.id, doc.deactivatedAt)
  if (operation === 'create' && standingOf(doc) === 'invited') await inviteByMail(req.payload, doc, nameOf(req.user), req)
  return doc
}

const madeEvents = (doc: User): [AccountEventKind, string][] => [
  [standingOf(doc) === 'invited' ? 'invited' : 'created', `${doc.machine ? 'A machine. ' : ''}Roles: ${named(doc.roles)}.`],
]

const changeEvents = (before: User | undefined, after: User, context: RequestContext): [AccountEventKind, string?][] => [
  ...(before && named(before.roles) !== named(after.roles)
    ? [['roles-changed', `From ${named(before.roles)} to ${named(after.roles)}.`] satisfies [AccountEventKind, string]]
    : []),
  ...(after.deactivatedAt && !before?.deactivatedAt ? [['deactivated'] satisfies [AccountEventKind]] : []),
  ...(!after.deactivatedAt && before?.deactivatedAt ? [['reactivated'] satisfies [AccountEventKind]] : []),
  ...(context[NEW_PASSWORD] ? [['password-changed'] satisfies [AccountEventKind]] : []),
]

const keyEvents = (context: RequestContext): [AccountEventKind][] => {
  const change = context[KEY_CHANGE] as 'api-key-made' | 'api-key-revoked' | null | undefined
  return change ? [[change]] : []
}

const named = (roles: User['roles'] | null | undefined): string =>
  new Intl.ListFormat('en-GB').format([...(roles ?? [])].sort().map((role) => labelOf(role).toLowerCase()))

const nameOf = (user: { name?: string } | null | undefined): string | null => user?.name ?? null

/**
 * Two administrators who take the role from each other at the same moment would both pass the check. Whoever finds that
 * nobody is left gives it back.
 */
const restoreLastAdministrator: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || !previousDoc || !isActiveAdministrator(previousDoc) || isActiveAdministrator(doc)) return doc
  if (await hasOtherAdministrator(req.payload, doc.id)) return doc
  const now = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: doc.id } }, req })
  if (now) {
    const { roles, deactivatedAt } = previousDoc
    await req.payload.db.updateOne({ collection: 'users', id: doc.id, data: { ...now, roles, deactivatedAt: deactivatedAt ?? null }, req, returning: false })
  }
  refuseUnlessNone(await lossRefusals(req.payload, { account: doc, what: 'Giving this up', req }))
  return doc
}

/** Whatever a database row says: nobody comes in by a session of a deactivated account. */
const withoutSessions: CollectionAfterReadHook<User> = ({ doc }) => (doc.deactivatedAt ? { ...doc, sessions: [] } : doc)

/** An API key opens nothing while its account is deactivated, whatever a database row says. */
const keysOfActiveAccounts: CollectionBeforeOperationHook = ({ operation, args }) => {
  if (operation !== 'read') return
  const { where } = args as { where?: Where }
  if (!where || !JSON.stringify(where).includes('"apiKeyIndex"')) return
  const isOpen: Where = { or: [{ deactivatedAt: { exists: false } }, { deactivatedAt: { equals: null } }] }
  return { ...args, where: { and: [where, isOpen] } }
}

const refuseDeleteOfLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    // Whether it may be deleted does not depend on who may see it.
    overrideAccess: true,
    req,
  })
  if (account && isActiveAdministrator(account)) {
    refuseUnlessNone(await lossRefusals(req.payload, { account, what: 'Deleting an account', req }))
  }
}

const recordDeletion: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  if (doc.publicId) await recordAccountEvent(req.payload, { kind: 'deleted', subject: doc.publicId }, req)
}

/** A password was chosen by a link: of an invitation, or of a forgotten one. */
const recordChosenPassword: AfterOperation = async ({ operation, req, result }) => {
  const subject = (result as { user?: { publicId?: string } } | null)?.user?.publicId
  if ((operation as string) === 'resetPassword' && subject) {
    const accepted = req.context[RESETTING] === 'accepted'
    await recordAccountEvent(req.payload, { kind: accepted ? 'invitation-accepted' : 'password-changed', subject }, req)
  }
  return result
}

/** An administrator’s “Force unlock” lets the address in again, too. */
const forgetAttemptsOnUnlock: AfterOperation = async ({ operation, args, result }) => {
  const email = (args as { data?: { email?: unknown } }).data?.email
  if ((operation as string) === 'unlock' && result && typeof email === 'string') await openAddress(email)
  return result
}

export const accountHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeOperation: [guardSignIn, resetByEndpointOnly, noteWhatIsAsked, keysOfActiveAccounts],
  beforeValidate: [acceptInvitation],
  beforeChange: [inviteOrMake, keepAdministrators, noteKey],
  afterChange: [restoreLastAdministrator, recordChanges],
  afterRead: [withoutSessions],
  beforeDelete: [refuseDeleteOfLastAdministrator],
  afterDelete: [recordDeletion],
  beforeLogin: [refuseDeactivated],
  afterLogin: [forgetAttempts],
  afterOperation: [recordChosenPassword, forgetAttemptsOnUnlock],
}
