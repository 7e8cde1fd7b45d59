/** Who did what, by name: events and ledger rows hold public ids. */
import type { Payload } from 'payload'

/** `id` is the public id; the name is null once the account is gone. */
export interface Person {
  readonly id: string
  readonly name: string | null
}

export const peopleOf = async (
  payload: Payload,
  actors: readonly (string | null | undefined)[],
): Promise<(id: string) => Person> => {
  const ids = [...new Set(actors.flatMap((actor) => actor ?? []))]
  if (ids.length === 0) return (id) => ({ id, name: null })
  const { docs } = await payload.find({
    collection: 'users',
    where: { publicId: { in: ids } },
    pagination: false,
    depth: 0,
    select: { name: true, publicId: true },
    // Colleagues' names, to colleagues: nothing else of the account is read.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const names = new Map(docs.map(({ publicId, name }) => [publicId, name]))
  return (id) => ({ id, name: names.get(id) ?? null })
}
