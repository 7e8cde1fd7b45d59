/** A CMS of a test's own, with one person a role, and acts in their names. */
import type { Payload, TypedUser } from 'payload'
import { vi } from 'vitest'
import { parseEnv } from '../../src/config/env'
import type { User } from '../../src/generated/payload-types'
import { Refused } from '../../src/errors'
import type { Role } from '../../src/glossary/kinds'
import type { OpenOptions } from '../../src/server/open-cms'
import { ACTIONS, type ActRequest } from '../../src/workflow/actions'
import { workflowDocument, type WorkflowDocument } from '../../src/workflow/document'
import { readFacts } from '../../src/workflow/read-facts'
import type { Verb } from '../../src/workflow/transitions'
import { aSqliteDatabase, type TestDatabase } from './databases'

export type Id = string | number
export type Person = User & { publicId: string; collection: 'users' }

export interface TestCms {
  readonly payload: Payload
  readonly database: TestDatabase
  readonly people: Readonly<Record<'admin' | 'otherAdmin' | 'editor' | 'otherEditor' | 'legal' | 'otherLegal' | 'subject', Person>>
  /** Performs an act; the digest named is the present one unless the request names another. @throws Refused */
  act(term: Id, verb: Verb, by: Person, request?: ActRequest): Promise<WorkflowDocument>
  workflow(term: Id, as?: Person): Promise<WorkflowDocument>
  close(): Promise<void>
}

export const TEST_PASSWORD = 'a-password-for-tests'

/** @param variables of the environment, besides those of every test. */
export const aCms = async (database?: TestDatabase, variables: Record<string, string> = {}): Promise<TestCms> => {
  const own = database ?? (await aSqliteDatabase())
  const payload = await openTestCms(own.url, {}, variables)
  const person = (name: string, roles: Role[]) => aPerson(payload, name, roles)
  const people = {
    admin: await person('Ada Admin', ['admin']),
    otherAdmin: await person('Otto Admin', ['admin']),
    editor: await person('Edie Editor', ['editor']),
    otherEditor: await person('Olga Editor', ['editor']),
    legal: await person('Lex Lawyer', ['legal-reviewer']),
    otherLegal: await person('Lou Lawyer', ['legal-reviewer']),
    subject: await person('Sue Subject', ['subject-reviewer']),
  }
  const workflow = async (term: Id, as: Person = people.editor): Promise<WorkflowDocument> => {
    const found = await readFacts(payload, term)
    if (!found) throw new Error(`There is no term ${term}`)
    return workflowDocument(payload, found, actorOf(as))
  }
  return {
    payload,
    database: own,
    people,
    workflow,
    act: async (term, verb, by, request = {}) => {
      const { digest } = await workflow(term, by)
      await ACTIONS[verb]({ payload, term, actor: actorOf(by) }, { digest, ...request })
      return workflow(term, by)
    },
    close: async () => {
      await payload.destroy()
      await own.remove()
    },
  }
}

/**
 * The CMS on a database, without people. A process opens one: Payload completes the collections' own objects when it builds
 * its configuration. Tests open several, so each gets the modules anew.
 */
export const openTestCms = async (
  url: string,
  options: OpenOptions = {},
  variables: Record<string, string> = {},
): Promise<Payload> => {
  const env = parseEnv({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://glossary.example', ...variables })
  vi.resetModules()
  const { openCms } = await import('../../src/server/open-cms')
  return openCms(env, 'a-secret-for-tests-of-40-characters-long', { attempts: 1, key: url, ...options })
}

export const aPerson = async (payload: Payload, name: string, roles: Role[]): Promise<Person> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${Math.random().toString(36).slice(2)}@test.example`
  const user = await payload.create({ collection: 'users', data: { name, email, roles, password: TEST_PASSWORD } })
  return { ...user, collection: 'users' } as Person
}

const actorOf = ({ publicId, roles }: Person) => ({ id: publicId, roles })

/** Codes of a refusal, for `expect(await refusalsOf(…)).toEqual([…])`. Anything but a refusal is thrown on; no refusal is `[]`. */
export const refusalsOf = async (act: () => Promise<unknown>): Promise<string[]> => {
  try {
    await act()
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(({ code }) => code)
    throw error
  }
  return []
}

/** For `payload.…({ ...as(person) })`: the Local API as this person, with access control. */
export const as = (person: Person) => ({ user: person as TypedUser, overrideAccess: false })
