/** How mail leaves: by SMTP where SMTP_URL is set, else into the log. What is sent, and when, is src/mail's business. */
import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'
import type { Env } from './env'

/** A server that does not answer must not hold up the mails behind this one for minutes. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** @param print where whole mails are written, for people to read. */
export const mailAdapter = (
  env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'mailLog'>,
  print: (text: string) => void = (text) => process.stdout.write(text),
): EmailAdapter => (env.smtpUrl === undefined ? logMail(env, print) : smtpMail(env.smtpUrl, env))

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
  ({ mailFrom, mailLog }: Pick<Env, 'mailFrom' | 'mailLog'>, print: (text: string) => void): EmailAdapter =>
  ({ payload }) => ({
    name: 'log',
    ...sender(mailFrom),
    sendEmail: (message) => {
      const { to, subject } = message
      payload.logger.warn({ to, subject }, 'A mail was not sent: no mail server is set')
      if (mailLog === 'full' && payload.logger.isLevelEnabled('warn')) print(whole(message))
      return Promise.resolve()
    },
  })

/** Beside the log, whose lines are for machines: a person looks for a link here. */
const whole = ({ subject, text }: SendEmailOptions): string => {
  const lines = [subject ?? '', '', ...(typeof text === 'string' ? text : '').split('\n')]
  return `\n  The mail would have been:\n\n${lines.map((line) => `  │ ${line}`.trimEnd()).join('\n')}\n\n`
}

const sender = ({ name, address }: Env['mailFrom']) => ({ defaultFromName: name, defaultFromAddress: address })
