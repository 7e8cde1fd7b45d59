/** What changed as HTML, made on the server alone: what a reviewer's browser gets, with or without scripts. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Changes } from '../../../src/admin/changes/changes'
import type { DraftTermSnapshot } from '../../../src/publication/snapshot'
import type { ChangesSide } from '../../../src/workflow/changes-document'
import { termChanges } from '../../../src/workflow/changes/term-changes'
import { aDraft } from '../workflow/facts'
import { names, text } from '../workflow/changes/shown'

const before: ChangesSide = {
  kind: 'publication',
  version: 2,
  event: 'force-published',
  at: '2026-11-24T09:30:00.000Z',
  by: { id: 'p', name: 'Ada Admin' },
  changeKind: 'major',
  note: null,
  digest: 'd'.repeat(64),
}
const after: ChangesSide = { kind: 'draft', isEarlier: false, at: '2026-11-25T09:30:00.000Z', digest: 'e'.repeat(64) }

const html = (old: Partial<DraftTermSnapshot> | null, now: Partial<DraftTermSnapshot>): string =>
  renderToStaticMarkup(
    <Changes
      changes={termChanges(old && aDraft(old), aDraft(now), names)}
      before={old && before}
      after={after}
      headingLevel={2}
    />,
  )

describe('What changed, as a page', () => {
  it('marks words as inserted and deleted in HTML, and says so where marks are not seen', () => {
    const page = html({ body: text('You may act.') }, { body: text('You must act.') })
    expect(page).toContain('<del><span class="changes__unseen">deleted: </span>may<span class="changes__unseen"> end of deletion </span></del>')
    expect(page).toContain('<ins><span class="changes__unseen">inserted: </span>must<span class="changes__unseen"> end of insertion </span></ins>')
    expect(page).toContain('Version 2, published without approval on')
    expect(page).toContain('by Ada Admin')
  })

  it('gives its headings the level that the page asks for, and those of the text the levels below', () => {
    const page = html({ body: text('## One\n\nAnd more.') }, { body: text('## One\n\nAnd no more.') })
    expect(page).toContain('<h2 class="changes__heading">Body')
    expect(page).toContain('<h3>One</h3>')
  })

  it('says in words what looks different or leads elsewhere', () => {
    const page = html({ body: text('See [the page](https://a.example/).') }, { body: text('See [**the page**](https://b.example/).') })
    expect(page).toContain('[now bold; now leads to https://b.example/, before to https://a.example/]')
  })

  it('tells where new words lead, but for an entry that they name', () => {
    const page = html({ body: text('Ask.') }, { body: text('Ask.\n\nSee [this page](https://a.example/) on the [EHC plan](term:ehc-plan), or [it](term:ehc-plan).') })
    expect(page).toContain('this page</a><span class="changes__aside"> [link to https://a.example/]</span>')
    expect(page).toContain('EHC plan</a></ins>')
    expect(page).toContain('>it</a><span class="changes__aside"> [link to “ehc plan”]</span>')
  })

  it('runs nothing and links to nothing that a text brings along', () => {
    const hostile = { type: 'document', version: 1, children: [{ type: 'paragraph', children: [
      { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: '<script>alert(1)</script>', marks: [] }] },
    ] }] } as const
    const page = html({ body: null }, { body: hostile })
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('href="javascript')
    expect(page).toContain('&lt;script&gt;')
  })

  it('folds what did not change, and says how much that is', () => {
    const paragraphs = ['One thing.', 'Two things.', 'Three things.']
    const page = html({ body: text(paragraphs.join('\n\n')) }, { body: text([...paragraphs, 'Four.'].join('\n\n')) })
    expect(page).toContain('<summary>3 unchanged paragraphs</summary>')
    expect(page).toContain('New paragraph')
    expect(page).toContain('<summary>Unchanged: title, address, category, jurisdictions and definition</summary>')
  })

  it('says plainly when nothing differs, and when all is new', () => {
    expect(html({}, {})).toContain('Nothing differs.')
    expect(html(null, {})).toContain('Nothing was published before: the whole text is new.')
  })

  it('shows no id', () => {
    expect(html({ authors: ['ann'], category: 'law' }, { authors: ['bob'], category: 'help' })).not.toMatch(/>(ann|bob|law|help)</)
  })
})
