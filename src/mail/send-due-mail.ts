/**
 * Sends what the outbox holds and is due. A timer calls it; so does whatever a person waits for (invitations, new passwords).
 *
 * A mail is claimed by moving `nextAttemptAt` on in one conditional update: of several processes, one gets it. A process
 * that dies with a claimed mail leaves it to be tried again when the claim has run out, so no mail is lost; if it died
 * after the mail server had taken it, it goes out twice, under the same Message-ID.
 */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { standingOf } from '../glossary/standing'
import type { Mail, User } from '../generated/payload-types'
import { nextAttempt } from './back-off'
import { htmlOf } from './html'
import type { MailKind } from './kinds'
import { SECRET_LINK } from './templates'

export interface SentMail {
  readonly sent: number
  readonly failed: number
}

/** Longer than one mail can take (src/config/mail.ts). */
const CLAIM_MS = 5 * 60_000
const AT_ONCE = 50

export const sendDueMail = async (payload: Payload, now: Date): Promise<SentMail> => {
  let sent = 0
  let failed = 0
  for (;;) {
    const due = await dueMail(payload, now)
    for (const mail of due) {
      if (!(await claim(payload, mail, now))) continue
      const error = await send(payload, mail)
      await note(payload, mail, now, error)
      if (error === null) sent += 1
      else failed += 1
      // A server that is away is not asked once more for every mail that waits: the next call goes on.
      if (error !== null && isServerAway(error)) return { sent, failed }
    }
    if (due.length < AT_ONCE) return { sent, failed }
  }
}

const dueMail = async (payload: Payload, now: Date): Promise<Mail[]> => {
  const { docs } = await payload.find({
    collection: 'mails',
    where: { nextAttemptAt: { less_than_equal: now.toISOString() } },
    sort: 'nextAttemptAt',
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
    // The server's own work, on nobody's behalf.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs
}

/** @returns whether this process has the mail now. */
const claim = async (payload: Payload, mail: Mail, now: Date): Promise<boolean> => {
  const claimed = (await payload.db.updateOne({
    collection: 'mails',
    where: { and: [{ id: { equals: mail.id } }, { nextAttemptAt: { equals: mail.nextAttemptAt } }] },
    data: { nextAttemptAt: new Date(now.getTime() + CLAIM_MS).toISOString() },
    // One UPDATE … WHERE: Payload would look first and write then.
    options: { atomic: true },
  })) as unknown
  return claimed !== null && claimed !== undefined
}

/** @returns null when the mail is out, else what went wrong. */
const send = async (payload: Payload, mail: Mail): Promise<Error | null> => {
  try {
    const person = await recipientOf(payload, mail.to)
    const publicUrl = payload.config.serverURL
    const text = await withLink(payload, mail, person)
    await payload.sendEmail({
      to: { name: person.name, address: person.email },
      subject: mail.subject,
      text,
      html: htmlOf(text, publicUrl),
      messageId: `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${new URL(publicUrl).hostname}>`,
      // RFC 3834: no out-of-office notes, please.
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Sending it later would be no use either. */
class Pointless extends Error {
  override readonly name = 'Pointless'
}

const recipientOf = async (payload: Payload, publicId: string): Promise<User> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { publicId: { equals: publicId } },
    limit: 1,
    depth: 0,
    // Their present address: the server writes to them, whoever caused it.
    overrideAccess: true,
  })
  const person = docs[0]
  if (!person) throw new Pointless('The account is gone.')
  if (standingOf(person) === 'deactivated') throw new Pointless('The account is deactivated.')
  return person
}

const DAY_MS = 24 * 60 * 60_000
export const INVITATION_DAYS = 7

const LASTS: Partial<Record<MailKind, number>> = { invitation: INVITATION_DAYS * DAY_MS, 'password-reset': 60 * 60_000 }

/** Payload keeps one such link an account: a newer one ends the older. */
const withLink = async (payload: Payload, { kind, text }: Mail, person: User): Promise<string> => {
  const expiration = LASTS[kind]
  if (expiration === undefined) return text
  if (kind === 'invitation' && standingOf(person) !== 'invited') throw new Pointless('The invitation has been accepted.')
  const token = await payload.forgotPassword({ collection: 'users', data: { email: person.email }, disableEmail: true, expiration })
  return text.replace(SECRET_LINK, `${payload.config.serverURL}/admin/reset/${token}`)
}

const note = async (payload: Payload, mail: Mail, now: Date, error: Error | null): Promise<void> => {
  const attempts = (mail.attempts ?? 0) + 1
  const next = error === null || error instanceof Pointless ? null : nextAttempt({ createdAt: new Date(mail.createdAt), attempts, now })
  if (error !== null) {
    const what = next === null ? 'A mail could not be sent, and is given up' : 'A mail could not be sent yet'
    payload.logger.warn({ err: error, kind: mail.kind, attempts, next }, what)
  }
  await payload.db.updateOne({
    collection: 'mails',
    id: mail.id,
    data: {
      attempts,
      nextAttemptAt: next?.toISOString() ?? null,
      ...(error === null ? { sentAt: now.toISOString(), lastError: null } : { lastError: error.message.slice(0, 1000) }),
    },
    returning: false,
  })
}

/** Codes of nodemailer and Node for a server that cannot be reached or does not let us in. */
const AWAY: readonly unknown[] = ['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH']

const isServerAway = (error: Error): boolean => 'code' in error && AWAY.includes(error.code)
