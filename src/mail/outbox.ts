/**
 * The outbox: one row is one mail to one person under a unique key. Queueing twice under one key makes one mail, so that
 * whatever queues may do so again after a crash.
 */
import type { Payload, PayloadRequest } from 'payload'
import { standingOf } from '../glossary/standing'
import type { User } from '../generated/payload-types'
import { type MailKind, wants } from './kinds'
import { letterOf, type MailFacts } from './templates'

export interface MailOrder<Kind extends MailKind = MailKind> {
  readonly kind: Kind
  /** Names the occasion; with the recipient's public id it makes the unique key of the row. */
  readonly key: string
  readonly recipients: readonly Recipient[]
  readonly facts: MailFacts[Kind]
}

/** An account, as far as mail needs it. */
export type Recipient = Pick<
  User,
  'id' | 'publicId' | 'name' | 'email' | 'mails' | 'machine' | 'deactivatedAt' | 'invitedAt' | 'acceptedAt'
>

/**
 * Queues a mail to each recipient who wants this kind. Idempotent.
 * @returns how many rows are new.
 * @throws what the database said, unless the row is there already.
 */
export const queueMail = async <Kind extends MailKind>(
  payload: Payload,
  { kind, key, recipients, facts }: MailOrder<Kind>,
  req?: PayloadRequest,
): Promise<number> => {
  const publicUrl = payload.config.serverURL
  let queued = 0
  for (const person of recipients.filter((recipient) => isReached(recipient, kind))) {
    const letter = letterOf(kind, facts, { name: person.name, publicUrl })
    const row = {
      key: `${key}:${person.publicId}`,
      kind,
      to: person.publicId,
      person: person.id,
      subject: letter.subject,
      text: letter.text,
      attempts: 0,
      nextAttemptAt: new Date().toISOString(),
    }
    if (await insert(payload, row, req)) queued += 1
  }
  return queued
}

/** Who has not accepted the invitation gets no other mail than that. */
const isReached = (person: Recipient, kind: MailKind): boolean => {
  const standing = standingOf(person)
  if (kind === 'invitation') return standing === 'invited'
  return standing === 'active' && wants(person.mails, kind)
}

const insert = async (payload: Payload, row: { key: string } & Record<string, unknown>, req?: PayloadRequest): Promise<boolean> => {
  if (await isQueued(payload, row.key)) return false
  try {
    await payload.create({
      collection: 'mails',
      data: row as never,
      depth: 0,
      // The table lets nobody write mails: only what happened causes one.
      overrideAccess: true,
      ...(req ? { req } : {}),
    })
    return true
  } catch (error) {
    // Another process was first.
    if (!(await isQueued(payload, row.key))) throw error
    return false
  }
}

const isQueued = async (payload: Payload, key: string): Promise<boolean> => {
  // Counted for the server's own use.
  const { totalDocs } = await payload.count({ collection: 'mails', where: { key: { equals: key } }, overrideAccess: true })
  return totalDocs > 0
}
