/** `termhouse user …` as an operator runs it, on a copy of the demonstration. */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'termhouse-accounts-'))
  await copyFile(inject('seededDatabase'), path.join(folder, 'termhouse.db'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const user = (parameters: readonly string[], variables: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      NODE_ENV: '',
      DATABASE_URL: `file:${path.join(folder, 'termhouse.db')}`,
      PAYLOAD_SECRET: 'a-secret-for-tests-of-40-characters-long',
      LOG_LEVEL: 'error',
      ...variables,
    } as unknown as NodeJS.ProcessEnv
    const child = execFile(process.execPath, ['--conditions=production', 'dist/termhouse.mjs', 'user', ...parameters], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? 1, out, err }),
    )
  })

const standings = async (): Promise<Record<string, string>> => {
  const { out } = await user(['list', '--json'])
  return Object.fromEntries((JSON.parse(out) as { email: string; standing: string }[]).map(({ email, standing }) => [email, standing]))
}

describe('termhouse user', () => {
  it('lists the accounts, for people and for programs', async () => {
    const { code, out } = await user(['list'])
    expect(code).toBe(0)
    expect(out).toMatch(/^legal@demo\.example {4}Active {2}Lex Demonstration \(legal reviewer\)$/m)
    expect(await standings()).toEqual({
      'admin@demo.example': 'active',
      'editor@demo.example': 'active',
      'legal@demo.example': 'active',
      'subject@demo.example': 'active',
    })
  })

  it('deactivates and reactivates an account', async () => {
    expect(await user(['deactivate', '--email', 'Editor@Demo.example'])).toMatchObject({ code: 0, out: expect.stringContaining('Deactivated') as string })
    expect((await standings())['editor@demo.example']).toBe('deactivated')
    expect(await user(['reactivate', '--email', 'editor@demo.example'])).toMatchObject({ code: 0 })
    expect((await standings())['editor@demo.example']).toBe('active')
  })

  it('refuses in a sentence: the last administrator, and an address that nobody has', async () => {
    expect(await user(['deactivate', '--email', 'admin@demo.example'])).toMatchObject({
      code: 1,
      err: 'termhouse: This is the last administrator who can sign in. Make someone else an administrator first.\n',
    })
    expect(await user(['deactivate', '--email', 'x@demo.example'])).toMatchObject({ code: 1, err: expect.stringContaining('There is no account') as string })
  })

  it('makes an administrator, after whom the other may go', async () => {
    const made = await user(['create', '--email', 'new@test.example', '--name', 'New', '--role', 'admin'], { PASSWORD: 'a-password-for-tests' })
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Created new@test.example (admin).') as string })
    expect(await user(['deactivate', '--email', 'admin@demo.example'])).toMatchObject({ code: 0 })
  })
})
