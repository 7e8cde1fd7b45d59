/**
 * What it costs to write out one text of 3 kB, as HTML and as Markdown: CPU time a document, against Payload's own HTML
 * converter on the same text, in one process and one run. `npm run bench:richtext`.
 */
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import { marked } from 'marked'
import { fromLexical } from '../src/richtext/from-lexical'
import { fromMarkdown } from '../src/richtext/from-markdown'
import { toHtml, toMarkdown, toText } from '../src/richtext/render'
import type { RenderContext } from '../src/richtext/render'

const PASSAGE = `## When you can appeal

A **local authority** must tell you [in writing](https://example.org/a?b=1&c=2) about [mediation](term:mediation) _before_ you
appeal [](cite:cfa "s 55(3)"). It says who gives advice, what it costs & how long it takes: "two months" from the decision.

> [!WARNING]
> Two months pass quickly. Ask for the certificate [](cite:regs "reg 32") at once, even where you mean to go to mediation.

- Ask in writing, and keep a copy of what you sent.
- Name the child, the school and the *year group*.
  1. State what you want to be changed.
  2. Say why, with [evidence](term:evidence).
- Wait six weeks at most.

`
const SIMPLE = `A local authority must tell you about mediation before you appeal. It says who gives advice, what it costs and how
long it takes, two months from the decision. The mediator does not decide; the tribunal does [](cite:cfa "s 51").

`

const bench = (): void => {
  const markdown = (PASSAGE + SIMPLE).repeat(4) + SIMPLE
  const lexical = fromMarkdown(markdown, { term: () => 1, reference: () => 1 })
  const document = fromLexical(lexical, { term: () => 'term', reference: () => 'reference' })
  if (!document) throw new Error('There is no text')
  const page: RenderContext = {
    headingLevel: 2,
    linkTerms: true,
    term: (id) => ({ url: `https://glossary.example/terms/${id}`, title: id }),
    citation: (_, pinpoint) => ({ text: `Children and Families Act 2014, ${pinpoint}`, url: 'https://law.example/ukpga/2014/6' }),
  }
  const short = new Map([['EHCP', 'Education, Health and Care plan']])
  const source = toMarkdown(document, page)
  const payload = () =>
    convertLexicalToHTML({
      data: lexical as never,
      disableIndent: true,
      disableTextAlign: true,
      converters: ({ defaultConverters }) => ({
        ...defaultConverters,
        link: ({ node, nodesToHTML }: { node: { children: never }; nodesToHTML: (what: { nodes: never }) => string[] }) =>
          `<a href="x">${nodesToHTML({ nodes: node.children }).join('')}</a>`,
        inlineBlocks: { citation: () => '(citation)' },
        blocks: { callout: () => '<div>callout</div>' },
      }) as never,
    })
  const cases: [string, () => string][] = [
    ['control: Payload’s HTML', payload],
    ['control: marked, Markdown to HTML', () => marked.parse(source, { async: false })],
    ['HTML', () => toHtml(document, page)],
    ['HTML, footnotes and abbreviations', () => toHtml(document, { ...page, citations: 'footnotes', abbreviation: (word) => short.get(word) ?? null })],
    ['Markdown', () => toMarkdown(document, page)],
    ['plain text', () => toText(document, page)],
  ]
  const figures = cases.map(([name, run]) => ({ name, ms: milliseconds(run), characters: run().length }))
  const control = figures[0]?.ms ?? 1
  console.log(`${toText(document).length} characters of text, Node ${process.version}\n`)
  console.log('| what | CPU ms/text | × control | characters |\n| --- | ---: | ---: | ---: |')
  for (const { name, ms, characters } of figures) {
    console.log(`| ${name} | ${ms.toFixed(3)} | ${(ms / control).toFixed(2)} | ${characters} |`)
  }
}

/** CPU time of one call: the best of eleven rounds, since other work on the machine only ever adds to it. */
const milliseconds = (run: () => unknown): number => {
  for (let i = 0; i < 500; i += 1) run()
  const rounds = Array.from({ length: 11 }, () => {
    const before = process.cpuUsage()
    for (let i = 0; i < 200; i += 1) run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 200_000
  })
  return Math.min(...rounds)
}

bench()
