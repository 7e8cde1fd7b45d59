import type { CollectionConfig } from 'payload'
import { PROPOSAL_STATES } from '../src/workflow/law-proposal'
import { lawProposalEndpoints } from '../src/workflow/law-proposal-endpoints'
import { accessTo } from './access'
import { labelled } from './fields/options'

/**
 * Changes in law that an official feed tells of, for an editor to confirm or dismiss (/admin/law). One row an effect and the
 * moment of its modification: `key` is of both, so an effect that is modified is proposed anew, and a dismissed one stays
 * dismissed until then. Lists are lines of text, days ISO 8601 texts.
 */
export const LawProposals: CollectionConfig = {
  slug: 'law-proposals',
  labels: { singular: 'Proposed change in law', plural: 'Proposed changes in law' },
  admin: { hidden: true, useAsTitle: 'title' },
  access: accessTo('law-proposals'),
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: lawProposalEndpoints,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'effect', type: 'text', required: true, index: true },
    { name: 'modified', type: 'text' },
    { name: 'status', type: 'select', required: true, index: true, options: labelled(PROPOSAL_STATES) },
    { name: 'reference', type: 'relationship', relationTo: 'references', index: true },
    // Public id of the source, and its title when the effect was found.
    { name: 'record', type: 'text', required: true, index: true },
    { name: 'title', type: 'text' },
    // “words substituted”, as the feed has it.
    { name: 'effectType', type: 'text' },
    // As the feed writes it, and place by place.
    { name: 'affected', type: 'text' },
    { name: 'provisions', type: 'textarea' },
    { name: 'affecting', type: 'text' },
    { name: 'affectingUrl', type: 'text' },
    { name: 'inForceFrom', type: 'text', index: true },
    { name: 'inForce', type: 'textarea' },
    { name: 'applied', type: 'checkbox' },
    { name: 'comments', type: 'textarea' },
    // Titles of the published entries that it would touch, when it was found.
    { name: 'entries', type: 'textarea' },
    { name: 'foundAt', type: 'date', required: true, index: true },
    { name: 'decidedAt', type: 'date', index: true },
    { name: 'decidedBy', type: 'text', index: true },
    { name: 'reason', type: 'textarea' },
    // The change on record that it became.
    { name: 'change', type: 'text' },
  ],
}
