/** How mail leaves: by SMTP where SMTP_URL is set, else into the log. What is sent, and when, is src/mail's business. */
import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'
import type { Env } from './env'

/** A server that does not answer must not hold up the mails behind this one for minutes. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

export const mailAdapter = (env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'mailLog'>): EmailAdapter =>
  env.smtpUrl === undefined ? logMail(env) : smtpMail(env.smtpUrl, env)

/** Payload's own adapter asks for another version of Payload, and opens a connection at every start (docs/adr/0012). */
const smtpMail = (smtpUrl: string, { mailFrom }: Pick<Env, 'mailFrom'>): EmailAdapter => {
  const transport = createTransport({ url: smtpUrl, ...TIMEOUTS })
  return () => ({
    name: 'smtp',
    ...sender(mailFrom),
    // Rejects with what the mail server said.
    sendEmail: (message) => transport.sendMail({ from: mailFrom, ...message }),
  })
}

const logMail =
  ({ mailFrom, mailLog }: Pick<Env, 'mailFrom' | 'mailLog'>): EmailAdapter =>
  ({ payload }) => ({
    name: 'log',
    ...sender(mailFrom),
    sendEmail: (message) => {
      const { to, subject } = message
      // The text stands in the message itself, so that a terminal shows it line by line.
      payload.logger.warn({ to, subject }, mailLog === 'full' ? whole(message) : 'A mail was not sent: no mail server is set')
      return Promise.resolve()
    },
  })

const whole = ({ subject, text }: SendEmailOptions): string =>
  `No mail server is set. The mail would have been:\n${subject ?? ''}\n\n${typeof text === 'string' ? text : ''}`

const sender = ({ name, address }: Env['mailFrom']) => ({ defaultFromName: name, defaultFromAddress: address })
