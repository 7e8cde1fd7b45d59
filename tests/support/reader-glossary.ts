/**
 * A small glossary as the public API would answer it, for pages under development and their tests.
 * Answers are typed by the generated documents, so a change of contract shows here first.
 */
import type {
  AllTermsQuery,
  AuthorPageQuery,
  CategoryPageQuery,
  HomePageQuery,
  LetterPageQuery,
  PreviewPageQuery,
  ReferencePageQuery,
  ReferencesPageQuery,
  SearchPageQuery,
  SiteFragment,
  SiteFrameQuery,
  TermCardFragment,
  TermEntryFragment,
  TermListFragment,
  TermPageQuery,
  Transport,
} from '../../src/client'
import type { AuthorsPageQuery, UsePageQuery } from '../../src/client'

export const aSite = (changes: Partial<SiteFragment> = {}): SiteFragment => ({
  name: 'The SEND Glossary',
  audience: 'parents',
  url: 'https://glossary.example',
  banner: {
    text: 'Free drop-in: ask an advocate, every Tuesday evening.',
    linkText: 'Join the next one',
    linkUrl: 'https://glossary.example/drop-in',
  },
  termCount: TITLES.length,
  updatedAt: '2026-03-03T09:30:00Z',
  ...changes,
})

const TITLES = [
  'Annual review',
  'Child’s views',
  'Direct payment',
  'EHC needs assessment',
  'EHC plan',
  'Educational psychologist',
  'EOTAS',
  'Graduated approach',
  'Local offer',
  'Named school',
  'Parental preference',
  'Personal budget',
  'Phase transfer',
  'Reasonable adjustments',
  'Section 19 education',
  'Section F',
  'Section I',
  'SEN support',
  'SENCO',
  'SEND mediation',
  'SEND Tribunal',
  'Working document',
]

