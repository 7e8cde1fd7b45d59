/** Opens the CMS: waits for the database, refuses one of a newer release, brings an older one up to date. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildConfig, getPayload, type Payload } from 'payload'
import { cmsConfig } from '../config/cms'
import { databaseKind, sqlitePath } from '../config/database'
import type { Env } from '../config/env'
import { migrations as sqliteMigrations } from '../config/migrations'
import { reach, type ReachOptions, StartError, withoutPassword } from './reach'

export interface OpenOptions extends ReachOptions {
  /** Keeps instances of one process apart (tests): each key has its own. */
  readonly key?: string
}

/** @throws StartError when the database cannot be reached or is of a newer release. */
export const openCms = async (env: Env, secret: string, options: OpenOptions = {}): Promise<Payload> => {
  await makeFolderOf(env.databaseUrl)
  const config = await buildConfig(cmsConfig(env, secret))
  const open = (): Promise<Payload> => getPayload({ config, ...(options.key ? { key: options.key } : {}) })
  const payload = await reach(env.databaseUrl, open, options)
  await migrate(payload, env)
  return payload
}

const migrate = async (payload: Payload, env: Env): Promise<void> => {
  const migrations = databaseKind(env.databaseUrl) === 'mongodb' ? mongoMigrations() : sqliteMigrations
  const unknown = (await appliedMigrations(payload, env)).filter((name) => !migrations.some((known) => known.name === name))
  if (unknown.length > 0) {
    throw new StartError(
      `The database at ${withoutPassword(env.databaseUrl)} was made by a newer release of Termhouse ` +
        `(it knows ${unknown.join(', ')}). Start that release, or restore a backup made by this one.`,
    )
  }
  await payload.db.migrate({ migrations: migrations as never })
}

/**
 * MongoDB needs no tables, but notes the same names, so that a newer release's database is told apart there too.
 * A migration of data will need a step of its own here.
 */
const mongoMigrations = (): { name: string; up: () => Promise<void>; down: () => Promise<void> }[] =>
  sqliteMigrations.map(({ name }) => ({ name, up: () => Promise.resolve(), down: () => Promise.resolve() }))

/** Names of the migrations that the database has seen; none on an empty one. */
const appliedMigrations = async (payload: Payload, env: Env): Promise<string[]> => {
  if (databaseKind(env.databaseUrl) === 'sqlite' && !(await hasTable(payload, 'payload_migrations'))) return []
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    pagination: false,
    depth: 0,
    // At start, before anyone is signed in.
    overrideAccess: true,
  })
  // Batch -1 marks a schema pushed by Payload's development mode, which this project does not use.
  return docs.flatMap(({ name }) => name ?? [])
}

interface SqliteClient {
  execute(statement: string | { sql: string; args: string[] }): Promise<{ rows: { [column: string]: unknown }[] }>
}

const sqliteClient = (payload: Payload): SqliteClient => (payload.db as unknown as { client: SqliteClient }).client

const hasTable = async (payload: Payload, table: string): Promise<boolean> => {
  const sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
  return (await sqliteClient(payload).execute({ sql, args: [table] })).rows.length > 0
}

/** Writes SQLite's write-ahead log into the database file and empties it. @throws when a reader keeps it from ending. */
export const foldLog = async (payload: Payload): Promise<void> => {
  const { rows } = await sqliteClient(payload).execute('PRAGMA wal_checkpoint(TRUNCATE)')
  if (rows[0]?.busy) throw new Error('The write-ahead log could not be folded into the database: something else reads it.')
}

const makeFolderOf = async (databaseUrl: string): Promise<void> => {
  const file = sqlitePath(databaseUrl)
  if (!file) return
  try {
    await mkdir(path.dirname(file), { recursive: true })
  } catch (error) {
    throw new StartError(
      `The folder of the database ${pathToFileURL(file).href} cannot be made. Check DATABASE_URL and the folder’s permissions.`,
      { cause: error },
    )
  }
}
