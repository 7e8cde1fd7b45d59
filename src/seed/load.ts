/**
 * Loads a demonstration glossary through the workflow's own actions: it has real reviews, a real ledger, real versions.
 * Texts link to one another, so every term is made first and filled afterwards.
 */
import { createLocalReq, type Payload } from 'payload'
import type { User } from '../generated/payload-types'
import type { ReviewerRole } from '../glossary/kinds'
import { WITHOUT_MAIL } from '../mail/notify-of-event'
import { fromMarkdown } from '../richtext/from-markdown'
import { ACTIONS, type ActRequest } from '../workflow/actions'
import { readFacts } from '../workflow/read-facts'
import type { Verb } from '../workflow/transitions'
import { demonstration } from './data'
import type { Seed, SeedReference, SeedStory, SeedTerm, SeedTermContent, SeedTermEdit } from './types'

type Id = string | number
type Progress = (done: number, total: number) => void

export const loadDemonstration = (payload: Payload, password: string, progress?: Progress): Promise<void> =>
  load(payload, demonstration, password, progress)

/** @param payload an empty CMS. @throws whatever an action refuses: the data is at fault then. */
export const load = async (payload: Payload, seed: Seed, password: string, progress?: Progress): Promise<void> => {
  const people = await createUsers(payload, seed, password)
  const ids = {
    authors: await createAuthors(payload, seed, people.editor),
    categories: await createCategories(payload, seed, people.admin),
    references: await createReferences(payload, seed, people.editor),
    terms: await createTerms(payload, seed, people.editor),
  }
  const stage: Stage = { payload, people, ids, seed }
  await saveSettings(stage)
  for (const term of seed.terms) await fill(stage, term, firstText(term))
  await createRelations(stage)
  // A replacing term is published before the one it replaces is archived.
  const inOrder = [...seed.terms].sort((a, b) => Number(isArchived(a.story)) - Number(isArchived(b.story)))
  for (const [index, term] of inOrder.entries()) {
    await tell(stage, term)
    progress?.(index + 1, seed.terms.length)
  }
}

interface Stage {
  readonly payload: Payload
  readonly seed: Seed
  readonly people: People
  /** CMS ids by slug. */
  readonly ids: Readonly<Record<'authors' | 'categories' | 'references' | 'terms', ReadonlyMap<string, Id>>>
}

type Person = User & { publicId: string }
type People = Readonly<Record<'admin' | 'editor' | ReviewerRole, Person>>

const isArchived = (story: SeedStory): boolean => story.state === 'archived'

/** What the workflow's actors do to one term, in order. */
const tell = async (stage: Stage, term: SeedTerm): Promise<void> => {
  const { story } = term
  if (story.state === 'draft') return
  await act(stage, term, 'submit', 'editor', { note: story.changeNote })
  if (story.state === 'in-review') return
  if (story.state === 'changes-requested') {
    return act(stage, term, 'request-changes', story.by, { note: story.comment })
  }
  await approve(stage, term)
  if (story.state === 'approved') return
  await act(stage, term, 'publish', 'editor')
  if (story.state === 'archived') {
    const { as, reason } = story.archive
    const replacedBy = story.archive.as === 'replaced' ? { replacedBy: story.archive.replacedBy } : {}
    return act(stage, term, 'archive', 'editor', { archiveAs: as, reason, ...replacedBy })
  }
  if (story.revision) {
    await fill(stage, term, term)
    await publishAgain(stage, term, story.revision.changeNote)
  }
  if (story.renamed) {
    await update(stage, term, { slug: term.slug, title: term.title })
    await publishAgain(stage, term, story.renamed.changeNote)
  }
  if (story.newerDraft) await fill(stage, term, story.newerDraft)
}

/** The text of the first publication. */
const firstText = (term: SeedTerm): SeedTermContent => {
  const { story } = term
  if (story.state !== 'published') return term
  const formerTitle = story.renamed?.formerTitle
  return { ...term, ...story.revision?.before, ...(formerTitle ? { title: formerTitle } : {}) }
}

const firstSlug = ({ slug, story }: SeedTerm): string =>
  (story.state === 'published' && story.renamed?.formerSlug) || slug

const publishAgain = async (stage: Stage, term: SeedTerm, note: string): Promise<void> => {
  await act(stage, term, 'submit', 'editor', { note, changeKind: 'major' })
  await approve(stage, term)
  await act(stage, term, 'publish', 'editor')
}

const approve = async (stage: Stage, term: SeedTerm): Promise<void> => {
  const category = stage.seed.categories.find(({ slug }) => slug === term.category)
  for (const role of category?.requiredApprovals ?? []) await act(stage, term, 'approve', role)
}

const act = async (stage: Stage, { slug }: SeedTerm, verb: Verb, by: keyof People, request: ActRequest = {}): Promise<void> => {
  const { payload, people } = stage
  const term = idOf(stage, 'terms', slug)
  const facts = await readFacts(payload, term)
  const actor = { id: people[by].publicId, roles: people[by].roles }
  // Nobody is written to about acts that were made up.
  const req = await createLocalReq({ context: { [WITHOUT_MAIL]: true } }, payload)
  await ACTIONS[verb]({ payload, term, actor, req }, { digest: facts?.facts.digest, ...request })
}

