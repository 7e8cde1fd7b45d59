/** Pictures: uploaded by editors, public while something published shows them, and not before. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDelivery, type Delivery } from '../../src/delivery/delivery'
import { openLedger } from '../../src/publication/ledger-reader'
import { createApp } from '../../src/server/app'
import { aCms, as, type Id, refusalsOf, type TestCms } from '../support/cms'

// Read when the collection is declared, so before anything is imported.
const folder = vi.hoisted(() => {
  const name = `${process.env.TMPDIR ?? '/tmp'}/termhouse-pictures-${process.pid}`
  process.env.MEDIA_DIR = name
  return name
})

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let cms: TestCms
let delivery: Delivery
let server: Server
let picture: { id: Id; filename: string }
beforeAll(async () => {
  cms = await aCms()
  const logger = { info: () => undefined, error: console.error } as never
  delivery = createDelivery({
    ledger: await openLedger(cms.database.url),
    publicUrl: 'https://glossary.example',
    pollMs: 25,
    logger,
  })
  await delivery.start()
  const app = createApp({ delivery, reader: null, cors: '*', mediaDir: folder, publicUrl: 'https://glossary.example', logger })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await delivery.stop()
  await cms.close()
})

const get = async (name: string) => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/media/${name}`)
  return { status: response.status, type: response.headers.get('content-type'), bytes: (await response.arrayBuffer()).byteLength }
}

const upload = (name: string, mimetype: string, data: Buffer) =>
  cms.payload.create({
    collection: 'media',
    data: { alt: 'A portrait' },
    file: { data, mimetype, name, size: data.length },
    ...as(cms.people.editor),
  } as never) as unknown as Promise<{ id: Id; filename: string; width: number; height: number }>

describe('A picture', () => {
  it('is uploaded by an editor, with a description, and measured', async () => {
    picture = await upload('portrait.png', 'image/png', PNG)
    expect(picture).toMatchObject({ alt: 'A portrait', width: 1, height: 1 })
  })

  it('is not public while nothing published shows it', async () => {
    expect((await get(picture.filename)).status).toBe(404)
  })

  it('is public once a published author shows it, and told by the API', async () => {
    await cms.payload.create({
      collection: 'authors',
      data: { name: 'Portrayed', role: 'Adviser', photo: picture.id, _status: 'published' },
      ...as(cms.people.editor),
    } as never)
    await expect.poll(() => get(picture.filename)).toEqual({ status: 200, type: 'image/png', bytes: PNG.length })
    const answer = await delivery.execute({ query: '{ authors { photo { url alt width height } } }' })
    expect(answer.data).toEqual({
      authors: [{ photo: { url: `https://glossary.example/media/${picture.filename}`, alt: 'A portrait', width: 1, height: 1 } }],
    })
  })

  it('that is in use cannot be deleted', async () => {
    expect(await refusalsOf(() => cms.payload.delete({ collection: 'media', id: picture.id }))).toEqual(['in_use'])
  })

  it('cannot be exchanged for another under the same record', async () => {
    const other = { data: PNG, mimetype: 'image/png', name: 'other.png', size: PNG.length }
    const exchange = () => cms.payload.update({ collection: 'media', id: picture.id, data: {}, file: other } as never)
    expect(await refusalsOf(exchange)).toEqual(['file_is_fixed'])
    expect((await get(picture.filename)).status).toBe(200)
  })

  it('that could carry script is refused', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await expect(upload('drawing.svg', 'image/svg+xml', svg)).rejects.toThrow()
  })

  it('is asked for by its name alone: no way leads out of the folder', async () => {
    for (const name of ['..%2Ftest.db', '%2e%2e%2fsecret', 'portrait.png%00']) expect((await get(name)).status).toBe(404)
  })
})
