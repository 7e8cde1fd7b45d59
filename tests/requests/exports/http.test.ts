/** The public files over HTTP: what each address answers, and with which headers. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS } from '../../../src/interchange/formats'
import { aFilesServer, type FilesServer } from '../../support/files-server'
import { everyCase } from '../../support/interchange'
import { aCategory, aLedger, aTerm, idOf, theGlossary } from '../../support/ledger'

const ledger = everyCase()
let server: FilesServer

beforeAll(async () => {
  server = await aFilesServer(ledger.reader())
})
afterAll(() => server.close())

const MEDIA_TYPES = {
  ttl: 'text/turtle; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  tbx: 'application/x-tbx+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  'md.zip': 'application/zip',
}

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('/exports/glossary.%s', (format) => {
  const path = `/exports/glossary.${format}`

  it('is a download with its media type, open to every origin', async () => {
    const { status, headers, text } = await server.get(path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(MEDIA_TYPES[format])
    expect(headers.get('content-disposition')).toBe(`attachment; filename="send-law-for-parents.${format}"`)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(text.length).toBeGreaterThan(100)
  })

  it('is a 304 while nothing has changed, by tag and by date', async () => {
    const { headers } = await server.get(path)
    const tag = headers.get('etag') ?? ''
    const date = headers.get('last-modified') ?? ''
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
    expect(date).toBe('Thu, 01 Jan 2026 09:23:00 GMT')
    expect(await server.get(path, { 'if-none-match': `"other", ${tag}` })).toMatchObject({ status: 304, text: '' })
    expect(await server.get(path, { 'if-modified-since': date })).toMatchObject({ status: 304 })
    expect(await server.get(path, { 'if-modified-since': 'Thu, 01 Jan 2026 09:22:59 GMT' })).toMatchObject({ status: 200 })
    expect(await server.get(path, { 'if-none-match': '"other"', 'if-modified-since': date })).toMatchObject({ status: 200 })
  })

  it('answers HEAD with the same headers and nothing else', async () => {
    const whole = await server.get(path)
    const head = await server.get(path, {}, 'HEAD')
    expect(head).toMatchObject({ status: 200, text: '' })
    for (const name of ['content-type', 'etag', 'last-modified', 'content-disposition']) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    }
  })

  it('has another tag for each category and moment', async () => {
    const tags = await Promise.all(
      ['', '?category=money', '?category=legal', '?asOf=2026-01-01T09:10:00Z'].map(async (query) => (await server.get(path + query)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(tags.length)
  })
})

describe('a category alone', () => {
  it('holds its entries and no others', async () => {
    const money = JSON.parse((await server.get('/exports/glossary.json?category=money')).text) as { terms: { slug: string }[] }
    expect(money.terms.map(({ slug }) => slug)).toEqual(['personal-budget'])
  })

  it('is unknown at a moment when it was not yet published', async () => {
    expect(await server.get('/exports/glossary.csv?category=money&asOf=2026-01-01T09:01:00Z')).toMatchObject({ status: 404, codes: ['category_unknown'] })
  })

  it('is refused in a sentence where there is none', async () => {
    const answer = await server.get('/exports/glossary.csv?category=monney')
    expect(answer).toMatchObject({ status: 404, codes: ['category_unknown'] })
    expect(answer.text).toContain('No category “monney” is published.')
  })
})

describe('asOf', () => {
  const titles = async (query: string): Promise<string[]> => {
    const { text } = await server.get(`/exports/glossary.json?${query}`)
    return (JSON.parse(text) as { terms: { title: string }[] }).terms.map(({ title }) => title)
  }

  it('is the glossary as it stood then', async () => {
    expect(await titles('asOf=2026-01-01T09:07:30Z')).toEqual(['EHC plan', 'SEND mediation'])
    expect(await titles('asOf=2025-01-01T00:00:00Z')).toEqual([])
  })

  it('takes an offset, whether or not its plus sign was encoded', async () => {
    expect(await titles('asOf=2026-01-01T10:07:30%2B01:00')).toEqual(['EHC plan', 'SEND mediation'])
    expect(await titles('asOf=2026-01-01T10:07:30+01:00')).toEqual(['EHC plan', 'SEND mediation'])
  })

  it('shows what was gone later, since it was public then', async () => {
    expect(await titles('asOf=2026-01-01T09:15:00Z')).toContain('Secret word')
    expect(await titles('')).not.toContain('Secret word')
  })

  it.each(['yesterday', '2026-02-30T09:00:00Z', '2026-01-01', ''])('is refused where it is no moment: %s', async (value) => {
    expect(await server.get(`/exports/glossary.ttl?asOf=${value}`)).toMatchObject({ status: 400, codes: ['as_of_malformed'] })
  })
})

describe('what is refused', () => {
  it.each([
    ['/exports/glossary.xml', 404, 'export_unknown'],
    ['/exports/', 404, 'export_unknown'],
    ['/exports/%E0%A4%A', 404, 'export_unknown'],
    ['/exports/glossary.csv?categry=money', 400, 'parameter_unknown'],
    ['/exports/glossary.csv?category=money&category=legal', 400, 'parameter_unknown'],
    ['/terms/send-mediation.pdf', 404, 'term_unknown'],
    ['/terms/nothing.json', 404, 'term_unknown'],
    ['/terms/secret-word.md', 410, 'term_gone'],
    ['/terms/constructor.json', 404, 'term_unknown'],
    ['/exports/glossary.constructor', 404, 'export_unknown'],
    ['/feed.atom?page=2', 404, 'nothing_here'],
    ['/feed.atom?page=0', 404, 'nothing_here'],
    ['/sitemaps/2.xml', 404, 'nothing_here'],
    [`/id/${idOf('term:secret-word')}`, 410, 'term_gone'],
    [`/id/${idOf('term:never')}`, 404, 'nothing_here'],
  ])('%s is %i with a code', async (path, status, code) => {
    const answer = await server.get(path)
    expect(answer).toMatchObject({ status, codes: [code] })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('etag')).toBeNull()
  })

  it('is anything but reading', async () => {
    const answer = await server.get('/exports/glossary.json', {}, 'POST')
    expect(answer).toMatchObject({ status: 405, codes: ['method_unknown'] })
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })

  it('and nothing of it is an error of ours', () => {
    expect(server.log).toEqual([])
  })
})

describe('/terms/{slug}.{json,md,jsonld,ttl}', () => {
  it.each([
    ['json', 'application/json; charset=utf-8', '"title": "SEND mediation"'],
    ['md', 'text/markdown; charset=utf-8; variant=CommonMark', '# SEND mediation'],
    ['jsonld', 'application/ld+json; charset=utf-8', '"skos:prefLabel"'],
    ['ttl', 'text/turtle; charset=utf-8', 'skos:prefLabel "SEND mediation"'],
  ])('is the entry as %s, and names its page', async (extension, type, holds) => {
    const { status, headers, text } = await server.get(`/terms/send-mediation.${extension}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toBeNull()
    expect(headers.get('link')).toBe('<https://glossary.example/terms/send-mediation>; rel="canonical"')
    expect(text).toContain(holds)
  })

  it('leads from a replaced entry to the one that replaces it', async () => {
    const answer = await server.get('/terms/statement.ttl')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/terms/ehc-plan.ttl')
  })

  it('shows a withdrawn entry as withdrawn, and asks that it not be indexed', async () => {
    const { headers, text } = await server.get('/terms/reasonable-endeavours.json')
    expect(JSON.parse(text)).toMatchObject({ status: 'withdrawn', withdrawal: { reason: 'The pandemic rules have ended.' } })
    expect(headers.get('x-robots-tag')).toBe('noindex')
  })

  it('is as it stood at a moment', async () => {
    const { text } = await server.get('/terms/send-mediation.md?asOf=2026-01-01T09:07:00Z')
    expect(text).not.toContain('Bring the working document')
  })

  it('is what a page’s address answers to who asks for data', async () => {
    const answer = await server.get('/terms/send-mediation', { accept: 'text/turtle, text/html;q=0.5' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/terms/send-mediation.ttl')
    expect(answer.headers.get('vary')).toContain('Accept')
  })

  it('leaves the page to a browser', async () => {
    const answer = await server.get('/terms/send-mediation', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect(answer.status).toBe(404)
    expect(answer.text).toBe('Nothing is here.\n')
    expect(answer.headers.get('vary')).toContain('Accept')
  })
})

describe('/id/{record}: the identities that RDF uses', () => {
  it.each([
    [idOf('term:send-mediation'), 'text/turtle', 303, '/terms/send-mediation.ttl'],
    [idOf('term:send-mediation'), '*/*', 303, '/terms/send-mediation'],
    [idOf('term:statement'), 'text/turtle', 301, `/id/${idOf('term:ehc-plan')}`],
    [idOf('category:legal'), 'text/turtle', 303, '/categories/legal'],
    [idOf('author:faye-donaldson'), '*/*', 303, '/authors/faye-donaldson'],
    [idOf('reference:code'), '*/*', 303, '/references/code'],
    ['glossary', 'application/ld+json', 303, '/exports/glossary.jsonld'],
    ['glossary', '*/*', 303, '/'],
  ])('%s, accepting %s', async (id, accept, status, location) => {
    const answer = await server.get(`/id/${id}`, { accept })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('location')).toBe(location)
  })
})

