/** Mails about an account itself: an invitation, a new password. Sent at once, since someone waits for them. */
import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { type Recipient, queueMail } from './outbox'
import { INVITATION_DAYS, sendDueMail } from './send-due-mail'

/** Each call is another invitation: the newest link counts. */
export const inviteByMail = async (payload: Payload, person: Recipient, by: string | null, req?: PayloadRequest): Promise<void> => {
  const facts = { glossary: await glossaryName(payload), by, days: INVITATION_DAYS }
  await queueMail(payload, { kind: 'invitation', key: `invitation:${randomUUID()}`, recipients: [person], facts }, req)
  sendSoon(payload)
}

export const mailPasswordReset = async (payload: Payload, person: Recipient): Promise<void> => {
  const facts = { glossary: await glossaryName(payload) }
  await queueMail(payload, { kind: 'password-reset', key: `password-reset:${randomUUID()}`, recipients: [person], facts })
  await sendDueMail(payload, new Date())
}

/** Nobody waits for the mail server: what could not be sent now is sent by the timer. */
const sendSoon = (payload: Payload): void => {
  sendDueMail(payload, new Date()).catch((error: unknown) => {
    payload.logger.error({ err: error }, 'Mail could not be sent at once; it is tried again')
  })
}

const glossaryName = async (payload: Payload): Promise<string> => {
  // Its name is public.
  const { name } = await payload.findGlobal({ slug: 'glossary', depth: 0, overrideAccess: true })
  return name || 'Termhouse'
}
