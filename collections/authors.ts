import type { CollectionConfig } from 'payload'
import { publishedOnSave } from '../src/publication/payload-bindings'
import { usedByEndpoint } from '../src/publication/used-by'
import { shortEditor } from '../src/richtext/editor'
import { accessTo } from './access'
import { publicId } from './fields/public-id'
import { slugField } from './fields/slug'
import { usedBy } from './fields/used-by'
import { webAddress } from './fields/web-address'

export const Authors: CollectionConfig = {
  slug: 'authors',
  labels: { singular: 'Author', plural: 'Authors' },
  admin: {
    group: 'Glossary',
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'role', 'slug'],
    description: 'The people named on entries. Publish an author before an entry that names them.',
  },
  defaultSort: 'name',
  access: accessTo('authors'),
  disableDuplicate: true,
  disableBulkEdit: true,
  versions: { maxPerDoc: 0, drafts: true },
  hooks: publishedOnSave('author'),
  endpoints: [usedByEndpoint('authors')],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'role',
      type: 'text',
      required: true,
      maxLength: 160,
      admin: { description: 'As it stands behind the name: “Independent SEND Advocate”.' },
    },
    {
      name: 'credentials',
      type: 'array',
      labels: { singular: 'Credential', plural: 'Credentials' },
      maxRows: 20,
      admin: { description: 'Why a reader can trust them: “former SEND Tribunal panel member”.' },
      fields: [{ name: 'text', type: 'text', required: true, maxLength: 160 }],
    },
    { name: 'bio', type: 'richText', editor: shortEditor, label: 'Biography' },
    { name: 'photo', type: 'upload', relationTo: 'media' },
    {
      name: 'links',
      type: 'array',
      labels: { singular: 'Link', plural: 'Links' },
      maxRows: 20,
      admin: { description: 'Their own pages and profiles elsewhere.' },
      fields: [webAddress('url', { required: true })],
    },
    slugField('name', 'The address of the author’s page. Left empty, it follows from the name.'),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      admin: { position: 'sidebar', description: 'Their account here, if they have one. Not shown to readers.' },
    },
    usedBy,
    publicId,
  ],
}
