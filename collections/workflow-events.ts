import type { CollectionConfig } from 'payload'
import { mailAfterEvent } from '../src/mail/notify-of-event'
import { appendOnly } from '../src/publication/payload-bindings'
import { EVENT_KINDS } from '../src/workflow/events'
import { accessTo } from './access'
import { labelled } from './fields/options'

/** One act by one person about one text. Rows are only ever added; `key` decides between two who act at once. */
export const WorkflowEvents: CollectionConfig = {
  slug: 'workflow-events',
  labels: { singular: 'Review event', plural: 'Review events' },
  admin: {
    group: 'Record',
    useAsTitle: 'kind',
    defaultColumns: ['at', 'kind', 'term', 'note'],
    description: 'Who submitted, approved and published what, and when. Nothing here can be changed.',
  },
  defaultSort: '-at',
  access: accessTo('workflow-events'),
  disableDuplicate: true,
  disableBulkEdit: true,
  hooks: { ...appendOnly('Review events'), afterChange: [mailAfterEvent] },
  fields: [
    { name: 'kind', type: 'select', required: true, options: labelled(EVENT_KINDS) },
    // Empty once a draft that was never public is deleted: not required, since SQLite would then refuse to delete it.
    { name: 'term', type: 'relationship', relationTo: 'terms', index: true },
    // Its public id, the same on every database.
    { name: 'record', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'digest', type: 'text', required: true, index: true },
    { name: 'actor', type: 'text', index: true, admin: { hidden: true } },
    // The roles acted in, separated by spaces (src/workflow/word-list.ts).
    { name: 'roles', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'changeKind', type: 'select', options: labelled(['major', 'minor'] as const) },
    { name: 'field', type: 'text' },
    // Which conversation a remark, an answer or its end belongs to: the part of its first remark's key that is unique.
    { name: 'thread', type: 'text', index: true, admin: { hidden: true } },
    // An objection: while it is open, the text is not published.
    { name: 'blocking', type: 'checkbox' },
    // Of a schedule. Text, since it is part of a key.
    { name: 'publishAt', type: 'text' },
    // Publications of the term before this act, and withdrawals since the last one: approvals count within both.
    { name: 'cycle', type: 'number', required: true, admin: { hidden: true } },
    { name: 'round', type: 'number', required: true, admin: { hidden: true } },
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
  ],
}
