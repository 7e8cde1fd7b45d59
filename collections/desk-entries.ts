import type { CollectionConfig } from 'payload'
import { deskEndpoints } from '../src/workflow/desk-endpoints'
import { STATES } from '../src/workflow/state'
import { accessTo } from './access'
import { labelled } from './fields/options'

/**
 * One row a term: where it stands, in columns that the review queue and the dashboard can count and sort by. Derived from the
 * draft, the events and the ledger (src/workflow/desk-entry.ts), and made anew by every reconciliation. Moments and days are
 * ISO 8601 texts; lists are words separated by spaces.
 */
export const DeskEntries: CollectionConfig = {
  slug: 'desk-entries',
  labels: { singular: 'Desk entry', plural: 'Desk entries' },
  admin: { hidden: true, useAsTitle: 'title' },
  access: accessTo('desk-entries'),
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: deskEndpoints,
  fields: [
    { name: 'record', type: 'text', required: true, unique: true },
    { name: 'term', type: 'relationship', relationTo: 'terms', index: true },
    { name: 'title', type: 'text' },
    // Keys (src/glossary/name-key.ts) of the draft's title and aliases: whom a name belongs to is one look at an index.
    { name: 'names', type: 'text', hasMany: true, index: true },
    { name: 'category', type: 'relationship', relationTo: 'categories', index: true },
    // Public ids of the authors named on the page.
    { name: 'authors', type: 'text' },
    { name: 'state', type: 'select', required: true, index: true, options: labelled(STATES) },
    { name: 'isLive', type: 'checkbox', index: true },
    { name: 'hasNewerDraft', type: 'checkbox' },
    { name: 'isForced', type: 'checkbox', index: true },
    // Roles whose approval is missing, and who may not give it.
    { name: 'waitingFor', type: 'text' },
    { name: 'barred', type: 'text' },
    { name: 'waitingSince', type: 'text', index: true },
    { name: 'submittedAt', type: 'text' },
    { name: 'submittedBy', type: 'text' },
    { name: 'changeKind', type: 'text' },
    { name: 'changeNote', type: 'textarea' },
    { name: 'wordsInserted', type: 'number' },
    { name: 'wordsDeleted', type: 'number' },
    { name: 'objections', type: 'number' },
    { name: 'publishAt', type: 'text', index: true },
    { name: 'scheduledBy', type: 'text' },
    // Who answers for it: the last to submit it and the last to publish it.
    { name: 'owners', type: 'text' },
    { name: 'lastReviewed', type: 'text', index: true },
    { name: 'nextReviewDue', type: 'text', index: true },
    { name: 'lawChangedOn', type: 'text', index: true },
    // The changes in law that ask for a review now (src/workflow/law-tasks.ts), and the day on which the next one will.
    { name: 'lawTasks', type: 'textarea' },
    { name: 'lawOpensOn', type: 'text', index: true },
  ],
}
