import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../../src/glossary/kinds'
import { broaderCycle, sameEdge } from '../../../src/glossary/relations'
import { fromMarkdown as asEditorState } from '../../../src/richtext/from-markdown'
import { demonstration } from '../../../src/seed/data'
import type { SeedReference, SeedTerm, SeedTermEdit } from '../../../src/seed/types'

const { glossary, users, authors, categories, references, terms, relations } = demonstration

const termBySlug = new Map(terms.map((term) => [term.slug, term]))
const authorSlugs = new Set(authors.map((author) => author.slug))
const categorySlugs = new Set(categories.map((category) => category.slug))
const referenceSlugs = new Set(references.map((reference) => reference.slug))
const allTexts = [
  glossary.description,
  ...authors.map((author) => author.bio),
  ...terms.flatMap((term) => [term, ...editsOf(term)].flatMap(textsOf)),
]
const livePages = terms.filter((term) => term.story.state === 'published')

describe('The demonstration is large enough to show the product', () => {
  it('has at least 30 terms, 25 of them published', () => {
    expect(terms.length).toBeGreaterThanOrEqual(30)
    expect(livePages.length).toBeGreaterThanOrEqual(25)
  })

  it('has at least 25 references, 60 relations, 6 authors and 5 categories', () => {
    expect(references.length).toBeGreaterThanOrEqual(25)
    expect(relations.length).toBeGreaterThanOrEqual(60)
    expect(authors).toHaveLength(6)
    expect(categories).toHaveLength(5)
  })

  it('has one account a role, at addresses that cannot belong to anyone', () => {
    expect(users.map((user) => user.role).toSorted()).toEqual([...ROLES].toSorted())
    for (const user of users) expect(user.email).toMatch(/@demo\.example$/)
  })

  it('uses every kind of reference and of relation', () => {
    expect(new Set(references.map((reference) => reference.kind)).size).toBe(8)
    expect(new Set(relations.map((relation) => relation.relation)).size).toBe(7)
  })
})

describe('The demonstration shows every part of the workflow', () => {
  it('has a term in each state', () => {
    const states = new Set(terms.map((term) => term.story.state))
    expect(states).toEqual(new Set(['draft', 'in-review', 'changes-requested', 'approved', 'published', 'archived']))
  })

  it('has a published term with a newer draft, a renamed one and some with two entries in their history', () => {
    expect(published((story) => story.newerDraft !== undefined).length).toBeGreaterThanOrEqual(1)
    expect(published((story) => story.renamed !== undefined).length).toBeGreaterThanOrEqual(1)
    expect(published((story) => story.revision !== undefined).length).toBeGreaterThanOrEqual(2)
  })

  it('has one term withdrawn and one replaced by a term that readers can see', () => {
    const archives = terms.flatMap((term) => (term.story.state === 'archived' ? [term.story.archive] : []))
    expect(archives.map((archive) => archive.as)).toEqual(expect.arrayContaining(['withdrawn', 'replaced']))
    for (const archive of archives) {
      expect(archive.reason).not.toBe('')
      if (archive.as === 'replaced') expect(livePages.map((term) => term.slug)).toContain(archive.replacedBy)
    }
  })

  it('asks a reviewer for changes whose approval the category requires', () => {
    for (const term of terms) {
      if (term.story.state !== 'changes-requested') continue
      const category = categories.find(({ slug }) => slug === term.category)
      expect(category?.requiredApprovals).toContain(term.story.by)
    }
  })

  it('never gives a former slug to another term', () => {
    for (const { renamed } of published(() => true)) {
      if (renamed) expect(termBySlug.has(renamed.formerSlug)).toBe(false)
    }
  })

  it('changes something in every revision and every newer draft', () => {
    for (const term of terms) {
      for (const edit of editsOf(term)) {
        const changed = Object.entries(edit).filter(
          ([field, value]) => JSON.stringify(value) !== JSON.stringify(term[field as keyof SeedTerm]),
        )
        expect(changed.length, term.slug).toBeGreaterThan(0)
      }
    }
  })
})

