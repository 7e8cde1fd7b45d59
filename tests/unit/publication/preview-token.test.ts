import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { makePreviewToken, readPreviewToken } from '../../../src/publication/preview-token'

const SECRET = 'a-secret-for-tests-of-40-characters-long'
const grant = { person: '0190-person', draft: '0190-draft' }
const HOUR = 60 * 60 * 1000

describe('A token that the desk makes', () => {
  it('says for whom it is and which draft it opens', async () => {
    expect(await readPreviewToken(SECRET, await makePreviewToken(SECRET, grant))).toEqual(grant)
  })

  it('is the same for some hours, so that an open preview is not loaded anew, and then another', async () => {
    const start = Math.floor(Date.now() / (4 * HOUR)) * 4 * HOUR
    const at = (moment: number) => makePreviewToken(SECRET, grant, moment)
    expect(await at(start)).toBe(await at(start + 3.9 * HOUR))
    expect(await at(start)).not.toBe(await at(start + 4 * HOUR))
  })

  it('ends within eight hours', async () => {
    expect(await readPreviewToken(SECRET, await makePreviewToken(SECRET, grant, Date.now() - 8 * HOUR))).toBeNull()
    expect(await readPreviewToken(SECRET, await makePreviewToken(SECRET, grant, Date.now() - 3.9 * HOUR))).not.toBeNull()
  })

  it('means nothing to another server, with another audience, or spoilt', async () => {
    const token = await makePreviewToken(SECRET, grant)
    expect(await readPreviewToken('another-secret-of-more-than-32-characters', token)).toBeNull()
    expect(await readPreviewToken(SECRET, `${token}x`)).toBeNull()
    expect(await readPreviewToken(SECRET, 'thp_not-a-jwt')).toBeNull()
  })

  it('is no session, and no session is one: their keys differ', async () => {
    const session = await new SignJWT({ draft: grant.draft })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(grant.person)
      .setAudience('preview')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(SECRET))
    expect(await readPreviewToken(SECRET, session)).toBeNull()
  })
})
