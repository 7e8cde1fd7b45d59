import type { CollectionConfig } from 'payload'
import { evidenceEndpoints } from '../src/evidence/endpoint'
import { appendOnly } from '../src/publication/payload-bindings'
import { LEDGER_EVENTS } from '../src/publication/ledger-row'
import { accessTo } from './access'
import { labelled } from './fields/options'

/** Payload refuses texts of more than 40,000 characters unless told otherwise; what was approved must fit, however long. */
const maxLength = Number.MAX_SAFE_INTEGER

/**
 * The ledger. Field by field `src/publication/ledger-row.ts`; structured parts are stored as the canonical JSON text that
 * was hashed, so every database holds the same bytes.
 */
export const Publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: 'Publication', plural: 'Publications' },
  admin: {
    group: 'Record',
    useAsTitle: 'sequence',
    defaultColumns: ['sequence', 'validFrom', 'kind', 'event', 'recordVersion', 'changeNote'],
    description: 'Everything that was ever public, in order. Each line is chained to the one before; nothing here can be changed.',
  },
  defaultSort: '-sequence',
  access: accessTo('publications'),
  disableDuplicate: true,
  disableBulkEdit: true,
  indexes: [{ fields: ['record', 'recordVersion'], unique: true }],
  hooks: appendOnly('Publications'),
  endpoints: evidenceEndpoints,
  fields: [
    { name: 'evidence', type: 'ui', admin: { components: { Field: '/src/admin/evidence/evidence#Evidence' }, disableListColumn: true } },
    { name: 'sequence', type: 'number', required: true, unique: true },
    { name: 'kind', type: 'text', required: true, index: true },
    { name: 'record', type: 'text', required: true, index: true },
    { name: 'recordVersion', type: 'number', required: true },
    { name: 'event', type: 'select', required: true, options: labelled(LEDGER_EVENTS) },
    { name: 'digest', type: 'text', required: true },
    { name: 'snapshot', type: 'textarea', required: true, maxLength, admin: { hidden: true } },
    { name: 'approvals', type: 'textarea', required: true, maxLength, admin: { hidden: true } },
    { name: 'publishedBy', type: 'text', admin: { hidden: true } },
    { name: 'changeKind', type: 'text' },
    { name: 'changeNote', type: 'textarea' },
    { name: 'reason', type: 'textarea' },
    { name: 'archive', type: 'textarea', admin: { hidden: true } },
    // Text, not a date: the hashed bytes are these characters.
    { name: 'validFrom', type: 'text', required: true, index: true },
    { name: 'previousHash', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
}
