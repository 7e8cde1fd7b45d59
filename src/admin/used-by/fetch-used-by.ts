import type { UsedBy } from '../../publication/used-by'

/** @throws when it cannot be told. */
export const fetchUsedBy = async (collection: string, id: string | number): Promise<UsedBy> => {
  const response = await fetch(`/api/${collection}/${encodeURIComponent(id)}/used-by`, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`The server answered ${response.status}`)
  return (await response.json()) as UsedBy
}
