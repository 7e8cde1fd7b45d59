import { text } from 'node:stream/consumers'
import { parseEnv } from '../config/env'
import type { Role } from '../glossary/kinds'
import { openCms } from '../server/open-cms'
import { say } from './output'
import { secretOf } from './serve'

const SHORTEST_PASSWORD = 12

export const createUser = async ({ email, name, role }: { email: string; name: string; role: string[] }): Promise<void> => {
  const password = process.env.PASSWORD ?? (process.stdin.isTTY ? '' : (await text(process.stdin)).trimEnd())
  if (password.length < SHORTEST_PASSWORD) {
    throw new Error(
      `The password needs at least ${SHORTEST_PASSWORD} characters. Give it on standard input or in the variable PASSWORD.`,
    )
  }
  const env = parseEnv(process.env)
  const payload = await openCms(env, await secretOf(env), { say })
  await payload.create({
    collection: 'users',
    data: { email, name, password, roles: role as Role[] },
    // Whoever can run this command owns the database.
    overrideAccess: true,
  })
  say(`Created ${email} (${role.join(', ')}).`)
  await payload.destroy()
  process.exit(0)
}
