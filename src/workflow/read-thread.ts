/** One conversation about a term, off the events. */
import type { Payload } from 'payload'
import { saidOf } from './read-facts'
import { type Thread, threadsOf } from './threads'

/** @param term public id. Null where the term has no such conversation. */
export const readThread = async (payload: Payload, term: string, thread: string): Promise<Thread | null> => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    where: { and: [{ record: { equals: term } }, { thread: { equals: thread } }] },
    pagination: false,
    depth: 0,
    // Whoever may read the term may read what was said about it; the caller has checked.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return threadsOf(docs.map(saidOf))[0] ?? null
}
