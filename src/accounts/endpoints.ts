/**
 * `POST /api/users/:id/{deactivate|reactivate|sign-out|invite}`: JSON out, `{ standing }`.
 * `POST /api/users/forgot-password`: the same answer, in the same time, for every address.
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { User } from '../generated/payload-types'
import { refused } from '../errors'
import { standingOf } from '../glossary/standing'
import { accountsOf } from '../mail/accounts'
import { inviteByMail, mailPasswordReset } from '../mail/invitations'
import { isCmsId } from '../publication/cms-id'
import { routeParam } from '../publication/route-param'
import { deactivate, reactivate } from './deactivation'
import { recordAccountEvent } from './record-event'
import { takeReset } from './throttle'

type AccountAct = (account: User, req: PayloadRequest) => Promise<void>

const signOut: AccountAct = async (account, req) => {
  await req.payload.update({
    collection: 'users',
    id: account.id,
    data: { sessions: [] },
    depth: 0,
    // The field is closed to every door; who may was asked before.
    overrideAccess: true,
    req,
  })
  await recordAccountEvent(req.payload, { kind: 'signed-out', subject: account.publicId ?? '' }, req)
}

const inviteAgain: AccountAct = async (account, req) => {
  if (account.deactivatedAt) throw refused('account_deactivated')
  if (standingOf(account) !== 'invited') throw refused('invitation_accepted')
  await inviteByMail(req.payload, account, req.user?.name ?? null, req)
  await recordAccountEvent(req.payload, { kind: 'invited', subject: account.publicId ?? '', detail: 'Invited again.' }, req)
}

/** `own`: a person may do it to their own account too. */
const accountAct = (path: string, act: AccountAct, { own = false } = {}): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req, path, own)
    await act(account, req)
    const now = await req.payload.findByID({ collection: 'users', id: account.id, depth: 0, overrideAccess: false, disableErrors: true, req })
    return Response.json({ standing: now ? standingOf(now) : null }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

const accountOf = async (req: PayloadRequest, act: string, own: boolean): Promise<User> => {
  if (!req.user) throw refused('not_signed_in')
  const id = routeParam(req, 'id')
  const isOwn = own && String(req.user.id) === id
  if (!isOwn && !(req.user.roles ?? []).includes('admin')) throw refused('not_allowed', ACTS[act] ?? act)
  const account = isCmsId(req.payload, id)
    ? await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: false, req })
    : null
  if (!account) throw refused('not_found', 'The account')
  return account
}

const ACTS: Readonly<Record<string, string>> = {
  deactivate: 'deactivating an account',
  reactivate: 'reactivating an account',
  'sign-out': 'signing another person out',
  invite: 'inviting people',
}

/** Payload's own handler answers sooner where there is no account, and later where it talks to a mail server first. */
const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || email.trim() === '') throw refused('invalid_request', 'email is missing')
    await takeReset(req, email)
    // Not waited for: how long it takes would tell whether there is such an account.
    void resetPasswordOf(req, email)
    return Response.json({ message: 'If there is an account with this address, a mail is on its way.' })
  },
}

const resetPasswordOf = async ({ payload }: PayloadRequest, email: string): Promise<void> => {
  try {
    const [account] = await accountsOf(payload, { email: { equals: email.trim().toLowerCase() } })
    if (!account) return
    if (standingOf(account) === 'invited') await inviteByMail(payload, account, null)
    else await mailPasswordReset(payload, account)
  } catch (error) {
    payload.logger.error({ err: error }, 'The mail for a new password could not be queued')
  }
}

export const accountEndpoints: Endpoint[] = [
  accountAct('deactivate', (account, req) => deactivate(req.payload, account, req)),
  accountAct('reactivate', (account, req) => reactivate(req.payload, account, req)),
  accountAct('sign-out', signOut, { own: true }),
  accountAct('invite', inviteAgain),
  forgotPassword,
]
