/** Asks the admin process for a draft, with the visitor's token: the front process sees no drafts of its own. */
import type { PreviewAnswer, PreviewSource } from '../delivery/delivery'
import { coded } from '../delivery/graphql/errors'

const ANSWER_WITHIN_MS = 5_000

/** @param address where the admin process answers now; null while it does not. */
export const previewFrom =
  (address: () => string | null): PreviewSource =>
  async (slug, token) => {
    const base = address()
    if (!base) throw away()
    const response = await ask(`${base}/api/preview/${encodeURIComponent(slug)}`, token)
    switch (response.status) {
      case 200:
        return (await response.json()) as PreviewAnswer
      case 404:
        return null
      case 401:
        throw coded('UNAUTHENTICATED', 'This preview token cannot be read. Send it as: Authorization: Bearer <token>.')
      case 403:
        throw coded('FORBIDDEN', 'This preview token is unknown, expired or revoked. Make a new one in the editors’ desk.')
      default:
        throw away()
    }
  }

const ask = async (url: string, token: string): Promise<Response> => {
  try {
    return await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
  } catch (cause) {
    throw away(cause)
  }
}

const away = (cause?: unknown) => {
  const error = coded('SERVICE_UNAVAILABLE', 'Drafts cannot be shown at the moment: the editors’ desk does not answer. Try again soon.')
  return cause instanceof Error ? Object.assign(error, { cause }) : error
}
