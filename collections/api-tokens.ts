import type { CollectionConfig } from 'payload'
import { previewTokenEndpoints } from '../src/publication/preview'
import { accessTo } from './access'

/** Preview tokens: let a front end show drafts on one person's behalf. Only the SHA-256 of a token is kept. */
export const ApiTokens: CollectionConfig = {
  slug: 'api-tokens',
  labels: { singular: 'Preview token', plural: 'Preview tokens' },
  admin: {
    group: 'Administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'user', 'expiresAt', 'revokedAt', 'lastUsedAt'],
    description: 'A token lets a front end show drafts. It is shown once, when it is made.',
    components: { beforeListTable: ['/src/admin/preview-tokens/make-token.client#MakeToken'] },
  },
  defaultSort: '-createdAt',
  access: accessTo('api-tokens'),
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: previewTokenEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'Where it is used: “staging site”.' } },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      admin: { readOnly: true },
      access: { update: () => false },
    },
    { name: 'expiresAt', type: 'date', required: true, admin: { readOnly: true }, access: { update: () => false } },
    {
      name: 'revokedAt',
      type: 'date',
      admin: { description: 'Set a moment to make the token worthless from then on.', date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'lastUsedAt', type: 'date', admin: { readOnly: true }, access: { update: () => false } },
    {
      name: 'hash',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false, update: () => false },
    },
  ],
}