describe('while it is sent', () => {
  it('is compressed for who takes that, and the same when unpacked', async () => {
    const plain = await server.get('/exports/glossary.ttl', { 'accept-encoding': 'identity' })
    const packed = await server.get('/exports/glossary.ttl', { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.text).toBe(plain.text)
  })

  it('refuses the ninth export at once, while eight readers take theirs slowly, and takes up again when they are gone', async () => {
    const large = await aFilesServer(manyTerms(4_000).reader())
    const { hostname, port } = new URL(large.url)
    const readers = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const socket = connect(Number(port), hostname)
        socket.write('GET /exports/glossary.json HTTP/1.1\r\nHost: glossary.example\r\n\r\n')
        await once(socket, 'readable')
        return socket
      }),
    )
    const ninth = await large.get('/exports/glossary.json')
    expect(ninth).toMatchObject({ status: 503, codes: ['exports_busy'] })
    expect(ninth.headers.get('retry-after')).toBe('10')
    expect(await large.get('/terms/term-1.json')).toMatchObject({ status: 200 })
    for (const reader of readers) reader.destroy()
    await expect.poll(async () => (await large.get('/exports/glossary.json')).status).toBe(200)
    expect(large.log).toEqual([])
    await large.close()
  })
})

describe('a publication', () => {
  it('shows in every file at once, under another tag', async () => {
    const growing = everyCase()
    const own = await aFilesServer(growing.reader())
    const paths = ['/exports/glossary.ttl', '/terms/tribunal.json', '/feed.atom', '/sitemap.xml', '/llms.txt', '/llms-full.txt']
    const tags = async (): Promise<(string | null)[]> =>
      Promise.all(paths.map(async (path) => (await own.get(path)).headers.get('etag')))
    const before = await tags()
    growing.publish(aTerm({ title: 'Brand new', slug: 'brand-new' }))
    await expect.poll(async () => (await own.get('/exports/glossary.csv')).text).toContain('Brand new')
    const after = await tags()
    for (const [index, tag] of after.entries()) expect(tag, paths[index]).not.toBe(before[index])
    await own.close()
  })
})

