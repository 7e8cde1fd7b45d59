/** Adds a review event under its unique key. */
import type { Payload, PayloadRequest } from 'payload'

/** @throws what the database said, unless the row is there already. */
export const insertEvent = async (
  payload: Payload,
  req: PayloadRequest | undefined,
  row: { key: string } & Record<string, unknown>,
): Promise<void> => {
  const known = async (): Promise<boolean> => {
    const { totalDocs } = await payload.count({
      collection: 'workflow-events',
      where: { key: { equals: row.key } },
      overrideAccess: true,
    })
    return totalDocs > 0
  }
  try {
    await payload.create({
      collection: 'workflow-events',
      data: row as never,
      depth: 0,
      // The table lets nobody write events: only an act that has passed its own rules comes this way.
      overrideAccess: true,
      ...(req ? { req } : {}),
    })
  } catch (error) {
    if (!(await known())) throw error
  }
}
