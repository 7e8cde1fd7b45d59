/**
 * What a check has found, written below Payload's hooks: a check is no edit, makes no version and nothing public, and must not
 * overwrite an edit that is being saved at the same moment.
 */
import type { Payload } from 'payload'
import type { LinkCheck } from '../generated/payload-types'
import type { CmsId } from '../publication/to-snapshot'
import type { AddressCheck } from './check-address'
import type { OutsideLink } from './outside-links'

export const recordCheck = async (payload: Payload, link: OutsideLink, check: AddressCheck, at: string): Promise<void> => {
  const row = { url: link.url, at, ...check }
  const where = { url: { equals: link.url } }
  const known = await payload.db.findOne<LinkCheck>({ collection: 'link-checks', where })
  if (known) await payload.db.updateOne({ collection: 'link-checks', id: known.id, data: row, returning: false })
  else await create(payload, row)
  for (const reference of link.references) {
    await setLastCheck(payload, reference, { at, status: check.status })
  }
}

const create = async (payload: Payload, row: { readonly url: string }): Promise<void> => {
  try {
    await payload.db.create({ collection: 'link-checks', data: { ...row } })
  } catch (error) {
    // Another process checks as well, and was quicker.
    const other = await payload.db.findOne<LinkCheck>({ collection: 'link-checks', where: { url: { equals: row.url } } })
    if (!other) throw error
    await payload.db.updateOne({ collection: 'link-checks', id: other.id, data: { ...row }, returning: false })
  }
}

/** As src/workflow/columns.ts does for terms: SQL takes the columns through Payload's adapter, MongoDB through its model. */
const setLastCheck = async (payload: Payload, id: CmsId, lastLinkCheck: { at: string; status: number | null }): Promise<void> => {
  if (payload.db.name === 'mongoose') {
    const { references } = (payload.db as unknown as { collections: { references: Model } }).collections
    await references.updateOne({ _id: id }, { $set: { lastLinkCheck } }, { timestamps: false })
    return
  }
  // Null leaves the time of the last edit as it is: this is none.
  await payload.db.updateOne({ collection: 'references', id, data: { lastLinkCheck, updatedAt: null }, returning: false })
}

/** The little of mongoose's model that is used here. */
interface Model {
  updateOne(filter: { _id: CmsId }, update: { $set: object }, options: { timestamps: false }): Promise<unknown>
}

export const lastChecks = async (payload: Payload): Promise<Map<string, LinkCheck>> => {
  const { docs } = await payload.find({
    collection: 'link-checks',
    pagination: false,
    depth: 0,
    // The operator's command or clock, on no user's behalf.
    overrideAccess: true,
  })
  return new Map(docs.map((doc) => [doc.url, doc]))
}

/** Rows of addresses that nothing names any more. */
export const forgetOthers = async (
  payload: Payload,
  named: ReadonlySet<string>,
  known: ReadonlyMap<string, { readonly id: CmsId }>,
): Promise<void> => {
  for (const [url, { id }] of known) {
    if (!named.has(url)) await payload.db.deleteMany({ collection: 'link-checks', where: { id: { equals: id } } })
  }
}