const SUMMARIES: Readonly<Record<string, string>> = {
  'Annual review': 'The yearly meeting and report that check whether an EHC plan still fits the child.',
  'EHC plan': 'The legal document that sets out a child’s needs and the help the local authority must arrange.',
  'Section F': 'The part of an EHC plan that lists the special educational provision a child must receive.',
  'SEND Tribunal': 'The independent panel that hears appeals against decisions about EHC plans.',
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const aCard = (title: string, changes: Partial<TermCardFragment> = {}): TermCardFragment => ({
  id: `0195-${slugOf(title)}`,
  slug: slugOf(title),
  title,
  summary: SUMMARIES[title] ?? `What ${title} means, when it matters, and where the law says so.`,
  ...changes,
})

export const aTermList = (titles: readonly string[], changes: Partial<TermListFragment> = {}): TermListFragment => ({
  totalCount: titles.length,
  nodes: titles.map((title) => {
    const { summary, ...card } = aCard(title)
    return { ...card, seo: { description: summary } }
  }),
  pageInfo: { hasNextPage: false, endCursor: null },
  ...changes,
})

const CFA = {
  slug: 'children-and-families-act-2014',
  kind: 'ACT',
  title: 'Children and Families Act 2014',
  status: 'IN_FORCE',
} as const
const REGULATIONS = {
  slug: 'send-regulations-2014',
  kind: 'STATUTORY_INSTRUMENT',
  title: 'Special Educational Needs and Disability Regulations 2014',
  status: 'AMENDED',
} as const
const CODE = {
  slug: 'send-code-of-practice',
  kind: 'STATUTORY_GUIDANCE',
  title: 'SEND code of practice: 0 to 25 years',
  status: 'IN_FORCE',
} as const
const STATISTICS = {
  slug: 'ehc-plan-statistics',
  kind: 'STATISTICS',
  title: 'Education, health and care plans: England 2025',
  status: 'NOT_APPLICABLE',
} as const

/** SEND mediation, with every part that an entry can have. */
export const anEntry = (changes: Partial<TermEntryFragment> = {}): TermEntryFragment => ({
  id: '0195-send-mediation',
  slug: 'send-mediation',
  title: 'SEND mediation',
  aliases: [
    { label: 'mediation', kind: 'SYNONYM' },
    { label: 'SEN mediation', kind: 'FORMER_NAME' },
    { label: 'send meditation', kind: 'MISSPELLING' },
  ],
  category: { slug: 'legal-and-statutory', name: 'Legal & statutory' },
  jurisdictions: ['ENGLAND'],
  authors: [
    {
      slug: 'faye-donaldson',
      name: 'Faye Donaldson',
      byline: 'Faye Donaldson, Independent SEND Advocate (former SEND Tribunal panel member, NDTi-trained)',
    },
  ],
  definition: {
    html: '<p>SEND mediation is an independent meeting between a family and the local authority, led by a trained mediator, that tries to settle a dispute about an <a href="/terms/ehc-plan">EHC plan</a> without going to the <a href="/terms/send-tribunal">tribunal</a>. Parents must consider mediation before most appeals (<a href="https://www.legislation.gov.uk/ukpga/2014/6/section/55">Children and Families Act 2014, s 55</a>).</p>',
  },
  context: {
    html: '<p>Mediation is voluntary for parents but mandatory to consider: contact the mediation adviser within two months of the decision, and either take part or obtain a certificate.</p><p>The mediator is independent of the local authority. The session is confidential and free to the family.</p>',
  },
  checkpoints: [
    { html: '<p>An optional, independent meeting to settle an EHC plan dispute without going to tribunal.</p>' },
    {
      html: '<p>Ask for the certificate within two months of the decision (<a href="https://www.legislation.gov.uk/ukpga/2014/6/section/55">Children and Families Act 2014, s 55</a>).</p>',
    },
    { html: '<p>Mandatory to consider, not to attend: a phone call is enough.</p>' },
    { html: '<p>Not required where the appeal is only about the school named in Section I.</p>' },
  ],
  body: {
    html: '<h3>When mediation helps</h3><p>It works best for narrow disputes: the wording of <a href="/terms/section-f">Section F</a>, hours of therapy, a named placement when both sides are reasonable.</p><ul><li>Bring the working document.</li><li>Ask that the authority sends someone who can decide.</li></ul><h3>When it does not</h3><p>It works less well for a refusal to assess or to issue a plan.</p><blockquote>Ask for the reasons in writing before you go.</blockquote>',
  },
  enquiries: {
    text: {
      html: '<p>Parents usually find this page within the two-month appeal window, unsure whether mediation is mandatory and worried about the tribunal clock.</p>',
    },
    searchPhrases: ['is SEND mediation mandatory', 'SEND mediation certificate', 'what to say at SEND mediation'],
  },
  relatedTerms: [
    {
      relation: 'RELATED',
      note: 'Where the dispute goes when mediation does not settle it.',
      term: aCard('SEND Tribunal'),
    },
    { relation: 'RELATED', note: null, term: aCard('EHC plan') },
    { relation: 'PRECEDES', note: null, term: aCard('Working document') },
    { relation: 'SEE_ALSO', note: null, term: aCard('Section F') },
  ],
  mentionedBy: [aCard('SEND Tribunal'), aCard('Annual review')],
  citations: [
    {
      reference: CFA,
      pinpoint: 's 55',
      text: 'Children and Families Act 2014, s 55',
      url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/55',
      note: 'The duty to consider mediation before an appeal.',
    },
    {
      reference: CODE,
      pinpoint: 'para 11.20',
      text: 'Department for Education and Department of Health, SEND code of practice: 0 to 25 years (January 2015), para 11.20',
      url: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
      note: null,
    },
    {
      reference: REGULATIONS,
      pinpoint: 'reg 32',
      text: 'Special Educational Needs and Disability Regulations 2014, SI 2014/1530, reg 32',
      url: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/32',
      note: 'How the authority must tell parents about mediation.',
    },
    {
      reference: STATISTICS,
      pinpoint: null,
      text: 'Department for Education, Education, health and care plans: England 2025 (2025)',
      url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
      note: null,
    },
  ],
  seo: {
    title: 'SEND mediation',
    description: 'What SEND mediation is, when it must be considered, and how to get the certificate.',
    canonicalUrl: 'https://glossary.example/terms/send-mediation',
    image: null,
    noIndex: false,
  },
  jsonLd: { '@context': 'https://schema.org', '@type': 'DefinedTerm', name: 'SEND mediation' },
  withdrawal: null,
  firstPublishedAt: '2025-09-01T08:00:00Z',
  publishedAt: '2026-03-03T09:30:00Z',
  history: [
    { at: '2026-03-03T09:30:00Z', note: 'Figures for 2024 added; the two-month limit explained.', version: '2' },
    { at: '2025-09-01T08:00:00Z', note: 'First published.', version: '1' },
  ],
  freshness: {
    state: 'CURRENT',
    showNotice: false,
    lastReviewed: '2026-03-02',
    nextReviewDue: '2026-09-02',
    reviewedBy: [
      { name: null, role: 'Legal reviewer' },
      { name: null, role: 'Subject reviewer' },
    ],
    pendingLawChanges: [],
  },
  ...changes,
})

const CATEGORIES: HomePageQuery['categories'] = [
  {
    id: 'c1',
    slug: 'legal-and-statutory',
    name: 'Legal & statutory',
    description: 'Duties, rights and time limits, and the law they come from.',
    termCount: 9,
  },
  {
    id: 'c2',
    slug: 'ehc-plans',
    name: 'EHC plans',
    description: 'From the first request to the yearly review.',
    termCount: 8,
  },
  {
    id: 'c3',
    slug: 'people',
    name: 'People',
    description: 'Who you will meet, and what each of them decides.',
    termCount: 4,
  },
  { id: 'c4', slug: 'money', name: 'Money', description: null, termCount: 1 },
]

const AUTHOR: NonNullable<AuthorPageQuery['author']> = {
  id: 'a1',
  slug: 'faye-donaldson',
  name: 'Faye Donaldson',
  role: 'Independent SEND Advocate',
  credentials: ['former SEND Tribunal panel member', 'NDTi-trained'],
  byline: 'Faye Donaldson, Independent SEND Advocate (former SEND Tribunal panel member, NDTi-trained)',
  bio: {
    html: '<p>Faye has sat beside families in more than two hundred mediations and hearings.</p>',
    text: 'Faye has sat beside families in more than two hundred mediations and hearings.',
  },
  photo: null,
  sameAs: ['https://www.example.org/faye-donaldson'],
  terms: aTermList(['SEND mediation', 'SEND Tribunal']),
}

const REFERENCE: NonNullable<ReferencePageQuery['reference']> = {
  id: 'r1',
  slug: CFA.slug,
  kind: 'ACT',
  title: CFA.title,
  citation: 'Children and Families Act 2014',
  url: 'https://www.legislation.gov.uk/ukpga/2014/6',
  status: 'AMENDED',
  supersededBy: null,
  changes: [aLawChange()],
  citedBy: [aCard('SEND mediation'), aCard('SEND Tribunal'), aCard('EHC plan')],
}

export function aLawChange(): TermEntryFragment['freshness']['pendingLawChanges'][number] {
  return {
    inForceFrom: '2026-09-01',
    provisions: ['s 55', 's 56'],
    summary: 'The certificate may be asked for by email.',
    url: 'https://www.legislation.gov.uk/changes/affected/ukpga/2014/6',
  }
}

/** What each operation answers. A test overrides the ones it is about. */
export interface Answers {
  SiteFrame: () => SiteFrameQuery
  HomePage: () => HomePageQuery
  AllTerms: () => AllTermsQuery
  LetterPage: (variables: { letter: string; after: string | null }) => LetterPageQuery
  TermPage: (variables: { slug: string }) => TermPageQuery
  PreviewPage: (variables: { slug: string }) => PreviewPageQuery
  CategoryPage: (variables: { slug: string; after: string | null }) => CategoryPageQuery
  AuthorsPage: () => AuthorsPageQuery
  AuthorPage: (variables: { slug: string; after: string | null }) => AuthorPageQuery
  ReferencesPage: () => ReferencesPageQuery
  ReferencePage: (variables: { slug: string }) => ReferencePageQuery
  SearchPage: (variables: { query: string }) => SearchPageQuery
  UsePage: () => UsePageQuery
}

const letters = () => [...new Set(TITLES.map((title) => title.charAt(0)))].sort()

export const readerAnswers = (site: SiteFragment = aSite()): Answers => ({
  SiteFrame: () => ({ glossary: site }),
  UsePage: () => ({ glossary: site, categories: CATEGORIES }),
  HomePage: () => ({
    glossary: {
      ...site,
      description: {
        html: '<p>Plain explanations of the words you meet when your child needs more help at school. Every entry is checked by a lawyer and says which law it rests on.</p>',
        text: 'Plain explanations of the words you meet when your child needs more help at school. Every entry is checked by a lawyer and says which law it rests on.',
      },
    },
    categories: CATEGORIES,
    letters: letters().map((letter) => ({ letter })),
    recent: {
      nodes: ['SEND mediation', 'Section F', 'EHC plan'].map((title) => ({
        id: aCard(title).id,
        slug: aCard(title).slug,
        title,
        publishedAt: '2026-03-03T09:30:00Z',
      })),
    },
  }),
  AllTerms: () => ({
    letters: letters().map((letter) => ({
      letter,
      terms: TITLES.filter((title) => title.startsWith(letter)).map((title) => aCard(title)),
    })),
  }),
  LetterPage: ({ letter }) => ({
    glossary: site,
    letters: letters().map((known) => ({ letter: known })),
    terms: aTermList(TITLES.filter((title) => title.startsWith(letter))),
  }),
  TermPage: ({ slug }) => ({ glossary: site, lookup: standingAt(slug) }),
  PreviewPage: ({ slug }) => ({ glossary: site, preview: slug === 'send-mediation' ? anEntry() : null }),
  CategoryPage: ({ slug }) => ({ glossary: site, category: categoryAt(slug) }),
  AuthorsPage: () => ({
    glossary: site,
    authors: [
      { ...AUTHOR, terms: { totalCount: 2 } },
      {
        ...AUTHOR,
        id: 'a2',
        slug: 'tom-okafor',
        name: 'Tom Okafor',
        role: 'Education solicitor',
        credentials: [],
        terms: { totalCount: 1 },
      },
    ],
  }),
  AuthorPage: ({ slug }) => ({ glossary: site, author: slug === AUTHOR.slug ? AUTHOR : null }),
  ReferencesPage: () => ({
    glossary: site,
    references: {
      totalCount: 4,
      nodes: [CFA, CODE, REGULATIONS, STATISTICS].map((source) => ({
        id: source.slug,
        citation: source.title,
        ...source,
      })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  }),
  ReferencePage: ({ slug }) => ({ glossary: site, reference: slug === REFERENCE.slug ? REFERENCE : null }),
  SearchPage: ({ query }) => ({
    glossary: site,
    search: query.includes('mediation')
      ? {
          total: 2,
          hits: [
            {
              term: aCard('SEND mediation'),
              matched: ['mediation'],
              excerpt: 'An independent meeting: [[mediation]] is voluntary for parents but mandatory to consider.',
            },
            {
              term: aCard('SEND Tribunal'),
              matched: ['mediation'],
              excerpt: 'A certificate of [[mediation]] opens the door.',
            },
          ],
        }
      : { total: 0, hits: [] },
    suggest: query.startsWith('se') ? [{ label: 'SEND mediation', term: aCard('SEND mediation') }] : [],
  }),
})

const standingAt = (slug: string): TermPageQuery['lookup'] => {
  const entry = ENTRIES.get(slug)
  if (entry) return { __typename: 'Term', ...entry }
  if (slug === 'sen-mediation') return { __typename: 'TermMoved', slug: 'send-mediation', permanent: true }
  if (slug === 'statement-of-sen') {
    return {
      __typename: 'TermGone',
      slug,
      at: '2025-11-05T10:00:00Z',
      reason: 'Statements were replaced by EHC plans; the last ones ended in 2018.',
    }
  }
  return {
    __typename: 'TermUnknown',
    slug,
    suggestions: [
      { label: 'SEND mediation', term: aCard('SEND mediation') },
      { label: 'EHCP', term: aCard('EHC plan') },
    ],
  }
}

const ENTRIES: ReadonlyMap<string, TermEntryFragment> = new Map([
  ['send-mediation', anEntry()],
  [
    'law-changed',
    anEntry({
      slug: 'law-changed',
      freshness: { ...anEntry().freshness, state: 'LAW_CHANGED', showNotice: true, pendingLawChanges: [aLawChange()] },
    }),
  ],
  ['overdue', anEntry({ slug: 'overdue', freshness: { ...anEntry().freshness, state: 'REVIEW_OVERDUE', showNotice: true } })],
  [
    'withdrawn',
    anEntry({
      slug: 'withdrawn',
      withdrawal: { at: '2026-02-01T09:00:00Z', reason: 'The scheme ended in January 2026.' },
    }),
  ],
])

const categoryAt = (slug: string): CategoryPageQuery['category'] => {
  const category = CATEGORIES.find((known) => known.slug === slug)
  if (!category) return null
  return { ...category, terms: aTermList(TITLES.slice(0, category.termCount)) }
}

/** A transport that answers from here. An unknown operation is an error, as it would be at a real service. */
export const readerTransport =
  (answers: Partial<Answers> = {}, site?: SiteFragment): Transport =>
  ({ operationName, variables }) => {
    const known = new Map<string, (variables: never) => unknown>(Object.entries({ ...readerAnswers(site), ...answers }))
    const answer = known.get(operationName ?? '')
    // Each answer takes the variables of its own operation, as its document declares them.
    return Promise.resolve(
      answer ? { data: answer(variables as never) } : { errors: [{ message: `Unknown operation ${operationName}` }] },
    )
  }
