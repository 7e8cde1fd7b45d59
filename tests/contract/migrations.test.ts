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

describe('A database of an earlier release', () => {
  it('is brought up to date with all that it holds, locks of the moment aside', async () => {
    const later = migrations.slice(1).reverse()
    const earlier = await aSqliteDatabase()
    const before = await openTestCms(earlier.url)
    const { client, drizzle } = before.db as unknown as {
      client: { execute(statement: string): Promise<{ rows: Record<string, unknown>[] }> }
      drizzle: Parameters<(typeof migrations)[number]['down']>[0]['db']
    }
    for (const { name, down } of later) {
      await client.execute('PRAGMA foreign_keys = OFF')
      await down({ db: drizzle, payload: before, req: {} as never })
      await client.execute(`DELETE FROM payload_migrations WHERE name = '${name}'`)
    }
    await client.execute("INSERT INTO categories (id, name, slug, public_id, review_interval_months) VALUES (7, 'Appeals', 'appeals', 'an-id', 12)")
    await client.execute("INSERT INTO terms (id, title, slug, public_id) VALUES (3, 'Bundle', 'bundle', 'another-id')")
    await client.execute('INSERT INTO payload_locked_documents (id) VALUES (1)')
    await client.execute("INSERT INTO payload_locked_documents_rels (parent_id, path, terms_id) VALUES (1, 'document', 3)")
    await client.execute(
      `INSERT INTO workflow_events (id, kind, term_id, record, at, digest, key, cycle, round) VALUES (1, 'submitted', 3, 'another-id', '2025-09-01T09:00:00.000Z', 'd', 'k', 0, 0)`,
    )
    await before.destroy()

    const after = await openTestCms(earlier.url, { key: 'the later release' })
    expect(await after.findByID({ collection: 'categories', id: 7 })).toMatchObject({ name: 'Appeals', outsideApprovals: [] })
    expect(await after.findByID({ collection: 'terms', id: 3 })).toMatchObject({ title: 'Bundle' })
    expect((await after.find({ collection: 'workflow-events', depth: 0 })).docs).toMatchObject([{ id: 1, kind: 'submitted', term: 3 }])
    expect((await after.count({ collection: 'payload-locked-documents' })).totalDocs).toBe(0)
    await after.destroy()
    await earlier.remove()
  })
})