describe('without the reader', () => {
  it('names the pages of the front end that the settings name', async () => {
    const own = await aFilesServer(everyCase().reader(), { pages: false })
    expect((await own.get('/robots.txt')).text).toContain('Sitemap: https://glossary.example/sitemap.xml')
    expect(await own.get('/sitemap.xml')).toMatchObject({ status: 200 })
    await own.close()
  })

  it('says that there is no sitemap where no pages stand, and answers all else', async () => {
    const homeless = aLedger().publish(theGlossary({ publicUrl: null })).publish(aCategory()).publish(aTerm())
    const own = await aFilesServer(homeless.reader(), { pages: false, publicUrl: 'https://api.example' })
    expect((await own.get('/robots.txt')).text).not.toContain('Sitemap')
    expect(await own.get('/sitemap.xml')).toMatchObject({ status: 404, codes: ['nothing_here'] })
    expect((await own.get('/exports/glossary.ttl')).text).toContain('<https://api.example/id/glossary> a skos:ConceptScheme')
    expect(await own.get('/feed.atom')).toMatchObject({ status: 200 })
    await own.close()
  })
})

describe('before anything is published', () => {
  it('every file is a whole and empty one', async () => {
    const own = await aFilesServer(aLedger().reader())
    for (const path of [...Object.keys(FORMATS).map((format) => `/exports/glossary.${format}`), '/feed.atom', '/sitemap.xml', '/llms.txt', '/llms-full.txt', '/robots.txt']) {
      expect(await own.get(path), path).toMatchObject({ status: 200 })
    }
    expect(own.log).toEqual([])
    await own.close()
  })
})

const manyTerms = (count: number) => {
  const many = aLedger().publish(theGlossary()).publish(aCategory({ requiredApprovals: [] }))
  for (let number = 1; number <= count; number += 1) many.publish(aTerm({ title: `Term ${number}`, slug: `term-${number}` }))
  return many
}
