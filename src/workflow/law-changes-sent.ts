/** What a request may send as changes in law: shapes that would break further down are refused here, with the place. */
import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { refused } from '../errors'

const row = z.object({
  id: z.string().max(100).nullish(),
  inForceFrom: z.string().max(40).nullish(),
  summary: z.string().nullish(),
  url: z.string().nullish(),
  provisions: z
    .array(
      z.object({ id: z.string().max(100).nullish(), provision: z.string().nullish() }, 'is written as { "provision": "s 55" }'),
      'is a list of { "provision": "s 55" }',
    )
    .nullish(),
})

const changes = z.array(row, 'is a list of changes').nullish()

export const refuseUnreadableChanges: CollectionBeforeOperationHook = ({ operation, args }) => {
  if (operation !== 'create' && operation !== 'update') return
  const sent = (args as { data?: { changes?: unknown } }).data?.changes
  const read = changes.safeParse(sent)
  if (!read.success) throw refused('invalid_request', sentence(read.error), 'changes')
}

const sentence = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${['changes', ...path].join('.')} ${/^is /.test(message) ? message : `is not as it should be (${message})`}`)
    .join('; ')
