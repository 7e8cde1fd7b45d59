import type { Field } from 'payload'
import { refused } from '../../src/errors'
import { isSlug, slugFrom } from '../../src/glossary/slug'

/** The record's address, made from `source` when left empty. Uniqueness is the database's (`unique`). `note`: a component under it. */
export const slugField = (source: string, description: string, unique = true, note?: string): Field => ({
  name: 'slug',
  type: 'text',
  label: 'Address',
  unique,
  index: true,
  admin: { position: 'sidebar', description, ...(note ? { components: { afterInput: [note] } } : {}) },
  hooks: {
    beforeValidate: [
      ({ value, siblingData }): string | null => {
        if (typeof value === 'string' && value.trim() !== '') {
          const slug = value.trim()
          if (!isSlug(slug)) throw refused('slug_malformed', slug, 'slug')
          return slug
        }
        const title: unknown = siblingData[source]
        return (typeof title === 'string' && slugFrom(title)) || null
      },
    ],
  },
})
