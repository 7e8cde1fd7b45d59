/** Databases that tests have to themselves: a file in a new folder, or a MongoDB database of a new name. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'

export interface TestDatabase {
  readonly url: string
  remove(): Promise<void>
}

export const aSqliteDatabase = async (): Promise<TestDatabase> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'termhouse-'))
  return { url: `file:${path.join(folder, 'test.db')}`, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** @param server MONGODB_TEST_URL: the database it names is never touched, only its server. */
export const aMongoDatabase = async (server: string): Promise<TestDatabase> => {
  const url = new URL(server)
  url.pathname = `/termhouse_test_${randomBytes(6).toString('hex')}`
  return {
    url: url.href,
    remove: async () => {
      const client = new MongoClient(url.href)
      await client.db().dropDatabase()
      await client.close()
    },
  }
}
