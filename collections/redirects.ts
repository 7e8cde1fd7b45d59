import type { CollectionConfig } from 'payload'
import { accessTo } from './access'

/**
 * Every address a term has ever had in public, each owned by one term for good: the unique key decides between two terms
 * that would take the same address. Delivery needs none of this (it reads former addresses off the ledger).
 */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Address', plural: 'Addresses' },
  admin: {
    group: 'Record',
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'term', 'createdAt'],
    description: 'Every address a term has ever had in public. The present one answers, former ones lead to it.',
  },
  defaultSort: 'slug',
  access: accessTo('redirects'),
  disableDuplicate: true,
  disableBulkEdit: true,
  fields: [
    { name: 'slug', type: 'text', required: true, unique: true },
    { name: 'term', type: 'relationship', relationTo: 'terms', required: true, index: true },
  ],
}
