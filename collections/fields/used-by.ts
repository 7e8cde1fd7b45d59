import type { Field } from 'payload'

/** In the sidebar: what uses the record, before it is renamed, archived or deleted. */
export const usedBy: Field = {
  name: 'usedBy',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: '/src/admin/used-by/used-by.client#UsedBy' } },
}
