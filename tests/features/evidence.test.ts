/** Evidence of a publication: one download for staff, which the ledger confirms. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EvidencePack, packSchema } from '../../src/evidence/schema'
import { verifyPack } from '../../src/evidence/verify'
import { readPack } from '../../src/evidence/read'
import { openLedger } from '../../src/publication/ledger-reader'
import { aCategory, anAuthor, aReference, aTerm, edit, richText } from '../factories/records'
import { aCms, aPerson, as, type Id, type Person, TEST_PASSWORD, type TestCms } from '../support/cms'
import { ledgerRowsOf } from '../support/read-ledger'

let cms: TestCms
beforeAll(async () => {
  cms = await aCms()
})
afterAll(() => cms.close())

const ask = async (path: string, by: Person | null): Promise<Response> => {
  const login = by && (await cms.payload.login({ collection: 'users', data: { email: by.email, password: TEST_PASSWORD } }))
  return handleEndpoints({
    config: cms.payload.config,
    payloadInstanceCacheKey: cms.database.url,
    request: new Request(`https://glossary.example${path}`, login ? { headers: { Authorization: `JWT ${login.token}` } } : {}),
  })
}

/** The CMS ids of a term’s publications, oldest first. */
const publicationsOf = async (record: string): Promise<{ id: Id; sequence: number }[]> => {
  const { docs } = await cms.payload.find({ collection: 'publications', where: { record: { equals: record } }, sort: 'sequence' })
  return docs
}

const evidence = async (record: string, version = 1, by = cms.people.editor): Promise<EvidencePack> => {
  const publication = (await publicationsOf(record))[version - 1]
  return packSchema.parse(await (await ask(`/api/publications/${publication?.id}/evidence`, by)).json())
}

const problems = async (pack: EvidencePack): Promise<string[]> => {
  const ledger = await openLedger(cms.database.url)
  try {
    return (await verifyPack(JSON.stringify(pack), { ledger })).problems.map(({ code }) => code)
  } finally {
    await ledger.close()
  }
}

const aPublishedTerm = async (title: string) => {
  const reference = await aReference(cms, { title: `${title} Act` })
  const author = await anAuthor(cms)
  const other = await aTerm(cms, { state: 'published' })
  const term = await aTerm(cms, {
    title,
    data: {
      authors: [author.id],
      definition: richText(`A meeting, see [the other](term:${other.id}) [](cite:${reference.id} "s 53").`),
      citations: [{ reference: reference.id, pinpoint: 's 55(3)' }],
    },
  })
  const { editor, legal } = cms.people
  await cms.act(term.id, 'submit', editor, { note: 'First try.' })
  await cms.act(term.id, 'request-changes', legal, { note: 'Name the section.' })
  await edit(cms, term.id, { lawAsOf: '2026-01-01' })
  await cms.act(term.id, 'submit', editor, { note: 'Section named.' })
  await cms.act(term.id, 'comment', legal, { note: 'Thank you.', field: 'definition' })
  await cms.act(term.id, 'approve', legal)
  await cms.act(term.id, 'publish', editor)
  return { term, reference, other }
}

