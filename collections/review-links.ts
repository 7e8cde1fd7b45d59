import type { CollectionConfig } from 'payload'
import { REVIEWER_ROLES } from '../src/glossary/kinds'
import { reviewLinkEndpoints } from '../src/workflow/review-links'
import { accessTo } from './access'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'

/**
 * Links for reviewers without an account: one person, one exact text. Only the SHA-256 of a link's token is kept. The public id
 * stands for the person in the record of reviews; the name and the address live here, where they can be erased.
 */
export const ReviewLinks: CollectionConfig = {
  slug: 'review-links',
  labels: { singular: 'Review link', plural: 'Review links' },
  admin: {
    group: 'Administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'term', 'expiresAt', 'revokedAt'],
    description: 'Links for reviewers without an account. They are made and ended in the review panel of an entry.',
  },
  defaultSort: '-createdAt',
  access: accessTo('review-links'),
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: reviewLinkEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    { name: 'email', type: 'text', required: true, maxLength: 254 },
    { name: 'term', type: 'relationship', relationTo: 'terms', index: true, access: { update: () => false } },
    { name: 'record', type: 'text', required: true, index: true, admin: { hidden: true }, access: { update: () => false } },
    { name: 'digest', type: 'text', required: true, admin: { hidden: true }, access: { update: () => false } },
    // For advice, when empty.
    { name: 'role', type: 'select', options: labelled(REVIEWER_ROLES), access: { update: () => false } },
    { name: 'createdBy', type: 'text', admin: { hidden: true }, access: { update: () => false } },
    { name: 'expiresAt', type: 'text', required: true, access: { update: () => false } },
    { name: 'revokedAt', type: 'text', access: { update: () => false } },
    { name: 'hash', type: 'text', required: true, unique: true, hidden: true, access: { read: () => false, update: () => false } },
    publicId,
  ],
}
