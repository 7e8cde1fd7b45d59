/** Adds a row to the record of accounts. One row is one insert under a key of its own. */
import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { AccountEventKind } from './event-kinds'

interface AccountEvent {
  readonly kind: AccountEventKind
  /** Public id of the account. */
  readonly subject: string
  readonly detail?: string
}

/**
 * What is recorded has happened by now, so a failure here is logged and not told as one of the act.
 * @param req whose user did it; without one, the command line or nobody in particular.
 */
export const recordAccountEvent = async (payload: Payload, { kind, subject, detail }: AccountEvent, req?: PayloadRequest): Promise<void> => {
  try {
    await payload.create({
      collection: 'account-events',
      data: {
        at: new Date().toISOString(),
        kind,
        subject,
        actor: req?.user?.publicId ?? null,
        detail: detail ?? null,
        key: `${subject}:${kind}:${uuidv7()}`,
      },
      depth: 0,
      // The table lets nobody write events: only what has happened comes this way.
      overrideAccess: true,
      ...(req ? { req } : {}),
    })
  } catch (error) {
    payload.logger.error({ err: error, kind, subject }, 'Something happened to an account and could not be recorded')
  }
}
