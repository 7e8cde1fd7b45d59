import { text } from 'node:stream/consumers'
import type { Payload } from 'payload'
import { deactivate, reactivate } from '../accounts/deactivation'
import { parseEnv } from '../config/env'
import type { User } from '../generated/payload-types'
import type { Role } from '../glossary/kinds'
import { labelOf } from '../glossary/labels'
import { STANDING_NAMES, standingOf } from '../glossary/standing'
import { openCms } from '../server/open-cms'
import { say, sayJson } from './output'
import { secretOf } from './serve'

const SHORTEST_PASSWORD = 12

export const createUser = async ({ email, name, role }: { email: string; name: string; role: string[] }): Promise<void> => {
  const password = process.env.PASSWORD ?? (process.stdin.isTTY ? '' : (await text(process.stdin)).trimEnd())
  if (password.length < SHORTEST_PASSWORD) {
    throw new Error(
      `The password needs at least ${SHORTEST_PASSWORD} characters. Give it on standard input or in the variable PASSWORD.`,
    )
  }
  await withCms(async (payload) => {
    await payload.create({
      collection: 'users',
      data: { email, name, password, roles: role as Role[] },
      // Whoever can run this command owns the database.
      overrideAccess: true,
    })
    say(`Created ${email} (${role.join(', ')}).`)
  })
}

export const listUsers = ({ json }: { json?: boolean }): Promise<void> =>
  withCms(async (payload) => {
    const accounts = (await accountsOf(payload)).map((account) => ({
      email: account.email,
      name: account.name,
      roles: account.roles,
      standing: standingOf(account),
    }))
    if (json) return sayJson(accounts)
    const width = Math.max(0, ...accounts.map(({ email }) => email.length))
    for (const { email, name, roles, standing } of accounts) {
      say(`${email.padEnd(width)}  ${STANDING_NAMES[standing]}  ${name} (${roles.map((role) => labelOf(role).toLowerCase()).join(', ')})`)
    }
  })

export const deactivateUser = ({ email }: { email: string }): Promise<void> =>
  withCms(async (payload) => {
    await deactivate(payload, await accountAt(payload, email))
    say(`Deactivated ${email}. Sessions, API key and preview tokens have ended.`)
  })

export const reactivateUser = ({ email }: { email: string }): Promise<void> =>
  withCms(async (payload) => {
    await reactivate(payload, await accountAt(payload, email))
    say(`Reactivated ${email}. An API key has to be made anew.`)
  })

const withCms = async (act: (payload: Payload) => Promise<void>): Promise<void> => {
  const env = parseEnv(process.env)
  const payload = await openCms(env, await secretOf(env), { say })
  await act(payload)
  await payload.destroy()
  process.exit(0)
}

const accountAt = async (payload: Payload, email: string): Promise<User> => {
  const found = (await accountsOf(payload)).find((account) => account.email === email.trim().toLowerCase())
  if (!found) throw new Error(`There is no account with the address ${email}. termhouse user list names all.`)
  return found
}

const accountsOf = async (payload: Payload): Promise<User[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    sort: 'email',
    pagination: false,
    depth: 0,
    // Whoever can run this command owns the database.
    overrideAccess: true,
  })
  return docs
}