const fill = (stage: Stage, term: SeedTerm, text: SeedTermEdit): Promise<void> => {
  const rich = (markdown: string) =>
    fromMarkdown(markdown, {
      term: (slug) => stage.ids.terms.get(slug),
      reference: (slug) => stage.ids.references.get(slug),
    })
  return update(stage, term, {
    ...(text.title === undefined ? {} : { title: text.title }),
    ...(text.aliases && { aliases: text.aliases }),
    ...(text.category === undefined ? {} : { category: idOf(stage, 'categories', text.category) }),
    ...(text.jurisdictions && { jurisdictions: text.jurisdictions }),
    ...(text.authors && { authors: text.authors.map((slug) => idOf(stage, 'authors', slug)) }),
    ...(text.definition === undefined ? {} : { definition: rich(text.definition) }),
    ...(text.context === undefined ? {} : { context: rich(text.context) }),
    ...(text.checkpoints && { checkpoints: text.checkpoints.map((checkpoint) => ({ text: rich(checkpoint) })) }),
    ...(text.body === undefined ? {} : { body: rich(text.body) }),
    ...(text.enquiries && {
      enquiries: {
        text: rich(text.enquiries.text),
        searchPhrases: text.enquiries.searchPhrases.map((phrase) => ({ phrase })),
      },
    }),
    ...(text.citations && {
      citations: text.citations.map(({ reference, ...rest }) => ({
        reference: idOf(stage, 'references', reference),
        ...rest,
      })),
    }),
    ...(text.lawAsOf === undefined ? {} : { lawAsOf: text.lawAsOf }),
    ...(text.seo && { seo: text.seo }),
  })
}

const update = async (stage: Stage, { slug }: SeedTerm, data: object): Promise<void> => {
  await stage.payload.update({
    collection: 'terms',
    id: idOf(stage, 'terms', slug),
    data,
    draft: true,
    user: stage.people.editor,
    overrideAccess: false,
  })
}

const createUsers = async (payload: Payload, { users }: Seed, password: string): Promise<People> => {
  const people: Partial<Record<string, Person>> = {}
  for (const { email, name, role } of users) {
    people[role] = (await payload.create({
      collection: 'users',
      data: { email, name, roles: [role], password },
      // The first accounts: nobody is there yet to make them.
      overrideAccess: true,
      showHiddenFields: true,
    })) as Person
  }
  return people as People
}

/** Publishes records that need no approval, as their editor would; answers their ids by slug. */
const createAll = async <Record extends { slug: string }>(
  payload: Payload,
  collection: 'authors' | 'categories' | 'references',
  records: readonly Record[],
  user: Person,
  dataOf: (record: Record, index: number) => object,
): Promise<Map<string, Id>> => {
  const ids = new Map<string, Id>()
  for (const [index, record] of records.entries()) {
    const { id } = await payload.create({
      collection,
      data: { ...dataOf(record, index), _status: 'published' } as never,
      user,
      overrideAccess: false,
    })
    ids.set(record.slug, id)
  }
  return ids
}

const createAuthors = (payload: Payload, { authors }: Seed, user: Person) =>
  createAll(payload, 'authors', authors, user, ({ credentials, bio, ...author }) => ({
    ...author,
    credentials: credentials.map((text) => ({ text })),
    bio: fromMarkdown(bio, { term: () => null, reference: () => null }),
  }))

const createCategories = (payload: Payload, { categories }: Seed, user: Person) =>
  createAll(payload, 'categories', categories, user, (category, index) => ({ ...category, order: index + 1 }))

const createReferences = (payload: Payload, { references }: Seed, user: Person) =>
  createAll<SeedReference>(payload, 'references', references, user, ({ changes, ...reference }) => ({
    ...reference,
    ...('authors' in reference ? { authors: reference.authors.map((name) => ({ name })) } : {}),
    changes: (changes ?? []).map(({ provisions, ...change }) => ({
      ...change,
      provisions: provisions.map((provision) => ({ provision })),
    })),
  }))

/** Empty but for their names, so that texts can link to them. */
const createTerms = async (payload: Payload, { terms }: Seed, user: Person): Promise<Map<string, Id>> => {
  const ids = new Map<string, Id>()
  for (const term of terms) {
    const { id } = await payload.create({
      collection: 'terms',
      data: { title: firstText(term).title, slug: firstSlug(term) },
      draft: true,
      user,
      overrideAccess: false,
    })
    ids.set(term.slug, id)
  }
  return ids
}

const createRelations = async ({ payload, seed, people, ids }: Stage): Promise<void> => {
  for (const [index, { from, to, relation, note }] of seed.relations.entries()) {
    await payload.create({
      collection: 'related-terms',
      data: { from: ids.terms.get(from), to: ids.terms.get(to), relation, note: note ?? null, order: index + 1 } as never,
      user: people.editor,
      overrideAccess: false,
    })
  }
}

const saveSettings = async ({ payload, seed: { glossary }, people }: Stage): Promise<void> => {
  await payload.updateGlobal({
    slug: 'glossary',
    data: {
      name: glossary.name,
      audience: glossary.audience,
      description: fromMarkdown(glossary.description, { term: () => null, reference: () => null }) as never,
      banner: glossary.banner ?? {},
    },
    user: people.admin,
    overrideAccess: false,
  })
}

const idOf = ({ ids }: Stage, kind: keyof Stage['ids'], slug: string): Id => {
  const id = ids[kind].get(slug)
  if (id === undefined) throw new Error(`The demonstration glossary names “${slug}” among its ${kind}, and has none such.`)
  return id
}
