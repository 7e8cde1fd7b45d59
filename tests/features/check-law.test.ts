/** What official feeds tell of changes in law: found, proposed, decided upon, remembered. */
import { mkdtemp, readFile, rm, writeFile, cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LawProposal } from '../../src/generated/payload-types'
import { checkLaw } from '../../src/law-watch/check-law'
import { type FeedRequest, type FeedSource, recordedFeeds } from '../../src/law-watch/feed-source'
import { glossaryAsOf } from '../../src/publication/glossary-index'
import { openLedger } from '../../src/publication/ledger-reader'
import { readLawTasks } from '../../src/workflow/law-tasks'
import { aCategory, aReference, aTerm } from '../factories/records'
import { aCms, type Id, type Person, type TestCms } from '../support/cms'
import { restAs } from '../support/rest'

const GOOD = 'tests/fixtures/law-feeds/good'

let cms: TestCms
let act: Awaited<ReturnType<typeof aReference>>
let mediation: Awaited<ReturnType<typeof aTerm>>
beforeAll(async () => {
  cms = await aCms()
  const category = (await aCategory(cms)).id
  act = await aReference(cms, { title: 'Children and Families Act 2014' })
  const citing = (title: string, pinpoint: string) => aTerm(cms, { title, category, state: 'published', data: { citations: [{ reference: act.id, pinpoint }] } })
  mediation = await citing('SEND mediation', 's 55(3)')
  await citing('EHC needs assessment', 'ss 36-37')
  await citing('Transfers', 'sch 3 para 4')
})
afterAll(() => cms.close())

let folder: string
beforeEach(async () => {
  await cms.payload.db.deleteMany({ collection: 'law-proposals', where: {} })
  await cms.payload.db.deleteMany({ collection: 'law-sources', where: {} })
  folder = await mkdtemp(path.join(tmpdir(), 'law-feeds-'))
  await cp(GOOD, folder, { recursive: true })
  return () => rm(folder, { recursive: true, force: true })
})

const check = async (source: FeedSource = recordedFeeds(folder), options: { mostPages?: number; isStopped?: () => boolean } = {}) => {
  const reader = await openLedger(cms.database.url)
  try {
    return await checkLaw(cms.payload, await glossaryAsOf(reader, new Date().toISOString()), { source, ...options })
  } finally {
    await reader.close()
  }
}

const proposals = async (status?: string): Promise<LawProposal[]> => {
  const { docs } = await cms.payload.find({ collection: 'law-proposals', where: status ? { status: { equals: status } } : {}, sort: 'effect', pagination: false, depth: 0 })
  return docs
}

const decide = async (id: Id, verb: 'confirm' | 'dismiss', body: unknown, by: Person = cms.people.legal) =>
  (await restAs(cms, by))('POST', `/api/law-proposals/${id}/${verb}`, body)

const rewrite = async (name: string, change: (text: string) => string) =>
  writeFile(path.join(folder, name), change(await readFile(path.join(folder, name), 'utf8')))

/** Notes what is asked for. */
const watched = (source: FeedSource): FeedSource & { readonly asked: FeedRequest[] } => {
  const asked: FeedRequest[] = []
  return { asked, read: (request) => (asked.push(request), source.read(request)) }
}

