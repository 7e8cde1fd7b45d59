import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TermEntryFragment } from '../../../src/client'
import { aCard, anEntry, aSite } from '../../support/reader-glossary'
import { headingLevels, textOf, visit } from './pages'

const entryPage = async (changes: Partial<TermEntryFragment> = {}) => {
  const glossary = aSite()
  const page = await visit('/terms/x', {
    TermPage: () => ({ glossary, lookup: { __typename: 'Term', ...anEntry(changes) } }),
  })
  expect(page.status).toBe(200)
  return page.body
}

const mainText = (body: string): string => textOf(`<body>${/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''}</body>`)

describe('an entry’s page', () => {
  test('holds every part, in the order in which a reader needs it', async () => {
    const text = mainText(await entryPage())
    const parts = [
      'Legal & statutory',
      'SEND mediation',
      'Written by Faye Donaldson , Independent SEND Advocate (former SEND Tribunal panel member, NDTi-trained)',
      'Definition SEND mediation is an independent meeting',
      'Also known as: mediation and SEN mediation (former name)',
      'In context for parents Key checkpoints',
      'Mandatory to consider, not to attend: a phone call is enough.',
      'Mediation is voluntary for parents but mandatory to consider',
      'When mediation helps',
      'Related terms The terms parents most often see alongside SEND mediation.',
      'Closely related SEND Tribunal Where the dispute goes when mediation does not settle it.',
      'What comes next Working document',
      'See also Section F',
      'Also mentioned in Annual review',
      'Where parents ask about this Parents usually find this page',
      '“is SEND mediation mandatory” “SEND mediation certificate” “what to say at SEND mediation”',
      'References The primary legislation, statutory guidance, research, and clinical tools this page draws on.',
      'Legislation Children and Families Act 2014, s 55',
      'SI 2014/1530, reg 32 How the authority must tell parents about mediation.',
      'Statutory guidance Department for Education',
      'Statistics Department for Education',
      'Last reviewed 2 March 2026',
      'Reviewed by Legal reviewer and subject reviewer',
      'Next review due 2 September 2026',
      'Applies in England',
      'First published 1 September 2025',
      'Public history (2 changes) 3 March 2026 Version 2 Figures for 2024 added',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(parts.filter((_, index) => places[index] === -1)).toEqual([])
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('has one main heading, and no level is skipped', async () => {
    const levels = headingLevels(await entryPage())
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('leaves no heading behind for a part that the entry lacks', async () => {
    const body = await entryPage({
      aliases: [],
      authors: [],
      checkpoints: [],
      context: null,
      body: null,
      relatedTerms: [],
      mentionedBy: [],
      enquiries: null,
      citations: [],
      history: [],
      freshness: { state: 'CURRENT', showNotice: false, lastReviewed: null, nextReviewDue: null, reviewedBy: [], pendingLawChanges: [] },
    })
    expect([...body.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/g)].map((match) => match[1])).toEqual([
      'On this page',
      'Definition',
      'About this entry',
    ])
    expect(body).not.toContain('Written by')
    expect(body).not.toContain('Also known as')
    expect(textOf(body)).toContain('Last reviewed Not yet')
  })

  test('links on the page lead to parts that are there', async () => {
    const body = await entryPage()
    const targets = [...body.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(5)
    for (const target of targets) expect(body).toContain(`id="${target}"`)
  })

  test('names several authors as a sentence does', async () => {
    const people = ['Ada', 'Ben', 'Cy'].map((name) => ({ slug: name.toLowerCase(), name, byline: `${name}, SENCO` }))
    const text = mainText(await entryPage({ authors: people }))
    expect(text).toContain('Written by Ada , SENCO; Ben , SENCO and Cy , SENCO')
  })

  test('never shows a misspelling as a name', async () => {
    expect(await entryPage()).not.toContain('send meditation')
  })

  test('gives each source its deep link, its note, and a way to its own page', async () => {
    const body = await entryPage()
    expect(body).toContain('href="https://www.legislation.gov.uk/ukpga/2014/6/section/55"')
    expect(body).toContain('The duty to consider mediation before an appeal.')
    expect(body).toContain('href="/references/children-and-families-act-2014"')
  })

  test('marks a source that is no longer law', async () => {
    const [citation] = anEntry().citations
    if (!citation) throw new Error('the fixture has citations')
    const repealed = { ...citation, url: null, reference: { ...citation.reference, status: 'REPEALED' as const } }
    expect(textOf(await entryPage({ citations: [repealed] }))).toContain(
      'Children and Families Act 2014, s 55 Repealed',
    )
  })
})

describe('what a reader must know first', () => {
  test('a change in law stands above the definition, with what changed and when', async () => {
    const text = textOf((await visit('/terms/law-changed')).body)
    const notice = text.indexOf('The law has changed since this entry was last reviewed')
    expect(notice).toBeGreaterThan(-1)
    expect(notice).toBeLessThan(text.indexOf('Definition SEND mediation is'))
    expect(text).toContain('From 1 September 2026 (s 55 and s 56): The certificate may be asked for by email.')
  })

  test('an overdue review says since when', async () => {
    expect(textOf((await visit('/terms/overdue')).body)).toContain(
      'This entry is overdue for review Its review was due on 2 September 2026 .',
    )
  })

  test('a withdrawn entry says so, and why', async () => {
    const text = textOf((await visit('/terms/withdrawn')).body)
    expect(text).toContain('This entry has been withdrawn It was withdrawn on 1 February 2026')
    expect(text).toContain('Reason: The scheme ended in January 2026.')
  })

  test('an entry without a full review says so', async () => {
    const freshness = { ...anEntry().freshness, state: 'UNREVIEWED' as const, showNotice: true, lastReviewed: null }
    expect(textOf(await entryPage({ freshness }))).toContain('This entry is awaiting its full review')
  })

  test.each(['CURRENT', 'REVIEW_DUE'] as const)('an entry that is %s carries no notice', async (state) => {
    expect(await entryPage({ freshness: { ...anEntry().freshness, state } })).not.toContain('class="notice')
  })
})

describe('what search engines and other sites read', () => {
  test('title, description, canonical address and Open Graph', async () => {
    const image = { url: 'https://glossary.example/media/m.png', alt: 'A table', width: 1200, height: 630 }
    const body = await entryPage({ seo: { ...anEntry().seo, image } })
    expect(body).toContain('<title>SEND mediation | The SEND Glossary</title>')
    expect(body).toContain('<meta name="description" content="What SEND mediation is, when it must be considered')
    expect(body).toContain('<link rel="canonical" href="https://glossary.example/terms/send-mediation"/>')
    expect(body).toContain('<meta property="og:type" content="article"/>')
    expect(body).toContain('<meta property="og:image" content="https://glossary.example/media/m.png"/>')
    expect(body).not.toContain('name="robots"')
  })

  test('a title that names the glossary already does not name it twice', async () => {
    const seo = { ...anEntry().seo, title: 'Mediation in The SEND Glossary' }
    expect(await entryPage({ seo })).toContain('<title>Mediation in The SEND Glossary</title>')
  })

  test('an entry that asks not to be indexed is not', async () => {
    const body = await entryPage({ seo: { ...anEntry().seo, noIndex: true } })
    expect(body).toContain('<meta name="robots" content="noindex"/>')
  })

  test('structured data survives whatever a title holds, and ends where it should', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constant('</script><script>alert(1)</script><!--')),
        async (name) => {
          const body = await entryPage({ jsonLd: { '@type': 'DefinedTerm', name } })
          const scripts = [...body.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
          expect(scripts).toHaveLength(1)
          expect(scripts[0]?.[1]).toBe(' type="application/ld+json"')
          expect(JSON.parse(scripts[0]?.[2] ?? '')).toEqual({ '@type': 'DefinedTerm', name })
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('hostile text', () => {
  const HOSTILE = `</title><script>alert('x')</script>"><img src=x onerror=alert(1)>`

  test('stays text, wherever an editor could put it', async () => {
    const entry = anEntry()
    const [citation] = entry.citations
    if (!citation) throw new Error('the fixture has citations')
    const body = await entryPage({
      title: HOSTILE,
      aliases: [{ label: HOSTILE, kind: 'SYNONYM' }],
      category: { slug: HOSTILE, name: HOSTILE },
      authors: [{ slug: HOSTILE, name: HOSTILE, byline: `${HOSTILE}, ${HOSTILE}` }],
      enquiries: { text: { html: '' }, searchPhrases: [HOSTILE] },
      relatedTerms: [{ relation: 'RELATED', note: HOSTILE, term: aCard(HOSTILE, { slug: HOSTILE }) }],
      citations: [{ ...citation, text: HOSTILE, note: HOSTILE }],
      seo: { ...entry.seo, title: HOSTILE, description: HOSTILE },
      withdrawal: { at: '2026-02-01T09:00:00Z', reason: HOSTILE },
      history: [{ at: '2026-02-01T09:00:00Z', note: HOSTILE, version: HOSTILE }],
      freshness: { ...entry.freshness, reviewedBy: [{ name: HOSTILE, role: HOSTILE }] },
      jsonLd: { name: HOSTILE },
    })
    expect(body.match(/<script/g)).toHaveLength(1)
    expect(body).not.toContain('<img')
    expect(body.match(/<\/title>/g)).toHaveLength(1)
    expect(mainText(body)).toContain(HOSTILE)
  })

  test('stays text in the banner, the search box and the results', async () => {
    const site = aSite({
      name: HOSTILE,
      audience: HOSTILE,
      banner: { text: HOSTILE, linkText: HOSTILE, linkUrl: null },
    })
    for (const address of ['/', `/search?q=${encodeURIComponent(HOSTILE)}`, '/authors', '/nothing']) {
      const { body } = await visit(address, {}, site)
      expect(body.replace(/<script type="application\/ld\+json">/, '')).not.toContain('<script')
      expect(body).not.toContain('<img')
    }
  })
})
