/** Opening the CMS on databases that are not as they should be. */
import { describe, expect, it } from 'vitest'
import { migrations } from '../../src/config/migrations'
import { openTestCms } from '../support/cms'
import type { TestDatabase } from '../support/databases'

/** @param unreachable address of a database of this kind that nobody can reach, with a password in it where the kind has one. */
export const start = (database: () => Promise<TestDatabase>, unreachable: string): void => {
  const opening = async (url: string, key: string, say?: (line: string) => void, attempts = 1): Promise<Error> => {
    const payload = await openTestCms(url, { key: `${url} ${key}`, attempts, ...(say ? { say } : {}) }).catch((error: unknown) => error as Error)
    if (payload instanceof Error) return payload
    await payload.destroy()
    throw new Error('The database was opened.')
  }

  it('notes the committed migrations in an empty database, once', async () => {
    const own = await database()
    for (const key of ['first', 'second']) {
      const payload = await openTestCms(own.url, { key: `${own.url} ${key}` })
      const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false })
      expect(docs.map(({ name }) => name).sort()).toEqual(migrations.map(({ name }) => name).sort())
      await payload.destroy()
    }
    await own.remove()
  })

  it('refuses a database that a newer release has brought up to its own shape, and says what to do', async () => {
    const own = await database()
    const payload = await openTestCms(own.url, { key: `${own.url} first` })
    await payload.create({ collection: 'payload-migrations', data: { name: '29991231_235959_from_the_future', batch: 99 } })
    await payload.destroy()
    const error = await opening(own.url, 'second')
    expect(error).toMatchObject({ name: 'StartError' })
    expect(error.message).toMatch(/was made by a newer release .*29991231_235959_from_the_future.* Start that release, or restore a backup/)
    await own.remove()
  })

  describe('A database that cannot be reached', () => {
    it('is tried again, saying so, and then refused with what to check', async () => {
      const lines: string[] = []
      const error = await opening(unreachable, 'tried again', (line) => lines.push(line), 2)
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/does not answer; trying again in 1 s/)
      expect(error).toMatchObject({ name: 'StartError' })
      expect(error.message).toMatch(/^The database at .* cannot be reached \(.+\)\. Check that it runs and that DATABASE_URL is right/)
    })

    it('is named without its password', async () => {
      const lines: string[] = []
      const error = await opening(unreachable, 'named', (line) => lines.push(line), 2)
      for (const text of [...lines, error.message]) expect(text).not.toContain('a-password')
    })
  })
}
