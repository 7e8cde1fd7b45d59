import type { CollectionConfig } from 'payload'
import { REVIEWER_ROLES } from '../src/glossary/kinds'
import { DAYS_OF_GRACE } from '../src/publication/review-age'
import { publishedOnSave } from '../src/publication/payload-bindings'
import { usedByEndpoint } from '../src/publication/used-by'
import { accessTo } from './access'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'
import { slugField } from './fields/slug'
import { usedBy } from './fields/used-by'

export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: 'Category', plural: 'Categories' },
  admin: {
    group: 'Glossary',
    useAsTitle: 'name',
    defaultColumns: ['name', 'requiredApprovals', 'reviewIntervalMonths', '_status'],
    description: 'The shelves of the glossary. Each says who must approve its entries and how often they are reviewed.',
  },
  defaultSort: 'order',
  access: accessTo('categories'),
  disableDuplicate: true,
  disableBulkEdit: true,
  versions: { maxPerDoc: 0, drafts: true },
  hooks: publishedOnSave('category'),
  endpoints: [usedByEndpoint('categories')],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    { name: 'description', type: 'textarea', maxLength: 500, admin: { description: 'One sentence on what stands here.' } },
    {
      name: 'requiredApprovals',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['legal-reviewer'],
      options: labelled(REVIEWER_ROLES),
      admin: { description: 'An entry is published once each of these roles has approved its exact text.' },
    },
    {
      name: 'reviewIntervalMonths',
      type: 'number',
      label: 'Review interval (months)',
      required: true,
      defaultValue: 12,
      min: 1,
      max: 120,
      admin: { description: 'From one full review to the next.' },
    },
    {
      name: 'outsideApprovals',
      type: 'select',
      hasMany: true,
      label: 'Outside reviewers may approve as',
      options: labelled(REVIEWER_ROLES),
      admin: {
        description:
          'An outside reviewer reads and decides through a link, without an account. Left empty, their word is advice and never one of the required approvals.',
      },
    },
    {
      name: 'whenOverdue',
      type: 'select',
      label: 'When a review is overdue',
      defaultValue: 'notice',
      options: [
        { value: 'warn', label: 'Warn the editors only' },
        { value: 'notice', label: 'Warn the editors, and show readers a notice' },
        { value: 'withdraw', label: 'Warn, show a notice, then withdraw the entry' },
      ],
      admin: { description: `A review is overdue ${DAYS_OF_GRACE} days after it fell due.` },
    },
    {
      name: 'withdrawAfterDays',
      type: 'number',
      label: 'Withdraw after (days overdue)',
      defaultValue: 90,
      min: 1,
      max: 3650,
      admin: { condition: (data) => data.whenOverdue === 'withdraw', description: 'Counted from the day on which it became overdue.' },
    },
    { name: 'order', type: 'number', defaultValue: 0, admin: { position: 'sidebar', description: 'Small numbers stand first.' } },
    slugField('name', 'The address of its page. Left empty, it follows from the name.'),
    usedBy,
    publicId,
  ],
}
