import type { Payload } from 'payload'

/** Who asks, and where its owner can be found (RFC 9110, 10.1.5): “Termhouse-links/1 (+https://glossary.example)”. */
export const userAgentOf = async (payload: Payload, fallbackUrl: string): Promise<string> => {
  const { publicUrl } = await payload.findGlobal({
    slug: 'glossary',
    depth: 0,
    // Public.
    overrideAccess: true,
  })
  return `Termhouse-links/1 (+${(publicUrl ?? fallbackUrl).replace(/[^\x21-\x7e]/g, '')})`
}
