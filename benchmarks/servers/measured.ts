/** What a measured server tells of itself over IPC: where it listens, and the CPU time and memory that it has used. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Usage {
  /** User and system, microseconds, since the process began. */
  readonly cpuMicros: number
  readonly rssBytes: number
}

export type FromServer = { readonly port: number } | { readonly usage: Usage }

export const serveMeasured = (server: Server): void => {
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port } satisfies FromServer)
  })
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    const usage: Usage = { cpuMicros: user + system, rssBytes: process.memoryUsage.rss() }
    process.send?.({ usage } satisfies FromServer)
  })
  process.on('disconnect', () => process.exit(0))
}
