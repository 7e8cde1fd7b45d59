/** Ids as the CMS's database makes them. A text of another shape names nothing there, and MongoDB throws when asked. */
import type { Payload } from 'payload'

export const isCmsId = (payload: Payload, id: string | number): boolean =>
  payload.db.defaultIDType === 'number' ? /^\d{1,15}$/.test(String(id)) : /^[0-9a-f]{24}$/i.test(String(id))
