import type { CollectionConfig } from 'payload'
import { ACCOUNT_EVENT_KINDS } from '../src/accounts/event-kinds'
import { appendOnly } from '../src/publication/payload-bindings'
import { accessTo } from './access'
import { labelled } from './fields/options'

/** What happened to accounts: who was invited, given a role, shut out, by whom. Rows are only ever added. */
export const AccountEvents: CollectionConfig = {
  slug: 'account-events',
  labels: { singular: 'Account event', plural: 'Account events' },
  admin: {
    group: 'Record',
    useAsTitle: 'kind',
    defaultColumns: ['at', 'kind', 'detail'],
    description: 'What happened to accounts, and when. Nothing here can be changed.',
  },
  defaultSort: '-at',
  access: accessTo('account-events'),
  disableDuplicate: true,
  disableBulkEdit: true,
  hooks: appendOnly('Account events'),
  fields: [
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'kind', type: 'select', required: true, options: labelled(ACCOUNT_EVENT_KINDS) },
    // Public ids, so that the record stays when an account's name goes. The actor of what the command line did is null.
    { name: 'actor', type: 'text', index: true, admin: { hidden: true } },
    { name: 'subject', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'detail', type: 'text' },
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
  ],
}
