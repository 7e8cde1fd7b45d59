/** Every query of the schema, over a ledger written by hand: what it answers, and what it answered before. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../../../src/publication/ledger-reader'
import { aGraphqlServer } from '../../support/graphql-server'
import type { GraphqlServer } from '../../support/graphql-server'
import {
  aCategory,
  aLedger,
  anAuthor,
  aReference,
  aRelation,
  aTerm,
  cite,
  idOf,
  linkTo,
  prose,
  theGlossary,
  words,
  writeSqliteLedger,
} from '../../support/ledger'

const ACT = idOf('reference:children-and-families-act-2014')
const FAYE = idOf('author:faye-donaldson')
const law = { summary: 'Mediation comes first.', provisions: ['s.55'], url: null }

const ledger = aLedger()
  .publish(theGlossary({ banner: { text: 'Free drop-in on Tuesday.', linkText: null, linkUrl: null }, description: prose('What the law says.') }))
  .publish(aCategory({ order: 2 }))
  .publish(aCategory({ slug: 'health', name: 'Health', order: 1, description: 'Therapies.' }))
  .publish(anAuthor({ bio: prose('She sits on panels.'), photo: { filename: 'faye 1.jpg', alt: 'Faye', width: 200, height: 300 } }))
  .publish(aReference({ changes: [{ inForceFrom: '2020-01-01', ...law }, { inForceFrom: '2022-01-01', ...law }] }))
  .publish(aReference({ slug: 'code-of-practice', referenceKind: 'statutory-guidance', title: 'SEND code of practice', chapter: null, year: null, publisher: 'DfE', date: '2015-01', url: 'https://www.gov.uk/send-code' }))
  .publish(aTerm({ title: 'SEND Tribunal', definition: prose('The judges who hear appeals.') }), { at: '2026-01-02T09:00:00Z' })
  .publish(aTerm({ title: 'Old name', slug: 'mediation' }), { at: '2026-01-03T09:00:00Z' })
  .publish(
    aTerm({
      id: idOf('term:mediation'),
      title: 'SEND mediation',
      aliases: [{ label: 'Dispute resolution', kind: 'synonym' }, { label: 'mediaton', kind: 'misspelling' }],
      authors: [FAYE],
      definition: prose([
        words('A meeting before the '),
        linkTo('send-tribunal', 'tribunal'),
        words(' '),
        cite('children-and-families-act-2014', 's.55'),
        words('. It is <free>.'),
      ]),
      context: prose('You must think about it.'),
      checkpoints: [prose('It is independent.'), prose('A certificate is needed.')],
      body: prose('A long text.'),
      enquiries: { text: prose('Within two months.'), searchPhrases: ['is mediation mandatory'] },
      citations: [{ reference: ACT, pinpoint: 's.55(3)', note: 'The certificate' }],
      seo: { title: null, description: 'A short description.', image: { filename: 'm.png', alt: '', width: null, height: null } },
    }),
    { at: '2026-01-04T09:00:00Z', changeNote: 'Renamed and rewritten.' },
  )
  .publish(aTerm({ title: 'Occupational therapy', category: idOf('category:health'), jurisdictions: ['wales'] }), { at: '2026-01-05T09:00:00Z' })
  .publish(aTerm({ title: 'Statement', slug: 'statement' }))
  .archive('statement', { as: 'replaced', replacedBy: 'send-mediation', reason: 'Abolished in 2014.' })
  .publish(aTerm({ title: 'Wrong', slug: 'wrong' }))
  .archive('wrong', { as: 'gone', reason: 'It was wrong.' })
  .publish(aTerm({ title: 'Outdated', slug: 'outdated' }))
  .archive('outdated', { as: 'withdrawn', reason: 'Being rewritten.' })
  .publish(aRelation('mediation', 'precedes', 'send-tribunal', { note: 'First this.' }))

let server: GraphqlServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'queries-'))
  const file = path.join(folder, 'ledger.db')
  writeSqliteLedger(file, ledger.rows)
  server = await aGraphqlServer(`file:${file}`)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const answer = async (query: string, variables?: object): Promise<unknown> => {
  const { data, errors } = await server.ask(query, variables ? { variables } : {})
  expect(errors).toBeUndefined()
  return data
}

describe('The glossary', () => {
  it('says what it is, how large it is and how new', async () => {
    expect(
      await answer('{ glossary { name audience url termCount revision updatedAt banner { text linkUrl } description { text } } }'),
    ).toEqual({
      glossary: {
        name: 'SEND law for parents',
        audience: 'parents',
        url: 'https://glossary.example',
        termCount: 3,
        revision: ledger.rows.length,
        updatedAt: ledger.rows.at(-1)?.validFrom,
        banner: { text: 'Free drop-in on Tuesday.', linkUrl: null },
        description: { text: 'What the law says.' },
      },
    })
  })

  it('of an empty ledger has a name to show and nothing in it', async () => {
    const empty = await aGraphqlServer(`file:${path.join(folder, 'none.db')}`)
    const { data, errors } = await empty.ask(
      '{ glossary { name audience url termCount revision updatedAt } terms { totalCount pageInfo { startCursor } } letters { letter } search(query: "a") { total } suggest(prefix: "a") { label } }',
    )
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ glossary: { url: 'https://glossary.example', termCount: 0, revision: 0, updatedAt: null }, terms: { totalCount: 0 } })
    await empty.close()
  })
})

describe('A term', () => {
  it('has every part of its page', async () => {
    const data = await answer(`{ term(slug: "send-mediation") {
      url title aliases { label kind } category { slug } jurisdictions authors { byline }
      definition { html markdown text links { slug } citations { text url } wordCount json }
      context { text } checkpoints { text } body { text } enquiries { text { text } searchPhrases }
      relatedTerms { relation note term { slug } } citations { text url pinpoint note reference { slug } }
      seo { title description canonicalUrl noIndex image { url alt width } } withdrawal { reason }
      firstPublishedAt publishedAt history { note version } digest
    } }`)
    const row = ledger.rows.find(({ changeNote }) => changeNote !== null)
    expect(data).toMatchObject({
      term: {
        url: 'https://glossary.example/terms/send-mediation',
        title: 'SEND mediation',
        aliases: [{ label: 'Dispute resolution', kind: 'SYNONYM' }, { label: 'mediaton', kind: 'MISSPELLING' }],
        category: { slug: 'legal' },
        jurisdictions: ['ENGLAND'],
        authors: [{ byline: 'Faye Donaldson, Independent SEND Advocate (former SEND Tribunal panel member, NDTi-trained)' }],
        definition: {
          html: expect.stringContaining('&lt;free&gt;') as string,
          links: [{ slug: 'send-tribunal' }],
          citations: [{ text: 'Children and Families Act 2014, s 55', url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55' }],
          json: { type: 'document', version: 1 },
        },
        context: { text: 'You must think about it.' },
        checkpoints: [{ text: 'It is independent.' }, { text: 'A certificate is needed.' }],
        body: { text: 'A long text.' },
        enquiries: { text: { text: 'Within two months.' }, searchPhrases: ['is mediation mandatory'] },
        relatedTerms: [{ relation: 'PRECEDES', note: 'First this.', term: { slug: 'send-tribunal' } }],
        citations: [
          {
            text: 'Children and Families Act 2014, s 55(3)',
            url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55/3',
            pinpoint: 's.55(3)',
            note: 'The certificate',
            reference: { slug: 'children-and-families-act-2014' },
          },
        ],
        seo: {
          title: 'SEND mediation | SEND law for parents',
          description: 'A short description.',
          canonicalUrl: 'https://glossary.example/terms/send-mediation',
          noIndex: false,
          image: { url: 'https://glossary.example/media/m.png', alt: '', width: null },
        },
        withdrawal: null,
        firstPublishedAt: '2026-01-03T09:00:00.000Z',
        publishedAt: '2026-01-04T09:00:00.000Z',
        history: [{ note: 'Renamed and rewritten.', version: '2' }, { note: 'First published', version: '1' }],
        digest: row?.digest,
      },
    })
  })

  it('renders its headings and links as the page asks', async () => {
    const data = await answer('{ term(slug: "send-mediation") { definition { linked: html plain: html(linkTerms: false) } } }')
    expect(data).toMatchObject({
      term: {
        definition: {
          linked: expect.stringContaining('href="https://glossary.example/terms/send-tribunal"') as string,
          plain: expect.not.stringContaining('/terms/send-tribunal') as string,
        },
      },
    })
  })

  it('is known to search engines as a DefinedTerm, with roles of reviewers and no names', async () => {
    expect(await answer('{ term(slug: "send-mediation") { jsonLd } }')).toMatchObject({
      term: {
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'DefinedTerm',
          name: 'SEND mediation',
          alternateName: ['Dispute resolution'],
          inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'SEND law for parents' },
          author: [{ '@type': 'Person', name: 'Faye Donaldson' }],
          reviewedBy: [{ '@type': 'Person', jobTitle: 'Legal reviewer' }],
          citation: ['Children and Families Act 2014'],
          dateModified: '2026-01-04T09:00:00.000Z',
        },
      },
    })
  })

  it('is mentioned by the terms that link or relate to it, and seen from the far end of a relation', async () => {
    expect(
      await answer('{ term(slug: "send-tribunal") { mentionedBy { title } relatedTerms { relation } none: relatedTerms(relations: [BROADER]) { relation } } }'),
    ).toEqual({ term: { mentionedBy: [{ title: 'SEND mediation' }], relatedTerms: [{ relation: 'FOLLOWS' }], none: [] } })
  })

  it('says how fresh it is', async () => {
    expect(
      await answer('{ term(slug: "send-mediation", asOf: "2026-02-01T00:00:00Z") { freshness { state lastReviewed nextReviewDue reviewedBy { name role } pendingLawChanges { summary } } } }'),
    ).toEqual({
      term: {
        freshness: {
          state: 'CURRENT',
          lastReviewed: '2026-01-04',
          nextReviewDue: '2027-01-04',
          reviewedBy: [{ name: null, role: 'Legal reviewer' }],
          pendingLawChanges: [],
        },
      },
    })
  })
})

describe('What stands at a slug', () => {
  const LOOKUP = `query ($slug: String!, $asOf: DateTime) { lookup(slug: $slug, asOf: $asOf) { __typename
    ... on Term { title withdrawal { reason } seo { noIndex } }
    ... on TermMoved { slug url permanent }
    ... on TermGone { slug reason }
    ... on TermUnknown { slug suggestions { label term { slug } } } } }`
  const mediation = { slug: 'send-mediation', url: 'https://glossary.example/terms/send-mediation', permanent: true }

  it.each([
    ['send-tribunal', { __typename: 'Term', title: 'SEND Tribunal', withdrawal: null, seo: { noIndex: false } }],
    ['mediation', { __typename: 'TermMoved', ...mediation }],
    ['statement', { __typename: 'TermMoved', ...mediation }],
    ['wrong', { __typename: 'TermGone', slug: 'wrong', reason: 'It was wrong.' }],
    ['outdated', { __typename: 'Term', title: 'Outdated', withdrawal: { reason: 'Being rewritten.' }, seo: { noIndex: true } }],
    ['send-tribunals', { __typename: 'TermUnknown', slug: 'send-tribunals', suggestions: [{ label: 'SEND Tribunal', term: { slug: 'send-tribunal' } }] }],
  ])('%s is told by its type', async (slug, expected) => {
    expect(await answer(LOOKUP, { slug })).toMatchObject({ lookup: expected })
  })

  it('was what it was: before a rename the former slug is the slug', async () => {
    expect(await answer(LOOKUP, { slug: 'mediation', asOf: '2026-01-03T12:00:00Z' })).toMatchObject({ lookup: { __typename: 'Term', title: 'Old name' } })
    expect(await answer(LOOKUP, { slug: 'send-mediation', asOf: '2026-01-03T12:00:00Z' })).toMatchObject({ lookup: { __typename: 'TermUnknown' } })
  })

  it('is nothing for term() where it moved or is gone, and the text where it is withdrawn', async () => {
    expect(
      await answer('{ moved: term(slug: "mediation") { id } gone: term(slug: "wrong") { id } withdrawn: term(slug: "outdated") { title } }'),
    ).toEqual({ moved: null, gone: null, withdrawn: { title: 'Outdated' } })
  })
})

describe('Lists of terms', () => {
  it('come page after page, in the order asked for', async () => {
    const page = 'query ($after: String) { terms(first: 2, after: $after, orderBy: NEWEST) { totalCount nodes { slug } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }'
    type Page = { terms: { nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }
    const first = (await answer(page)) as Page
    const second = (await answer(page, { after: first.terms.pageInfo.endCursor })) as Page
    expect([...first.terms.nodes, ...second.terms.nodes].map(({ slug }) => slug)).toEqual(['occupational-therapy', 'send-mediation', 'send-tribunal'])
    expect([first.terms.pageInfo.hasNextPage, second.terms.pageInfo.hasNextPage]).toEqual([true, false])
  })

  it.each([
    ['{ category: "health" }', ['occupational-therapy']],
    ['{ author: "faye-donaldson" }', ['send-mediation']],
    ['{ reference: "children-and-families-act-2014" }', ['send-mediation']],
    ['{ jurisdiction: WALES }', ['occupational-therapy']],
    ['{ letter: "o" }', ['occupational-therapy']],
    ['{ category: "legal", letter: "S" }', ['send-mediation', 'send-tribunal']],
    ['{ category: "nowhere" }', []],
    ['{ freshness: [UNREVIEWED, LAW_CHANGED] }', []],
    ['{}', ['occupational-therapy', 'send-mediation', 'send-tribunal']],
  ])('narrowed by %s hold %j', async (filter, slugs) => {
    expect(await answer(`{ terms(filter: ${filter}) { nodes { slug } } }`)).toEqual({ terms: { nodes: slugs.map((slug) => ({ slug })) } })
  })

  it.each(['TITLE', 'NEWEST', 'RECENTLY_CHANGED', 'REVIEW_DUE'])('ordered by %s hold every term', async (order) => {
    expect(await answer(`{ terms(orderBy: ${order}) { totalCount nodes { id } } }`)).toMatchObject({ terms: { totalCount: 3 } })
  })

  it('stand under their letters', async () => {
    expect(await answer('{ letters { letter terms { title summary url } } }')).toMatchObject({
      letters: [
        { letter: 'O', terms: [{ title: 'Occupational therapy' }] },
        { letter: 'S', terms: [{ title: 'SEND mediation' }, { title: 'SEND Tribunal', summary: 'The judges who hear appeals.' }] },
      ],
    })
  })
})

describe('Searching', () => {
  it('finds by a phrase people type, and completes what they began', async () => {
    expect(
      await answer('{ search(query: "is mediation mandatory") { total hits { term { slug } matched } } suggest(prefix: "dis") { label term { slug } } }'),
    ).toMatchObject({
      search: { hits: [{ term: { slug: 'send-mediation' } }] },
      suggest: [{ label: 'Dispute resolution', term: { slug: 'send-mediation' } }],
    })
  })

  it('never finds what is gone, replaced or withdrawn', async () => {
    expect(await answer('{ a: search(query: "wrong") { total } b: search(query: "statement") { total } c: search(query: "outdated") { total } }')).toEqual({
      a: { total: 0 },
      b: { total: 0 },
      c: { total: 0 },
    })
  })
})

describe('Categories, authors and references', () => {
  it('stand in the editor’s order, by name and by title', async () => {
    expect(await answer('{ categories { slug termCount } authors { name url } references { totalCount nodes { title } } }')).toEqual({
      categories: [{ slug: 'health', termCount: 1 }, { slug: 'legal', termCount: 2 }],
      authors: [{ name: 'Faye Donaldson', url: 'https://glossary.example/authors/faye-donaldson' }],
      references: { totalCount: 2, nodes: [{ title: 'Children and Families Act' }, { title: 'SEND code of practice' }] },
    })
  })

  it('are found by slug, with the terms that belong to them', async () => {
    expect(
      await answer(`{ category(slug: "health") { name description terms { nodes { slug } } }
        author(slug: "faye-donaldson") { bio { text } photo { url } sameAs terms { edges { node { slug } } } }
        reference(slug: "children-and-families-act-2014") { kind status citation url changes { inForceFrom } supersededBy { slug } citedBy { slug } } }`),
    ).toEqual({
      category: { name: 'Health', description: 'Therapies.', terms: { nodes: [{ slug: 'occupational-therapy' }] } },
      author: {
        bio: { text: 'She sits on panels.' },
        photo: { url: 'https://glossary.example/media/faye%201.jpg' },
        sameAs: [],
        terms: { edges: [{ node: { slug: 'send-mediation' } }] },
      },
      reference: {
        kind: 'ACT',
        status: 'IN_FORCE',
        citation: 'Children and Families Act 2014',
        url: 'https://www.legislation.gov.uk/ukpga/2014/6',
        changes: [{ inForceFrom: '2022-01-01' }, { inForceFrom: '2020-01-01' }],
        supersededBy: null,
        citedBy: [{ slug: 'send-mediation' }],
      },
    })
  })

  it('are null where nothing has the slug', async () => {
    expect(await answer('{ category(slug: "x") { id } author(slug: "x") { id } reference(slug: "x") { id } }')).toEqual({ category: null, author: null, reference: null })
  })

  it('are narrowed by kind and status', async () => {
    expect(await answer('{ a: references(filter: { kind: [STATUTORY_GUIDANCE] }) { totalCount } b: references(filter: { status: [REPEALED] }) { totalCount } }')).toEqual({
      a: { totalCount: 1 },
      b: { totalCount: 0 },
    })
  })
})

describe('Every query', () => {
  it('was answered here; drafts are the one thing this ledger has none of', async () => {
    const { errors } = await server.ask('{ preview(slug: "send-mediation") { title } }', { headers: { authorization: 'Bearer some' } })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE'])
  })

  it('goes on being answered while the database fails, and the log says so once', async () => {
    const told: string[] = []
    const file = path.join(folder, 'ledger.db')
    const real = await openLedger(`file:${file}`)
    let failing = false
    const flaky = { ...real, rowsAfter: (after: number, limit: number) => (failing ? Promise.reject(new Error('disk gone')) : real.rowsAfter(after, limit)) }
    const other = await aGraphqlServer(`file:${file}`, {
      ledger: flaky,
      pollMs: 5,
      logger: { info: (_, message) => told.push(`info: ${message}`), error: (_, message) => told.push(`error: ${message}`) },
    })
    failing = true
    await expect.poll(() => told.length).toBe(1)
    expect((await other.ask('{ glossary { termCount } }')).data).toEqual({ glossary: { termCount: 3 } })
    failing = false
    await expect.poll(() => told.length).toBe(2)
    expect(told.map((line) => line.split(':')[0])).toEqual(['error', 'info'])
    await other.close()
  })
})
