/** DATABASE_URL to Payload's database adapter. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

export type DatabaseKind = 'sqlite' | 'mongodb'

export const databaseKind = (databaseUrl: string): DatabaseKind =>
  databaseUrl.startsWith('mongodb') ? 'mongodb' : 'sqlite'

/**
 * Transactions are off on both: every governed act is one insert under a unique key (docs/adr/0002), and on SQLite
 * ten concurrent writers in transactions fail with SQLITE_BUSY.
 */
export const databaseAdapter = (databaseUrl: string): DatabaseAdapterObj =>
  databaseKind(databaseUrl) === 'mongodb'
    ? mongooseAdapter({
        url: databaseUrl,
        transactionOptions: false,
        ensureIndexes: true,
        // The driver's own 30 s would make each attempt at the start look like a hang.
        connectOptions: { serverSelectionTimeoutMS: 5000 },
      })
    : failingOnce(
        sqliteAdapter({
          client: { url: databaseUrl },
          // The schema comes from the committed migrations alone (src/config/migrations), in development too.
          push: false,
          migrationDir: './src/config/migrations',
          transactionOptions: undefined,
          busyTimeout: 5000,
          // NORMAL may lose acknowledged commits on power loss; an approval must not be lost.
          wal: { synchronous: 'FULL', journalSizeLimit: 64 * 1024 * 1024 },
        }),
      )

/**
 * A database that cannot be opened is told twice by Payload's SQLite adapter: by the error that the start waits for, and by a
 * promise that nobody does, which would end the process before the start has tried again.
 */
const failingOnce = (adapter: DatabaseAdapterObj<SQLiteAdapter>): DatabaseAdapterObj<SQLiteAdapter> => ({
  ...adapter,
  init: (args) => {
    const database = adapter.init(args)
    database.initializing.catch(() => undefined)
    return database
  },
})

/** Absolute path of a SQLite database; null for another kind. */
export const sqlitePath = (databaseUrl: string): string | null => {
  if (!databaseUrl.startsWith('file:')) return null
  return databaseUrl.startsWith('file:///')
    ? fileURLToPath(databaseUrl)
    : path.resolve(process.cwd(), databaseUrl.slice('file:'.length))
}
