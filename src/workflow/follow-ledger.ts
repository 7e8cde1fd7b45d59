/** Keeps the desk in step with sources and categories: a change in law puts every entry that cites it on the queue. */
import type { Payload, Where } from 'payload'
import { idOf } from '../publication/to-snapshot'
import { settleTerm } from './settle-term'

const PAGE = 200

/**
 * Looks at what references and categories have said in the ledger since, and settles the terms that name them.
 * @returns the sequence to go on from.
 */
export const followLedger = async (payload: Payload, after: number): Promise<number> => {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { sequence: { greater_than: after } },
    sort: 'sequence',
    limit: PAGE,
    pagination: false,
    depth: 0,
    select: { sequence: true, kind: true, record: true },
    // The system follows its own ledger, on no user's behalf.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const changed = new Set(docs.filter(({ kind }) => kind === 'reference' || kind === 'category').map(({ record }) => record))
  for (const record of changed) await settleTermsThatName(payload, record)
  return docs.at(-1)?.sequence ?? after
}

/** Sequence of the newest row; 0 on an empty ledger. */
export const ledgerHead = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-sequence',
    limit: 1,
    depth: 0,
    select: { sequence: true },
    // As above.
    overrideAccess: true,
  })
  return docs[0]?.sequence ?? 0
}

/** What was reviewed before a change on record came into force is settled on that day: its task opens, its people are told. */
export const settleTermsWhoseLawComesIn = async (payload: Payload, today: string): Promise<void> => {
  for (let after = ''; ; ) {
    const { docs } = await payload.find({
      collection: 'desk-entries',
      where: {
        and: [{ isLive: { equals: true } }, { lawOpensOn: { less_than_equal: today } }, ...(after ? [{ record: { greater_than: after } }] : [])],
      },
      sort: 'record',
      limit: PAGE,
      pagination: false,
      depth: 0,
      select: { record: true, term: true },
      // The calendar acts, on no user's behalf.
      overrideAccess: true,
    })
    for (const { term } of docs) {
      const id = idOf(term)
      if (id !== null) await settleTerm(payload, id)
    }
    const last = docs.at(-1)
    if (!last) return
    after = last.record
  }
}

/** In its newest draft or in what is public. */
export const settleTermsThatName = async (payload: Payload, record: string): Promise<void> => {
  const where: Where = { uses: { equals: record } }
  const settled = new Set<string>()
  for (const draft of [true, false]) {
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await payload.find({
        collection: 'terms',
        where,
        draft,
        page,
        limit: PAGE,
        sort: 'createdAt',
        depth: 0,
        select: { title: true },
        // As above.
        overrideAccess: true,
      })
      for (const { id } of docs) {
        if (settled.has(String(id))) continue
        settled.add(String(id))
        await settleTerm(payload, id)
      }
      if (!hasNextPage) break
    }
  }
}
