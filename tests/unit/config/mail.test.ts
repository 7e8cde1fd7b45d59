import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '../../../src/config/env'
import { mailAdapter } from '../../../src/config/mail'

const mail = { to: 'ida@test.example', subject: 'Your account', text: 'Hello Ida,\n\nhttps://glossary.example/admin/reset/secret' }

/** What the log and the terminal get of a mail where no mail server is set. */
const logged = async (variables: Record<string, string>, level = 'warn'): Promise<string> => {
  const lines: unknown[] = []
  const logger = {
    warn: (details: object, message: string) => lines.push(details, message),
    isLevelEnabled: () => level !== 'silent',
  }
  const { sendEmail } = mailAdapter(parseEnv(variables), (text) => lines.push(text))({ payload: { logger } as unknown as Payload })
  await sendEmail(mail)
  return JSON.stringify(lines)
}

describe('Without a mail server', () => {
  it('a person who tries it out finds the whole mail in the terminal', async () => {
    for (const NODE_ENV of ['', 'development']) expect(await logged({ NODE_ENV })).toContain('/admin/reset/secret')
  })

  it('production’s log names recipient and subject, and lets nobody in', async () => {
    const text = await logged({ NODE_ENV: 'production', PAYLOAD_SECRET: 'x'.repeat(32) })
    expect(text).toContain('ida@test.example')
    expect(text).toContain('Your account')
    expect(text).not.toContain('secret')
  })

  it('a log that is silent is silent about mail', async () => {
    expect(await logged({}, 'silent')).not.toContain('secret')
  })

  it('the operator decides otherwise', async () => {
    expect(await logged({ MAIL_LOG: 'brief' })).not.toContain('secret')
  })
})
