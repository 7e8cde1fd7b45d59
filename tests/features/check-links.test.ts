/** `termhouse check-links` on a glossary, against a server on loopback that misbehaves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLinks, type CheckLinksOptions, type LinkReport } from '../../src/link-checks/check-links'
import { outsideLinks } from '../../src/link-checks/outside-links'
import type { ChecksDocument } from '../../src/workflow/checks'
import { aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, type TestCms } from '../support/cms'
import { aMisbehavingServer, type MisbehavingServer } from '../support/misbehaving-server'
import { ledgerOf } from '../support/read-ledger'
import { restAs } from '../support/rest'

let cms: TestCms
let server: MisbehavingServer
let term: { id: Id; publicId: string }
let page: { id: Id }
let report: LinkReport
let rowsBefore: number
let versionsBefore: number

const check = (options: Partial<CheckLinksOptions> = {}): Promise<LinkReport> =>
  checkLinks(cms.payload, { userAgent: 'Termhouse-links/1', allowPrivate: true, pauseMs: 0, timeoutMs: 2000, ...options })

const versionsOf = async (): Promise<number> => (await cms.payload.countVersions({ collection: 'references' })).totalDocs

beforeAll(async () => {
  cms = await aCms()
  server = await aMisbehavingServer()
  page = await cms.payload.create({
    collection: 'references',
    data: { kind: 'web', title: 'A page that is gone', publisher: 'A charity', url: `${server.url}/gone`, status: 'in-force', _status: 'published' },
    ...as(cms.people.editor),
  } as never)
  const published = await aTerm(cms, {
    title: 'Escort',
    definition: `Someone who travels along. [Here](${server.url}/fine) and [there](${server.url}/moved).`,
    state: 'published',
    data: { citations: [{ reference: page.id }] },
  })
  await edit(cms, published.id, { body: richText(`A draft links [elsewhere](${server.url}/broken).`) })
  term = published
  rowsBefore = (await ledgerOf(cms)).length
  versionsBefore = await versionsOf()
  report = await check()
})
afterAll(async () => {
  await server.stop()
  await cms.close()
})

describe('The check of outside links', () => {
  it('looks at published texts, drafts and references, and names who links there', async () => {
    expect((await outsideLinks(cms.payload)).map(({ url, usedBy }) => [url.replace(server.url, ''), ...usedBy])).toEqual([
      ['/broken', 'the entry “Escort”'],
      ['/fine', 'the entry “Escort”'],
      ['/gone', 'the reference “A page that is gone”'],
      ['/moved', 'the entry “Escort”'],
    ])
    expect(report).toMatchObject({ links: 4 })
    expect(report.broken.map(({ url, verdict }) => [url.replace(server.url, ''), verdict])).toEqual([
      ['/broken', 'failed'],
      ['/gone', 'gone'],
    ])
    expect(report.moved).toMatchObject([{ finalUrl: `${server.url}/fine` }])
  })

  it('writes the result on the reference, without a version or a row in the ledger', async () => {
    const reference = await cms.payload.findByID({ collection: 'references', id: page.id })
    expect(reference.lastLinkCheck?.status).toBe(410)
    expect(reference).toMatchObject({ title: 'A page that is gone', _status: 'published' })
    expect(await ledgerOf(cms)).toHaveLength(rowsBefore)
    expect(await versionsOf()).toBe(versionsBefore)
  })

  it('tells the editors of an entry what is dead in it', async () => {
    const rest = await restAs(cms, cms.people.editor)
    const { findings } = (await rest('GET', `/api/terms/${term.id}/checks`)).body as ChecksDocument
    const dead = findings.filter(({ rule }) => rule === 'link_dead')
    expect(dead.map(({ place }) => place.field)).toEqual(['citations.0.reference', 'body'])
    expect(dead[0]?.message).toContain('answered 410 when it was checked on')
  })

  it('asks only what is due, the longest unchecked first, and forgets what nobody links to', async () => {
    expect((await check({ olderThanDays: 7 })).checked).toEqual([])
    expect((await check({ limit: 1 })).checked).toHaveLength(1)
    await edit(cms, term.id, { body: null })
    await check({ olderThanDays: 7 })
    const { docs } = await cms.payload.find({ collection: 'link-checks', pagination: false })
    expect(docs.map(({ url }) => url.replace(server.url, '')).sort()).toEqual(['/fine', '/gone', '/moved'])
  })

  it('asks nobody in a private network unless told to', async () => {
    const asked = server.requests.length
    const { checked, broken } = await check({ allowPrivate: false })
    expect([...new Set(checked.map(({ verdict }) => verdict))]).toEqual(['skipped'])
    expect(broken).toEqual([])
    expect(server.requests).toHaveLength(asked)
  })
})
