import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/link-checks/addresses'

const PUBLIC = ['8.8.8.8', '1.1.1.1', '51.140.0.1', '2606:4700:4700::1111', '2a00:1450:4009::200e', '::ffff:8.8.8.8']

const NOT_PUBLIC = `
127.0.0.1 127.8.9.1 0.0.0.0 0.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 192.0.2.1
198.51.100.7 203.0.113.9 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 fe80::1 fc00::1 fd12:3456::1 ff02::1 2001:db8::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe 64:ff9b::7f00:1 2002:7f00:1::1 2001::1 fec0::1 ::7f00:1 nonsense
`.split(/\s+/)

describe('The network that links may lead into', () => {
  it.each(PUBLIC)('holds %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(NOT_PUBLIC.filter(Boolean))('does not hold %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
