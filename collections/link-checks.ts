import type { CollectionConfig } from 'payload'
import { LINK_VERDICTS } from '../src/glossary/kinds'
import { accessTo } from './access'
import { labelled } from './fields/options'

/**
 * One row an address outside: what it answered when it was last checked (`termhouse check-links`). Kept apart from the texts
 * that link there: a check is no edit. Written below Payload's hooks; an address that nothing names any more is forgotten.
 */
export const LinkChecks: CollectionConfig = {
  slug: 'link-checks',
  labels: { singular: 'Link check', plural: 'Link checks' },
  admin: { hidden: true, useAsTitle: 'url' },
  access: accessTo('link-checks'),
  disableDuplicate: true,
  disableBulkEdit: true,
  fields: [
    { name: 'url', type: 'text', required: true, unique: true },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'verdict', type: 'select', required: true, index: true, options: labelled(LINK_VERDICTS) },
    // HTTP status of the last answer; empty where there was none.
    { name: 'status', type: 'number' },
    // What happened, where the status does not say it.
    { name: 'note', type: 'text' },
    // Where it led in the end, if it redirects; for good only if every redirect on the way was (301, 308).
    { name: 'finalUrl', type: 'text' },
    { name: 'isMovedForGood', type: 'checkbox' },
  ],
}
