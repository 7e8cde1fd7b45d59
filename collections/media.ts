import type { CollectionConfig } from 'payload'
import { fixedFile, refuseDeleteInUse } from '../src/publication/payload-bindings'
import { accessTo } from './access'
import { publicId } from './fields/public-id'

/** Pictures. Readers get a picture at /media/{filename} once something published shows it. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: { group: 'Glossary', useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'updatedAt'] },
  access: accessTo('media'),
  disableDuplicate: true,
  disableBulkEdit: true,
  upload: {
    staticDir: process.env.MEDIA_DIR || './data/media',
    // No SVG: it can carry script. No fetching from addresses: the server would reach where its users cannot.
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
    pasteURL: false,
    crop: false,
  },
  hooks: { beforeOperation: [fixedFile], beforeDelete: [refuseDeleteInUse('media')] },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Description',
      required: true,
      maxLength: 300,
      admin: { description: 'For readers who cannot see it: what does it show?' },
    },
    publicId,
  ],
}
