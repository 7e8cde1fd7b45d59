import { describe, expect, test } from 'vitest'
import { aCard, aSite, aTermList, readerAnswers } from '../../support/reader-glossary'
import { headingLevels, textOf, visit } from './pages'

const PAGES = [
  '/',
  '/letters/s',
  '/terms/send-mediation',
  '/terms/statement-of-sen',
  '/terms/nothing',
  '/categories/ehc-plans',
  '/authors',
  '/authors/faye-donaldson',
  '/references',
  '/references/children-and-families-act-2014',
  '/search',
  '/use-this-glossary',
  '/search?q=mediation',
  '/search?q=sezzz',
  '/preview/send-mediation?token=abc',
]

describe('every page', () => {
  test.each(PAGES)('%s has one main heading, a title, one main part and a way past the menu', async (address) => {
    const { body } = await visit(address)
    const levels = headingLevels(body)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(body).toMatch(/<title>([^<]+ \| )?The SEND Glossary<\/title>/)
    expect(body.match(/<main /g)).toHaveLength(1)
    expect(body).toContain('<a class="skip-link" href="#main">')
  })

  test.each(PAGES)(
    '%s keeps to a strict content security policy: no style or script in the page, no other host',
    async (address) => {
      const { body } = await visit(address)
      expect(body).not.toMatch(/ style="| on\w+="|<style/)
      // A draft's page alone runs a script, of our own, from a file.
      const script = address.startsWith('/preview/') ? ['<script src="/assets/preview.js?v=v1" defer="">'] : []
      expect(body.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []).toEqual(script)
      expect(body).toContain('href="/assets/reader.css?v=v1"')
      expect([...body.matchAll(/ src="(?!\/)/g)]).toEqual([])
    },
  )

  test.each(PAGES)('%s names each element once', async (address) => {
    const ids = [...(await visit(address)).body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('shows the site notice while one is set, with its link where it has one', async () => {
    expect(textOf((await visit('/authors')).body)).toContain('every Tuesday evening. Join the next one')
    expect((await visit('/authors', {}, aSite({ banner: null }))).body).not.toContain('class="banner"')
    const bare = await visit(
      '/authors',
      {},
      aSite({ banner: { text: 'Closed.', linkText: null, linkUrl: 'https://a.example/' } }),
    )
    expect(textOf(bare.body)).toContain('Closed. Find out more')
  })
})

describe('the home page', () => {
  test('says what the glossary is, how large and how fresh', async () => {
    const text = textOf((await visit('/')).body)
    expect(text).toContain('For parents The SEND Glossary Plain explanations of the words you meet')
    expect(text).toContain('22 entries · last updated 3 March 2026')
  })

  test('lists the topics with their entries counted', async () => {
    const { body } = await visit('/')
    expect(textOf(body)).toContain('EHC plans From the first request to the yearly review. 8 entries')
    expect(textOf(body)).toContain('Money 1 entry')
    expect(body).toContain('<a href="/categories/ehc-plans">EHC plans</a>')
  })

  test('links the letters that have entries, and shows the others as text', async () => {
    const { body } = await visit('/')
    expect(body).toContain('<a href="#letter-s">S</a>')
    expect(body).toContain('<span>Q<span class="visually-hidden"> (no entries)</span></span>')
    expect(body).toContain('<a href="/terms/send-mediation">SEND mediation</a>')
  })

  test('gathers digits and symbols under a name that can be read out', async () => {
    const answers = readerAnswers()
    const { body } = await visit('/', {
      HomePage: () => ({ ...answers.HomePage(), letters: [{ letter: 'S' }, { letter: '#' }] }),
      AllTerms: () => ({ letters: [{ letter: '#', terms: [aCard('2014 Act')] }] }),
    })
    expect(body).toContain('href="#letter-other"')
    expect(body).toContain('id="letter-other"')
    expect(textOf(body)).toContain('Digits and symbols')
  })

  test('of a large glossary gives each letter its own page', async () => {
    const asked: string[] = []
    const answers = readerAnswers()
    const AllTerms = () => {
      asked.push('AllTerms')
      return answers.AllTerms()
    }
    const { body } = await visit('/', { AllTerms }, aSite({ termCount: 100_000 }))
    expect(asked).toEqual([])
    expect(body).toContain('<a href="/letters/s">S</a>')
    expect(textOf(body)).toContain('100,000 entries')
  })

  test('of an empty glossary says that entries are on their way', async () => {
    const site = aSite({ termCount: 0, updatedAt: null, banner: null })
    const { status, body } = await visit(
      '/',
      {
        HomePage: () => ({
          glossary: { ...site, description: null },
          categories: [],
          letters: [],
          recent: { nodes: [] },
        }),
        AllTerms: () => ({ letters: [] }),
      },
      site,
    )
    expect(status).toBe(200)
    expect(textOf(body)).toContain('No entries yet')
    expect(textOf(body)).not.toContain('last updated')
    expect(body).not.toContain('letter-nav')
  })
})

describe('lists over several pages', () => {
  const answers = readerAnswers()

  test('lead on while there is more, and back to the beginning', async () => {
    const CategoryPage = ({ after }: { after: string | null }) => {
      const page = answers.CategoryPage({ slug: 'ehc-plans', after })
      const pageInfo = after ? { hasNextPage: false, endCursor: 'z' } : { hasNextPage: true, endCursor: 'a+b/c=' }
      return { ...page, category: page.category && { ...page.category, terms: aTermList(['EHC plan'], { pageInfo }) } }
    }
    const first = await visit('/categories/ehc-plans', { CategoryPage })
    expect(first.body).toContain('href="/categories/ehc-plans?after=a%2Bb%2Fc%3D" rel="next"')
    expect(first.body).not.toContain('Back to the first page')
    const second = await visit('/categories/ehc-plans?after=a%2Bb%2Fc%3D', { CategoryPage })
    expect(second.body).toContain('<a href="/categories/ehc-plans">Back to the first page</a>')
    expect(second.body).not.toContain('Next page')
  })

  test('that fit one page show no pager', async () => {
    expect((await visit('/letters/s')).body).not.toContain('class="pager"')
  })
})

describe('the other pages', () => {
  test('a topic without entries says so', async () => {
    const { body } = await visit('/categories/empty', {
      CategoryPage: () => ({
        glossary: aSite(),
        category: { id: 'c', slug: 'empty', name: 'Empty', description: null, termCount: 0, terms: aTermList([]) },
      }),
    })
    expect(textOf(body)).toContain('Nothing is published under this topic yet.')
  })

  test('an author has a role, grounds, links and entries', async () => {
    const { body } = await visit('/authors/faye-donaldson')
    const text = textOf(body)
    expect(text).toContain('Faye Donaldson Independent SEND Advocate Former SEND Tribunal panel member, NDTi-trained')
    expect(text).toContain('example.org/faye-donaldson')
    expect(text).toContain('Entries by Faye Donaldson SEND mediation')
    expect(body).toContain('"@type":"Person"')
  })

  test('the references stand by kind', async () => {
    const text = textOf((await visit('/references')).body)
    expect(text).toContain('4 sources Legislation Children and Families Act 2014')
    expect(text.indexOf('Legislation')).toBeLessThan(text.indexOf('Statutory guidance SEND code'))
  })

  test('a reference says what it is, what changed in it and who cites it', async () => {
    const text = textOf((await visit('/references/children-and-families-act-2014')).body)
    expect(text).toContain('Act of Parliament')
    expect(text).toContain('Status In force, as amended')
    expect(text).toContain('Read it at www.legislation.gov.uk')
    expect(text).toContain('Changes on record From 1 September 2026')
    expect(text).toContain('3 entries cite this source.')
  })

  test('a repealed reference names what replaced it', async () => {
    const answers = readerAnswers()
    const { reference } = answers.ReferencePage({ slug: 'children-and-families-act-2014' })
    if (!reference) throw new Error('the fixture has this reference')
    const supersededBy = { slug: 'newer-act', title: 'Newer Act 2026' }
    const { body } = await visit('/references/x', {
      ReferencePage: () => ({
        glossary: aSite(),
        reference: { ...reference, status: 'REPEALED', supersededBy, changes: [], citedBy: [] },
      }),
    })
    expect(textOf(body)).toContain('This has been repealed It was replaced by Newer Act 2026 .')
    expect(textOf(body)).toContain('No published entry cites this source yet.')
  })
})

describe('search', () => {
  test('marks what matched, and counts', async () => {
    const { body } = await visit('/search?q=mediation')
    expect(textOf(body)).toContain('2 results')
    expect(body).toContain('<mark>mediation</mark> is voluntary')
    expect(body).toContain('value="mediation"')
    expect(body).toContain('<meta name="robots" content="noindex"/>')
  })

  test('that finds nothing offers near names and advice', async () => {
    const { body } = await visit('/search?q=sezzz')
    expect(textOf(body)).toContain('Nothing found Did you mean one of these? SEND mediation')
    expect(textOf((await visit('/search?q=zzz')).body)).not.toContain('Did you mean')
  })

  test('for nothing asks what to look for', async () => {
    expect(textOf((await visit('/search?q=%20%20')).body)).toContain('Type a word, an abbreviation or a question')
  })

  test('cuts a question that is too long rather than refusing it', async () => {
    const asked: string[] = []
    const answers = readerAnswers()
    await visit(`/search?q=${'a'.repeat(5000)}`, {
      SearchPage: (variables) => {
        asked.push(variables.query)
        return answers.SearchPage(variables)
      },
    })
    expect(asked.map((query) => query.length)).toEqual([200])
  })

  test('says when only the best results are shown', async () => {
    const answers = readerAnswers()
    const { body } = await visit('/search?q=mediation', {
      SearchPage: (variables) => {
        const page = answers.SearchPage(variables)
        return { ...page, search: { ...page.search, total: 900 } }
      },
    })
    expect(textOf(body)).toContain('The 2 best results are shown.')
  })
})

describe('use this glossary', () => {
  test('every page leads to it, and names the feed of changes', async () => {
    for (const address of PAGES) {
      const { body } = await visit(address)
      expect(body).toContain('<a href="/use-this-glossary">Use this glossary</a>')
      expect(body).toContain('<link rel="alternate" type="application/atom+xml" href="/feed.atom"')
    }
  })

  test('lists each download, whole and by topic, under a name that says what it is', async () => {
    const { status, body } = await visit('/use-this-glossary')
    expect(status).toBe(200)
    for (const format of ['csv', 'md.zip', 'json', 'tbx', 'ttl', 'jsonld']) {
      expect(body).toContain(`href="/exports/glossary.${format}"`)
      expect(body).toContain(`href="/exports/glossary.${format}?category=ehc-plans"`)
    }
    expect(body).toMatch(/CSV<span class="visually-hidden"> for [^<]+<\/span>/)
  })

  test('an entry leads to itself in other formats, a draft does not', async () => {
    const entry = (await visit('/terms/send-mediation')).body
    expect(entry).toContain('<link rel="alternate" type="text/turtle" href="/terms/send-mediation.ttl" title="SEND mediation (Turtle)"/>')
    expect(textOf(entry)).toContain('This entry as Markdown , JSON , JSON-LD or Turtle')
    const draft = (await visit('/preview/send-mediation?token=abc')).body
    expect(draft).not.toContain('send-mediation.ttl')
  })
})
