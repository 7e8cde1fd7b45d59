/** From where a request comes. Pure. */

/**
 * The client's address in X-Forwarded-For, counted from the right: what stands further left than our own proxies wrote was
 * written by whoever asked.
 * @param forwardedFor the header: the front process (src/server/proxy.ts) adds the address that connected to it, last.
 * @param trustedProxies how many proxies before the front process add one too (TRUSTED_PROXIES).
 */
export const clientAddress = (forwardedFor: string | null, trustedProxies: number): string => {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim()).filter((hop) => hop !== '')
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? 'unknown'
}
