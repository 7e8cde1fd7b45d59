/** Mail, until a mail server can be set: noted in the log, without its text (a password reset's link would let a reader of the log in). */
import type { EmailAdapter } from 'payload'

export const logMail: EmailAdapter = ({ payload }) => ({
  name: 'log',
  defaultFromAddress: 'termhouse@localhost',
  defaultFromName: 'Termhouse',
  sendEmail: ({ to, subject }) => {
    payload.logger.warn({ to, subject }, 'A mail was not sent: no mail server is set')
    return Promise.resolve()
  },
})