describe('A check of the law', () => {
  it('proposes what touches a provision that entries cite, and nothing else', async () => {
    const { sources, proposed, problems } = await check()
    expect(sources).toMatchObject([{ item: 'ukpga/2014/6', outcome: 'read', pages: 3, effects: 9, earlier: 1 }])
    expect([proposed, problems]).toEqual([6, 0])
    expect((await proposals()).map(({ effect, entries }) => [effect, entries])).toEqual([
      ['key-heading', 'EHC needs assessment\nSEND mediation\nTransfers'],
      ['key-inserted', 'EHC needs assessment'],
      ['key-range', 'EHC needs assessment'],
      ['key-schedule', 'Transfers'],
      ['key-whole', 'EHC needs assessment\nSEND mediation\nTransfers'],
      ['key-words', 'SEND mediation'],
    ])
  })

  it('says what changes, by what, from when, and whether the text has it', async () => {
    await check()
    const found = (await proposals()).find(({ effect }) => effect === 'key-words')
    expect(found).toMatchObject({
      status: 'open',
      title: 'Children and Families Act 2014',
      effectType: 'words substituted',
      affected: 's. 55(3)',
      provisions: 's 55(3)',
      affecting: 'Example Children’s Services Act 2026, s. 12',
      affectingUrl: 'https://www.legislation.gov.uk/ukpga/2026/12',
      inForceFrom: '2027-09-01',
      inForce: '2027-09-01, wholly in force',
      applied: false,
    })
    expect((await proposals()).find(({ effect }) => effect === 'key-range')).toMatchObject({ inForceFrom: null, inForce: 'no day appointed yet' })
  })

  it('puts nothing on record by itself', async () => {
    await check()
    expect((await cms.payload.findByID({ collection: 'references', id: act.id })).changes ?? []).toEqual([])
  })

  it('proposes nothing twice, and asks only the log where nothing is new', async () => {
    await check()
    const source = watched(recordedFeeds(folder))
    expect(await check(source)).toMatchObject({ proposed: 0, sources: [{ outcome: 'unchanged' }] })
    expect(source.asked.map(({ feed }) => feed)).toEqual(['log'])
  })

  it('sends back what the server gave it to tell whether anything is new', async () => {
    const answers: FeedSource = {
      read: async (request) => {
        if (request.feed === 'log') return { kind: 'none' }
        if (request.etag === '"v1"') return { kind: 'unchanged' }
        const answer = await recordedFeeds(folder).read(request)
        return answer.kind === 'page' ? { ...answer, etag: '"v1"' } : answer
      },
    }
    expect((await check(answers)).proposed).toBe(6)
    expect((await check(answers)).sources).toMatchObject([{ outcome: 'unchanged', pages: 0 }])
  })

  it('proposes anew what was modified, in place of what was open, and leaves what was decided as it is', async () => {
    await check()
    const [words] = (await proposals()).filter(({ effect }) => effect === 'key-words')
    const [range] = (await proposals()).filter(({ effect }) => effect === 'key-range')
    expect((await decide(words?.id ?? '', 'dismiss', { reason: 'Only a heading.' })).status).toBe(200)
    await rewrite('ukpga-2014-6.log.page-1.xml', (text) => text.replaceAll('2026-10-01T11', '2026-10-05T11'))
    expect((await check()).proposed).toBe(0)
    await rewrite('ukpga-2014-6.log.page-1.xml', (text) => text.replaceAll('2026-10-05T11', '2026-10-09T11'))
    await rewrite('ukpga-2014-6.page-1.xml', (text) => text.replaceAll('2026-10-01T10:00:00Z', '2026-10-08T10:00:00Z').replaceAll('2026-09-29T10:00:00Z', '2026-10-07T10:00:00Z'))
    expect((await check()).proposed).toBe(2)
    const states = (await proposals()).filter(({ effect }) => effect === 'key-words' || effect === 'key-range').map(({ effect, status }) => `${effect} ${status}`)
    expect(states.sort()).toEqual(['key-range open', 'key-range replaced', 'key-words dismissed', 'key-words open'])
    expect((await decide(range?.id ?? '', 'dismiss', { reason: 'Old.' })).status).toBe(409)
  })

  it.each([
    ['cut-off.xml', /^page 2: it is/],
    ['entity-bomb.xml', /^page 2: it declares a document type/],
    ['web-page.xml', /^page 2: it declares/],
  ])('keeps what it found where a page is %s, lists it, and reads all of it again the next time', async (broken, words) => {
    await cp(`tests/fixtures/law-feeds/${broken}`, path.join(folder, 'ukpga-2014-6.page-2.xml'))
    const first = await check()
    expect(first).toMatchObject({ proposed: 3, problems: 1, sources: [{ outcome: 'problem', pages: 1 }] })
    expect(first.sources[0]?.problems[0]).toMatch(words)
    await cp(`${GOOD}/ukpga-2014-6.page-2.xml`, path.join(folder, 'ukpga-2014-6.page-2.xml'))
    expect(await check()).toMatchObject({ proposed: 3, problems: 0, sources: [{ outcome: 'read', pages: 3 }] })
  })

  it('goes on with the next source after one that cannot be read', async () => {
    const instrument = (await cms.payload.create({
      collection: 'references',
      data: { kind: 'statutory-instrument', title: 'SEND Regulations 2014', year: 2014, number: '1530', status: 'in-force', _status: 'published' },
    } as never)) as unknown as { id: Id }
    await aTerm(cms, { state: 'published', title: 'Time limits', data: { citations: [{ reference: instrument.id, pinpoint: 'reg 32' }] } })
    await cp('tests/fixtures/law-feeds/another-format.xml', path.join(folder, 'ukpga-2014-6.page-1.xml'))
    const { sources } = await check()
    expect(sources.map(({ item, outcome, proposed }) => [item, outcome, proposed])).toEqual([
      ['ukpga/2014/6', 'problem', 0],
      ['uksi/2014/1530', 'read', 1],
    ])
  })

  it('stops when it is told to, and goes on from there', async () => {
    let reads = 0
    const counted: FeedSource = { read: (request) => ((reads += 1), recordedFeeds(folder).read(request)) }
    const stopped = await check(counted, { isStopped: () => reads >= 3 })
    expect(stopped.sources[0]).toMatchObject({ outcome: 'problem', pages: 2 })
    expect((await check()).sources[0]).toMatchObject({ outcome: 'read', pages: 3 })
  })

  it('reads no more pages of a feed than it may', async () => {
    expect((await check(undefined, { mostPages: 1 })).sources[0]?.problems).toEqual(['page 2: is more than is read of one feed'])
  })

  it('knows sources that have no feed', async () => {
    await rm(path.join(folder, 'ukpga-2014-6.page-1.xml'))
    expect((await check()).sources[0]).toMatchObject({ outcome: 'no-feed', problems: [] })
  })
})

