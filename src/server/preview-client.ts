/** Asks the admin process for a draft, with the visitor's token: the front process sees no drafts of its own. */
import type { PreviewAnswer } from '../delivery/delivery'

/** @param address where the admin process answers now; null while it does not. */
export const previewFrom =
  (address: () => string | null) =>
  async (slug: string, token: string): Promise<PreviewAnswer | null> => {
    const base = address()
    if (!base) throw new Error('away')
    const response = await fetch(`${base}/api/preview/${encodeURIComponent(slug)}`, { headers: { authorization: `Bearer ${token}` } })
    if (response.status === 404) return null
    return (await response.json()) as PreviewAnswer
  }
