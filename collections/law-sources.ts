import type { CollectionConfig } from 'payload'
import { accessTo } from './access'

/** What `termhouse check-law` remembers of each feed: validators for conditional requests, and how far it has read. */
export const LawSources: CollectionConfig = {
  slug: 'law-sources',
  labels: { singular: 'Feed of changes in law', plural: 'Feeds of changes in law' },
  admin: { hidden: true, useAsTitle: 'key' },
  access: accessTo('law-sources'),
  disableDuplicate: true,
  disableBulkEdit: true,
  fields: [
    // `ukpga/2014/6`.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'etag', type: 'text' },
    { name: 'lastModified', type: 'text' },
    // The newest modification among the effects that were read, and the newest line of the publication log (RFC 3339).
    { name: 'lastEffect', type: 'text' },
    { name: 'lastLogged', type: 'text' },
    // What the entries cited when it was read: other citations make it worth reading again.
    { name: 'cited', type: 'text' },
    { name: 'checkedAt', type: 'date' },
    { name: 'problem', type: 'textarea' },
  ],
}
