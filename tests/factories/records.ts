/** Records by name, and terms in the situation that a test is about. */
import type { Term } from '../../src/generated/payload-types'
import type { ReviewerRole } from '../../src/glossary/kinds'
import { fromMarkdown } from '../../src/richtext/from-markdown'
import type { State } from '../../src/workflow/state'
import { as, type Id, type TestCms } from '../support/cms'

let count = 0
/** Distinct names without thinking of them: “Category 3”. */
const numbered = (noun: string): string => {
  count += 1
  return `${noun} ${count}`
}

/** Rich text as the editor stores it. Links and citations by CMS id: `[text](term:3)`, `[](cite:7 "s 55")`. */
export const richText = (markdown: string) =>
  fromMarkdown(markdown, { term: (id) => cmsId(id), reference: (id) => cmsId(id) }) as unknown as NonNullable<Term['definition']>

const cmsId = (text: string): Id => (/^\d+$/.test(text) ? Number(text) : text)

interface CategoryOptions {
  readonly name?: string
  readonly requiredApprovals?: ReviewerRole[]
  readonly published?: boolean
}

export const aCategory = (cms: TestCms, { name, requiredApprovals = ['legal-reviewer'], published = true }: CategoryOptions = {}) =>
  cms.payload.create({
    collection: 'categories',
    data: {
      name: name ?? numbered('Category'),
      requiredApprovals,
      reviewIntervalMonths: 12,
      _status: published ? 'published' : 'draft',
    },
    draft: !published,
    ...as(cms.people.admin),
  } as never) as unknown as Promise<{ id: Id; slug: string; name: string; publicId: string }>

export const anAuthor = (cms: TestCms, { name, published = true }: { name?: string; published?: boolean } = {}) =>
  cms.payload.create({
    collection: 'authors',
    data: { name: name ?? numbered('Author'), role: 'Independent adviser', _status: published ? 'published' : 'draft' },
    draft: !published,
    ...as(cms.people.editor),
  } as never) as unknown as Promise<{ id: Id; slug: string; name: string; publicId: string }>

export const aReference = (cms: TestCms, { title, published = true }: { title?: string; published?: boolean } = {}) =>
  cms.payload.create({
    collection: 'references',
    data: {
      kind: 'act',
      title: title ?? `${numbered('Act')} 2014`,
      year: 2014,
      chapter: '6',
      status: 'in-force',
      _status: published ? 'published' : 'draft',
    },
    draft: !published,
    ...as(cms.people.editor),
  } as never) as unknown as Promise<{ id: Id; slug: string; title: string; publicId: string }>

export interface TermOptions {
  readonly title?: string
  /** The situation: every act that leads there is performed by the people of the CMS. Default: draft. */
  readonly state?: State
  readonly category?: Id
  readonly definition?: string
  readonly data?: Record<string, unknown>
}

/** A term in the state named, written by `editor`, approved by `legal` (and `subject`, where the category asks). */
export const aTerm = async (cms: TestCms, { title, state = 'draft', category, definition, data }: TermOptions = {}) => {
  const { editor, legal, subject } = cms.people
  const name = title ?? numbered('Term')
  const term = (await cms.payload.create({
    collection: 'terms',
    data: {
      title: name,
      category: category ?? (await aCategory(cms)).id,
      definition: richText(definition ?? `What ${name} means.`),
      ...data,
    },
    draft: true,
    ...as(editor),
  } as never)) as unknown as Term & { publicId: string }
  if (state === 'draft') return term
  await cms.act(term.id, 'submit', editor, { note: 'Please review.' })
  if (state === 'in-review') return term
  if (state === 'changes-requested') {
    await cms.act(term.id, 'request-changes', legal, { note: 'Cite the section.' })
    return term
  }
  for (const role of (await cms.workflow(term.id)).requiredApprovals) {
    await cms.act(term.id, 'approve', role === 'legal-reviewer' ? legal : subject)
  }
  if (state === 'approved') return term
  await cms.act(term.id, 'publish', editor)
  if (state === 'archived') await cms.act(term.id, 'archive', editor, { reason: 'Out of date.', archiveAs: 'withdrawn' })
  return term
}

/** Saves an edit as `editor`, or as someone else. */
export const edit = (cms: TestCms, term: Id, data: Record<string, unknown>, by = cms.people.editor) =>
  cms.payload.update({ collection: 'terms', id: term, data, draft: true, ...as(by) } as never)
