/** The part of zip-stream 7 that is used here; it brings no types of its own. */
declare module 'zip-stream' {
  import type { Readable } from 'node:stream'
  import type { ZlibOptions } from 'node:zlib'

  export interface EntryData {
    readonly name: string
    readonly date?: Date
  }

  export default class ZipStream extends Readable {
    constructor(options?: { zlib?: ZlibOptions; comment?: string })
    entry(source: Buffer | string, data: EntryData, callback: (error: Error | null) => void): this
    finish(): void
  }
}
