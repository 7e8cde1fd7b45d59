/** A mail server on loopback that keeps what it is sent, and refuses what it is told to. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** As it came over the wire: headers and parts. */
  readonly raw: string
}

export interface MailServer {
  /** smtp://user:password@127.0.0.1:port */
  readonly url: string
  readonly mails: readonly ReceivedMail[]
  /** Refuse the next mails with this reply; null takes them again. */
  refuseWith(reply: string | null): void
  close(): Promise<void>
}

export const aMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = []
  let refusal: string | null = null
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'termhouse' && password === 'mail-password') done(null, { user: username })
      else done(new Error('Who are you?'))
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then(
        (raw) => {
          if (refusal) {
            done(Object.assign(new Error(refusal), { responseCode: 451 }))
            return
          }
          mails.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), raw })
          done()
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  server.on('error', (error: Error) => console.error('The mail server of the test', error))
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://termhouse:mail-password@127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    refuseWith: (reply) => {
      refusal = reply
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