describe('Everything that is pointed at exists', () => {
  it('has no slug twice and no slug that a URL would have to escape', () => {
    for (const records of [terms, authors, categories, references]) {
      const slugs = records.map((record) => record.slug)
      expect(new Set(slugs).size).toBe(slugs.length)
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it.each(terms.map((term) => [term.slug, term] as const))('finds all that %s names', (_slug, term) => {
    for (const text of [term, ...editsOf(term)]) {
      if (text.category) expect(categorySlugs).toContain(text.category)
      for (const author of text.authors ?? []) expect(authorSlugs).toContain(author)
      for (const citation of text.citations ?? []) expect(referenceSlugs).toContain(citation.reference)
      for (const { to } of textsOf(text).flatMap(citationsIn)) expect(referenceSlugs).toContain(to)
      for (const { to } of textsOf(text).flatMap(termLinksIn)) expect(termBySlug.has(to), to).toBe(true)
    }
  })

  it('uses every author, category and reference', () => {
    const cited = new Set(
      terms.flatMap((term) => [
        ...term.citations.map((citation) => citation.reference),
        ...textsOf(term).flatMap(citationsIn).map((link) => link.to),
      ]),
    )
    expect([...referenceSlugs].filter((slug) => !cited.has(slug))).toEqual([])
    expect(new Set(livePages.map((term) => term.category))).toEqual(categorySlugs)
    expect(new Set(livePages.flatMap((term) => term.authors))).toEqual(authorSlugs)
  })

  it('links published terms only to other published terms', () => {
    for (const term of livePages) {
      for (const { to } of textsOf(term).flatMap(termLinksIn)) {
        expect(to, `${term.slug} links to itself`).not.toBe(term.slug)
        expect(termBySlug.get(to)?.story.state, `${term.slug} links to ${to}`).toBe('published')
      }
    }
  })

  it('relates published terms to published terms', () => {
    for (const { from, to } of relations) {
      expect(termBySlug.get(from)?.story.state, from).toBe('published')
      expect(termBySlug.get(to)?.story.state, to).toBe('published')
    }
    const related = new Set(relations.flatMap(({ from, to }) => [from, to]))
    expect(livePages.map((term) => term.slug).filter((slug) => !related.has(slug))).toEqual([])
  })
})

describe('The relations make sense', () => {
  it('has no edge from a term to itself', () => {
    expect(relations.filter(({ from, to }) => from === to)).toEqual([])
  })

  it('says nothing twice, from either end', () => {
    relations.forEach((edge, at) => {
      expect(relations.slice(at + 1).filter((other) => sameEdge(edge, other))).toEqual([])
    })
  })

  it('relates two terms in one way only', () => {
    const pairs = relations.map(({ from, to }) => [from, to].toSorted().join(' '))
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([])
  })

  it('has no term broader than itself, in whatever order the edges come', () => {
    relations.forEach((edge, at) => {
      const others = relations.filter((_, other) => other !== at)
      expect(broaderCycle(edge, others), `${edge.from} ${edge.relation} ${edge.to}`).toBeNull()
    })
  })
})

describe('The text is complete and in the dialect', () => {
  it.each(livePages.map((term) => [term.slug, term] as const))('has every part of an entry in %s', (_slug, term) => {
    expect(citationsOf(term.definition).length, 'a citation in the definition').toBeGreaterThan(0)
    expect(term.context).toBeTruthy()
    expect(term.checkpoints.length).toBeGreaterThanOrEqual(4)
    expect(term.checkpoints.length).toBeLessThanOrEqual(6)
    expect(paragraphsOf(term.body ?? '')).toBeGreaterThanOrEqual(2)
    expect(term.enquiries?.searchPhrases).toHaveLength(3)
    expect(term.citations.length).toBeGreaterThanOrEqual(2)
    expect(term.citations.length).toBeLessThanOrEqual(4)
    expect(term.jurisdictions).toEqual(['england'])
    expect(term.lawAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('has no empty definition, checkpoint, note or alias in any term', () => {
    for (const term of terms) {
      const texts = [term.title, term.definition, ...term.checkpoints, ...term.aliases.map((alias) => alias.label)]
      expect(texts.filter((text) => text.trim() === ''), term.slug).toEqual([])
    }
  })

  it('gives no alias to two terms', () => {
    const labels = terms.flatMap((term) => [term.title, ...term.aliases.map((alias) => alias.label)])
    const folded = labels.map((label) => label.toLowerCase())
    expect(folded.filter((label, at) => folded.indexOf(label) !== at)).toEqual([])
  })

  it('uses no Markdown beyond the dialect', () => {
    for (const text of allTexts) expect(strayNodes(text), text).toEqual([])
  })

  it('can be turned into what the editor stores, with no link left hanging', () => {
    const resolve = {
      term: (slug: string) => (termBySlug.has(slug) ? slug : null),
      reference: (slug: string) => (referenceSlugs.has(slug) ? slug : null),
    }
    for (const text of allTexts) expect(() => asEditorState(text, resolve), text).not.toThrow()
  })

  it('leaves the brackets around a citation to whoever shows it', () => {
    expect(allTexts.filter((text) => text.includes('([](cite:'))).toEqual([])
  })

  it('keeps definitions short: three sentences, and no lists', () => {
    for (const term of terms) {
      expect(paragraphsOf(term.definition), term.slug).toBe(1)
      expect(plain(term.definition).length, term.slug).toBeLessThanOrEqual(420)
    }
  })
})

describe('The references are of the form that their kind needs', () => {
  it('gives neutral citations in the form that the courts use', () => {
    const cases = ofKind('case')
    expect(cases.length).toBeGreaterThanOrEqual(8)
    for (const { neutralCitation } of cases) {
      expect(neutralCitation).toMatch(/^\[20\d{2}\] (UKSC \d+|EWCA Civ \d+|EWHC \d+ \(Admin\)|UKUT \d+ \(AAC\))$/)
    }
  })

  it('gives Acts a year and a chapter, and instruments a year and a number', () => {
    for (const act of ofKind('act')) {
      expect(act.title).toContain(String(act.year))
      expect(act.chapter).toMatch(/^\d+$/)
    }
    for (const instrument of ofKind('statutory-instrument')) {
      expect(instrument.title).toContain(String(instrument.year))
      expect(instrument.number).toMatch(/^\d+$/)
    }
  })

  it('gives research a DOI, and everything on the web an https address', () => {
    for (const { doi } of ofKind('research')) expect(doi).toMatch(/^10\.\d{4,9}\/\S+$/)
    for (const reference of references) {
      if ('url' in reference && reference.url !== undefined) expect(reference.url).toMatch(/^https:\/\//)
    }
  })

  it('cites nothing repealed or superseded', () => {
    expect(references.filter(({ status }) => status === 'repealed' || status === 'superseded')).toEqual([])
  })

  it('writes pinpoints as OSCOLA does: no full stop after the s', () => {
    const pinpoints = terms.flatMap((term) => [
      ...term.citations.flatMap((citation) => citation.pinpoint ?? []),
      ...textsOf(term).flatMap(citationsIn).flatMap((link) => link.title ?? []),
    ])
    expect(pinpoints.filter((pinpoint) => !PINPOINTS.some((form) => form.test(pinpoint)))).toEqual([])
  })
})

/** One form a kind of source: Act, instrument, rules, schedule, guidance, case. */
const PINPOINTS = [
  /^s \d+[A-Z]*(\(\w+\))*$/,
  /^reg \d+[A-Z]?(\(\w+\))*$/,
  /^r \d+(\(\w+\))*$/,
  /^sch \d+[A-Z]?( para \d+)?$/,
  /^(para \d+\.\d+|ch \d+)$/,
  /^\[\d+\]$/,
]

function published(wanted: (story: Extract<SeedTerm['story'], { state: 'published' }>) => boolean) {
  return terms.flatMap(({ story }) => (story.state === 'published' && wanted(story) ? [story] : []))
}

function editsOf({ story }: SeedTerm): SeedTermEdit[] {
  if (story.state !== 'published') return []
  return [story.revision?.before, story.newerDraft].filter((edit) => edit !== undefined)
}

function textsOf(text: SeedTermEdit): string[] {
  const all = [text.definition, text.context, ...(text.checkpoints ?? []), text.body, text.enquiries?.text]
  return all.filter((part) => part !== undefined)
}

function ofKind<K extends SeedReference['kind']>(kind: K): Extract<SeedReference, { kind: K }>[] {
  return references.filter((reference): reference is Extract<SeedReference, { kind: K }> => reference.kind === kind)
}

type Markdown = ReturnType<typeof fromMarkdown>
type Node = Markdown | Markdown['children'][number]

const NODES = new Set(['root', 'paragraph', 'heading', 'list', 'listItem', 'text', 'strong', 'emphasis', 'link'])

function nodesIn(text: string): Node[] {
  const walk = (node: Node): Node[] => ['children' in node ? node.children.flatMap(walk) : [], node].flat()
  return walk(fromMarkdown(text))
}

function linksIn(text: string): { url: string; title: string | null; label: string }[] {
  return nodesIn(text).flatMap((node) =>
    node.type === 'link' ? [{ url: node.url, title: node.title ?? null, label: labelOf(node) }] : [],
  )
}

function labelOf(node: Node): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(labelOf).join('') : ''
}

function citationsIn(text: string): { to: string; title: string | null }[] {
  return linksIn(text)
    .filter(({ url }) => url.startsWith('cite:'))
    .map(({ url, title }) => ({ to: url.slice('cite:'.length), title }))
}

function citationsOf(text: string): string[] {
  return citationsIn(text).map(({ to }) => to)
}

function termLinksIn(text: string): { to: string }[] {
  return linksIn(text)
    .filter(({ url }) => url.startsWith('term:'))
    .map(({ url }) => ({ to: url.slice('term:'.length) }))
}

/** What a strict reader of the dialect would refuse, in words. */
function strayNodes(text: string): string[] {
  return nodesIn(text).flatMap((node) => {
    if (!NODES.has(node.type)) return [node.type]
    if (node.type === 'heading' && (node.depth < 2 || node.depth > 3)) return [`heading ${node.depth}`]
    if (node.type === 'list' && node.spread === true) return ['a loose list']
    if (node.type === 'listItem' && node.children.some((child) => child.type !== 'paragraph')) return ['a nested block']
    if (node.type === 'text' && /\n|\*|\]\(|`|<\w/.test(node.value)) return [`left over: ${node.value}`]
    if (node.type !== 'link') return []
    if (node.url.startsWith('cite:')) return node.children.length === 0 ? [] : ['a citation with text']
    if (!/^(term:[a-z0-9-]+|https:\/\/\S+)$/.test(node.url)) return [`link to ${node.url}`]
    return node.children.length > 0 && node.title === null ? [] : ['a link without text, or with a title']
  })
}

function paragraphsOf(text: string): number {
  return fromMarkdown(text).children.filter((node) => node.type === 'paragraph' || node.type === 'list').length
}

function plain(text: string): string {
  return labelOf(fromMarkdown(text))
}
