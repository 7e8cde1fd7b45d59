import type { Field } from 'payload'
import { v7 as uuidv7 } from 'uuid'

/**
 * The record's id in everything public: a UUID v7 (RFC 9562), the same on every database, never the database's own.
 * Made once by the hook, before any other hook needs it; what a client sends is not looked at.
 */
export const publicId: Field = {
  name: 'publicId',
  type: 'text',
  unique: true,
  index: true,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: {
    beforeValidate: [
      ({ operation, previousValue }): string =>
        operation === 'update' && typeof previousValue === 'string' ? previousValue : uuidv7(),
    ],
  },
}