describe('Evidence of a publication', () => {
  it('holds everything that led to it, and the ledger confirms it', async () => {
    const { term } = await aPublishedTerm('SEND mediation')
    const pack = await evidence(term.publicId)
    expect(pack).toMatchObject({
      title: 'SEND mediation',
      publishedBy: { name: 'Edie Editor' },
      submittedBy: { by: { name: 'Edie Editor' }, note: 'Section named.' },
      requiredApprovals: ['legal-reviewer'],
      approvals: [{ by: { name: 'Lex Lawyer' }, roles: ['legal-reviewer'] }],
      citations: [{ where: 'sources', status: 'in-force' }, { where: 'text', pinpoint: 's 53', status: 'in-force' }],
    })
    expect(pack.review.map(({ kind, note, aboutThisText }) => [kind, note, aboutThisText])).toEqual([
      ['submitted', 'First try.', false],
      ['changes-requested', 'Name the section.', false],
      ['submitted', 'Section named.', true],
      ['commented', 'Thank you.', true],
      ['approved', null, true],
    ])
    expect(pack.text.find(({ part }) => part === 'definition')?.html).toContain('SEND mediation Act 2014, s 53')
    expect(await problems(pack)).toEqual([])
  })

  it('shows sources, category and linked entries as they stood then, whatever happened since', async () => {
    const { term, reference, other } = await aPublishedTerm('Annual review')
    const before = await evidence(term.publicId)
    await cms.payload.update({
      collection: 'references',
      id: reference.id,
      data: { status: 'repealed', title: 'Another Act', _status: 'published' } as never,
      ...as(cms.people.editor),
    })
    await cms.act(other.id, 'archive', cms.people.editor, { reason: 'Gone.', archiveAs: 'gone' })
    const after = await evidence(term.publicId)
    expect(after.citations).toEqual(before.citations)
    expect(after.text).toEqual(before.text)
    expect(after.ledger.head.sequence).toBeGreaterThan(before.ledger.head.sequence)
    expect(await problems(after)).toEqual([])
    // And the older download is still proven, by the ledger and by the head of a later day.
    expect(await problems(before)).toEqual([])
    expect((await verifyPack(JSON.stringify(after), { head: before.ledger.head.hash })).ok).toBe(true)
  })

  it('is there for what was forced, approved afterwards, archived and restored', async () => {
    const { admin, legal, editor } = cms.people
    const term = await aTerm(cms)
    await cms.act(term.id, 'force-publish', admin, { reason: 'The law changes at noon.' })
    await cms.act(term.id, 'approve', legal)
    await cms.act(term.id, 'archive', editor, { reason: 'Rewritten.', archiveAs: 'withdrawn' })
    await cms.act(term.id, 'restore', editor, { reason: 'Ready.' })
    const packs = await Promise.all([1, 2, 3, 4].map((version) => evidence(term.publicId, version)))
    expect(packs.map(({ publication: { entry } }) => [entry.event, entry.reason])).toEqual([
      ['force-published', 'The law changes at noon.'],
      ['approved', null],
      ['archived', 'Rewritten.'],
      ['restored', 'Ready.'],
    ])
    expect(packs[1]?.review.map(({ kind }) => kind)).toEqual(['approved'])
    expect((await Promise.all(packs.map(problems))).flat()).toEqual([])
  })

  it('reads “name erased” where a person’s name was erased, and still verifies', async () => {
    const gone = await aPerson(cms.payload, 'Gone Girl', ['legal-reviewer'])
    const term = await aTerm(cms, { state: 'in-review' })
    await cms.act(term.id, 'approve', gone)
    await cms.act(term.id, 'publish', cms.people.editor)
    await cms.payload.db.updateOne({ collection: 'users', id: gone.id, data: { name: ' ' } })
    const pack = await evidence(term.publicId)
    expect(pack.approvals).toMatchObject([{ by: { name: null } }])
    expect(await problems(pack)).toEqual([])
    const [publication] = await publicationsOf(term.publicId)
    expect(await (await ask(`/api/publications/${publication?.id}/evidence?format=html`, cms.people.editor)).text()).toContain('name erased')
  })

  it('says where its chain ends when it may not hold the whole', async () => {
    const { term } = await aPublishedTerm('Long ledger')
    await aTerm(cms, { state: 'published' })
    const [row] = await ledgerRowsOf(cms, term.publicId)
    const pack = await readPack(cms.payload, row?.sequence ?? 0, 1)
    expect(pack.ledger.chain).toHaveLength(1)
    expect(pack.ledger.head.sequence).toBeGreaterThan(pack.ledger.chainEnd.sequence)
    expect(await problems(pack)).toEqual([])
  })
})

describe('GET evidence', () => {
  it('is a download with a telling name, kept by no cache, in both formats', async () => {
    const term = await aTerm(cms, { title: 'Key worker', state: 'published' })
    const [publication] = await publicationsOf(term.publicId)
    const day = new Date().toISOString().slice(0, 10)
    for (const [format, type] of [['json', 'application/json'], ['html', 'text/html']]) {
      const { status, headers } = await ask(`/api/publications/${publication?.id}/evidence?format=${format}`, cms.people.editor)
      expect(status).toBe(200)
      expect(headers.get('Content-Type')).toContain(type)
      expect(headers.get('Content-Disposition')).toBe(`attachment; filename="evidence-key-worker-v1-${day}.${format}"`)
      expect(headers.get('Cache-Control')).toBe('private, no-store')
    }
  })

  it.each(['admin', 'editor', 'legal', 'subject'] as const)('is answered to a member of staff: %s', async (role) => {
    const term = await aTerm(cms, { state: 'published' })
    expect((await evidence(term.publicId, 1, cms.people[role])).title).toBe(term.title)
  })

  it('is answered to a machine with the API key of an account', async () => {
    const apiKey = '0d0c4f1e-6c1b-4b7e-9a52-5d1f0a3c7b21'
    await cms.payload.update({ collection: 'users', id: cms.people.subject.id, data: { enableAPIKey: true, apiKey } })
    const term = await aTerm(cms, { state: 'published' })
    const [publication] = await publicationsOf(term.publicId)
    const { status } = await handleEndpoints({
      config: cms.payload.config,
      payloadInstanceCacheKey: cms.database.url,
      request: new Request(`https://glossary.example/api/publications/${publication?.id}/evidence`, {
        headers: { Authorization: `users API-Key ${apiKey}` },
      }),
    })
    expect(status).toBe(200)
  })

  it('is answered to nobody else', async () => {
    const term = await aTerm(cms, { state: 'published' })
    const [publication] = await publicationsOf(term.publicId)
    const answer = await ask(`/api/publications/${publication?.id}/evidence`, null)
    expect([answer.status, await answer.json()]).toMatchObject([401, { refusals: [{ code: 'not_signed_in' }] }])
  })

  it('refuses what it cannot give, and says why', async () => {
    const category = await aCategory(cms)
    const [ofCategory] = await publicationsOf(category.publicId)
    const codes = async (path: string) => {
      const answer = await ask(path, cms.people.editor)
      return [answer.status, ((await answer.json()) as { refusals: { code: string }[] }).refusals.map(({ code }) => code)]
    }
    expect(await codes(`/api/publications/${ofCategory?.id}/evidence`)).toEqual([409, ['no_evidence']])
    expect(await codes(`/api/publications/${ofCategory?.id}/evidence?format=pdf`)).toEqual([400, ['invalid_request']])
    expect(await codes('/api/publications/999999/evidence')).toEqual([404, ['not_found']])
    expect(await codes('/api/publications/nonsense/evidence')).toEqual([404, ['not_found']])
  })
})
