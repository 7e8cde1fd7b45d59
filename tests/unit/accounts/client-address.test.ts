import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../../src/accounts/client-address'

describe('The client’s address', () => {
  it.each([
    ['203.0.113.9', 0, '203.0.113.9'],
    ['10.0.0.1, 203.0.113.9', 0, '203.0.113.9'],
    ['10.0.0.1,203.0.113.9 , 192.0.2.1', 1, '203.0.113.9'],
    ['2001:db8::1', 0, '2001:db8::1'],
    // Fewer hops than proxies: whoever is furthest.
    ['203.0.113.9', 2, '203.0.113.9'],
    [' , ', 0, 'unknown'],
    [null, 0, 'unknown'],
  ])('of %j behind %i more proxies is %s', (header, proxies, address) => {
    expect(clientAddress(header, proxies)).toBe(address)
  })

  it('is never what the client wrote itself', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4(), { maxLength: 5 }), fc.ipV4(), fc.array(fc.ipV4(), { maxLength: 3 }), (made, client, proxies) => {
        expect(clientAddress([...made, client, ...proxies].join(', '), proxies.length)).toBe(client)
      }),
    )
  })
})
