/** Someone must always be able to let others in. */
import type { Payload, PayloadRequest } from 'payload'
import type { User } from '../generated/payload-types'
import { type Refusal, refuse } from '../errors'
import { standingOf } from '../glossary/standing'
import type { CmsId } from '../publication/to-snapshot'

/** A person who can sign in now and holds the role. */
export const isActiveAdministrator = (account: Partial<User>): boolean =>
  standingOf(account) === 'active' && (account.roles ?? []).includes('admin')

/** Why a change that takes the desk from an administrator may not be made. `what` names it: “Deactivating”. */
export const lossRefusals = async (
  payload: Payload,
  { account, what, req }: { account: Pick<User, 'id'>; what: string; req?: PayloadRequest },
): Promise<Refusal[]> => [
  ...(req?.user?.id === account.id ? [refuse('own_account', what)] : []),
  ...((await hasOtherAdministrator(payload, account.id)) ? [] : [refuse('last_administrator')]),
]

export const hasOtherAdministrator = async (payload: Payload, but: CmsId): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [{ roles: { in: ['admin'] } }, { id: { not_equals: but } }] },
    pagination: false,
    depth: 0,
    // Counted whoever asks.
    overrideAccess: true,
  })
  return docs.some(isActiveAdministrator)
}
