import type { CollectionConfig } from 'payload'
import { publishedOnSave, refuseBadEdge } from '../src/publication/payload-bindings'
import { RELATION_KINDS } from '../src/glossary/relations'
import { accessTo } from './access'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'

export const RelatedTerms: CollectionConfig = {
  slug: 'related-terms',
  labels: { singular: 'Relation', plural: 'Relations' },
  admin: {
    group: 'Glossary',
    useAsTitle: 'label',
    defaultColumns: ['from', 'relation', 'to', 'note', 'updatedAt'],
    description: 'How one term stands to another. Readers see a relation once both terms are published.',
  },
  access: accessTo('related-terms'),
  disableDuplicate: true,
  disableBulkEdit: true,
  indexes: [{ fields: ['from', 'to', 'relation'], unique: true }],
  hooks: publishedOnSave('relation', { beforeChange: [refuseBadEdge] }),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'from', type: 'relationship', relationTo: 'terms', required: true },
        {
          name: 'relation',
          type: 'select',
          required: true,
          defaultValue: 'related',
          options: labelled(RELATION_KINDS),
          admin: { description: 'Broader: the other term is the wider idea. Precedes: this one comes first in the process.' },
        },
        { name: 'to', type: 'relationship', relationTo: 'terms', required: true },
      ],
    },
    { name: 'note', type: 'text', maxLength: 300, admin: { description: 'Why a reader of the one should see the other.' } },
    { name: 'order', type: 'number', defaultValue: 0, admin: { description: 'Small numbers stand first.' } },
    { name: 'label', type: 'text', admin: { hidden: true }, access: { create: () => false, update: () => false } },
    publicId,
  ],
}
