/** The committed migrations of SQLite make exactly the tables that the content model asks for. */
import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../src/config/migrations'
import { openTestCms } from '../support/cms'
import { aSqliteDatabase, type TestDatabase } from '../support/databases'

/** The part of Payload's SQLite adapter that its own `migrate:create` stands on. */
interface Drizzle {
  readonly schema: Record<string, unknown>
  requireDrizzleKit(): {
    generateDrizzleJson(schema: Record<string, unknown>): Promise<object>
    generateMigration(before: object, after: object): Promise<string[]>
  }
}

let database: TestDatabase
let payload: Payload
beforeAll(async () => {
  database = await aSqliteDatabase()
  payload = await openTestCms(database.url)
})
afterAll(async () => {
  await payload.destroy()
  await database.remove()
})

/** Statements that would bring a database with all committed migrations to the given tables. */
const missingStatements = async (schema: (tables: Record<string, unknown>) => Record<string, unknown>): Promise<string[]> => {
  const drizzle = payload.db as unknown as Drizzle
  const { generateDrizzleJson, generateMigration } = drizzle.requireDrizzleKit()
  const newest = migrations.map(({ name }) => name).sort().at(-1)
  const committed = JSON.parse(await readFile(`src/config/migrations/${newest}.json`, 'utf8')) as object
  return generateMigration(committed, await generateDrizzleJson(schema(drizzle.schema)))
}

describe('The committed migrations', () => {
  it('leave nothing for another migration: after a change of collections/, run `npm run generate`', async () => {
    expect(await missingStatements((tables) => tables)).toEqual([])
  })

  it('would be found wanting if a table had none', async () => {
    const statements = await missingStatements(({ terms: _, ...others }) => others)
    expect(statements.join('\n')).toMatch(/DROP TABLE `terms`/)
  })

  it('are all applied, and none besides', async () => {
    const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false })
    expect(docs.map(({ name }) => name).sort()).toEqual(migrations.map(({ name }) => name).sort())
  })
})