describe('A proposal', () => {
  const one = async (effect: string) => (await proposals()).find((proposal) => proposal.effect === effect) as LawProposal
  const change = { inForceFrom: '2027-09-01', provisions: ['s 55(3)'], summary: 'Mediation advice is given by phone too.', url: 'https://www.legislation.gov.uk/ukpga/2026/12' }

  it('becomes a change on record when it is confirmed, as the person left its fields, and asks for reviews', async () => {
    await check()
    const { id } = await one('key-words')
    const { status, body } = await decide(id, 'confirm', change)
    expect([status, (body as { entries: { title: string }[] }).entries.map(({ title }) => title)]).toEqual([200, ['SEND mediation']])
    expect(await one('key-words')).toMatchObject({ status: 'confirmed', decidedBy: cms.people.legal.publicId, change: expect.any(String) as string })
    const { docs } = await cms.payload.find({ collection: 'desk-entries', where: { record: { equals: mediation.publicId } }, depth: 0 })
    expect(readLawTasks(docs[0]?.lawTasks)).toMatchObject([{ summary: change.summary, inForceFrom: '2027-09-01' }])
    expect((await decide(id, 'confirm', change)).status).toBe(409)
    expect((await decide(id, 'dismiss', { reason: 'No.' })).status).toBe(409)
  })

  it('is dismissed for a reason, which stays', async () => {
    await check()
    const { id } = await one('key-range')
    expect((await decide(id, 'dismiss', { reason: '  ' })).status).toBe(409)
    expect((await decide(id, 'dismiss', { reason: 'We cite the old text on purpose.' }, cms.people.editor)).status).toBe(200)
    expect(await one('key-range')).toMatchObject({ status: 'dismissed', reason: 'We cite the old text on purpose.', decidedBy: cms.people.editor.publicId })
  })

  it('without a day is not confirmed without one', async () => {
    await check()
    const { id } = await one('key-range')
    expect((await decide(id, 'confirm', { ...change, inForceFrom: '' })).status).toBe(400)
    expect(await one('key-range')).toMatchObject({ status: 'open' })
  })

  it('is decided by editors and legal reviewers alone, and once when two decide at the same moment', async () => {
    await check()
    const { id } = await one('key-schedule')
    expect((await decide(id, 'dismiss', { reason: 'No.' }, cms.people.subject)).status).toBe(409)
    const answers = await Promise.all([decide(id, 'dismiss', { reason: 'One.' }), decide(id, 'dismiss', { reason: 'Two.' }, cms.people.editor)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const rest = await restAs(cms, cms.people.subject)
    expect(await rest('GET', '/api/law-proposals/open')).toMatchObject({ status: 200, body: { open: 6 } })
  })

  it('cannot be written through any other door', async () => {
    const rest = await restAs(cms, cms.people.admin)
    expect((await rest('POST', '/api/law-proposals', { key: 'x', effect: 'x', status: 'open', record: 'x', foundAt: new Date().toISOString() })).status).toBe(403)
    await check()
    expect((await rest('PATCH', `/api/law-proposals/${(await one('key-words')).id}`, { status: 'open' })).status).toBe(403)
  })
})
