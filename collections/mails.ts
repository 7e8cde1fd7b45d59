import type { CollectionConfig } from 'payload'
import { MAIL_KINDS } from '../src/mail/kinds'
import { accessTo } from './access'
import { labelled } from './fields/options'

/** The outbox. A row is a mail to one person under a unique key; what is due is sent by `sendDueMail` (src/mail). */
export const Mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Outbox' },
  admin: {
    group: 'Administration',
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'person', 'kind', 'createdAt', 'sentAt', 'lastError'],
    description: 'Every mail, sent or waiting. A mail that cannot be sent is tried again for a day.',
  },
  defaultSort: '-createdAt',
  access: accessTo('mails'),
  disableDuplicate: true,
  disableBulkEdit: true,
  fields: [
    { name: 'kind', type: 'select', required: true, options: labelled(MAIL_KINDS) },
    // By public id, which stays; the address is looked up when the mail is sent.
    { name: 'to', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'person', type: 'relationship', relationTo: 'users', label: 'To' },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true, maxLength: Number.MAX_SAFE_INTEGER },
    { name: 'sentAt', type: 'date', index: true },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
    { name: 'lastError', type: 'textarea' },
    // Null once the mail is sent or given up.
    { name: 'nextAttemptAt', type: 'date', index: true },
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
  ],
}
