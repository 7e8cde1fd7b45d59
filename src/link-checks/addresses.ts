/** Which addresses of the network may be asked. Pure. */
import ipaddr from 'ipaddr.js'

const GIVEN_OUT = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, unique local, carrier-grade NAT,
 * multicast, documentation or otherwise reserved (IANA special-purpose registries, RFC 6890), and not one of these written
 * inside an IPv6 address (IPv4-mapped, 6to4, NAT64).
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  // 2000::/3 is all of IPv6 that is given out (RFC 4291, 2.4): beside it stand old ways to write an IPv4 address.
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GIVEN_OUT))
}
