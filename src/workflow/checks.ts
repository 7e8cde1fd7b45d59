/**
 * The checks of a draft with all that they need to know read off the CMS: `GET /api/terms/:id/checks`, and what submitting is
 * refused for. Its own endpoint: the workflow document is asked for every few seconds, and this only after a save.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Reference, Term } from '../generated/payload-types'
import { referenceUrl } from '../citations'
import { type Refusal, refuse } from '../errors'
import type { DraftTermSnapshot } from '../publication/snapshot'
import { citedReferencesOf, textsOf } from '../publication/term-texts'
import { idOf, referenceSnapshot } from '../publication/to-snapshot'
import { isWritten } from '../richtext/from-lexical'
import { type Finding, isEnforced } from './lint/finding'
import { type Checks, lint } from './lint/lint'
import { namesOf } from './lint/names'
import { passagesIn } from './lint/passages'
import type { Known, KnownReference, LinkCheck, SearchAnswer, Subject } from './lint/subject'
import type { TermAndFacts } from './read-facts'

export type { Checks } from './lint/lint'

/**
 * Asks readers' search, with this draft in the place of what is live. Given by the configuration (src/config/cms.ts), since the
 * search belongs to delivery, which the workflow does not know.
 * @returns an answer for each phrase.
 */
export type AskSearch = (
  payload: Payload,
  draft: DraftTermSnapshot,
  phrases: readonly string[],
) => Promise<ReadonlyMap<string, SearchAnswer>>

export interface ChecksDocument extends Checks {
  /** Of the text that was checked. */
  readonly digest: string
}

export const checksDocument = async (payload: Payload, { term, facts }: TermAndFacts): Promise<ChecksDocument> => {
  const { draft } = facts
  const phrases = draft.enquiries?.searchPhrases ?? []
  const ask = payload.config.custom?.askSearch as AskSearch | undefined
  // Without a title and a definition there is nothing yet that could be found.
  const canAsk = ask && phrases.length > 0 && draft.title !== null && draft.definition !== null
  const [known, readingAge, search] = await Promise.all([
    readKnown(payload, draft),
    readingAgeTarget(payload),
    canAsk ? ask(payload, draft, phrases) : undefined,
  ])
  const subject: Subject = {
    draft,
    rows: rowsOf(term),
    known: { ...known, readingAge, ...(search ? { search } : {}) },
  }
  return { digest: facts.digest, ...lint(subject) }
}

/** What a text is refused for at submit: every error that the checks find in it. */
export const checkRefusals = async (
  payload: Payload,
  { term, facts }: Pick<TermAndFacts, 'term' | 'facts'>,
  req?: PayloadRequest,
): Promise<Refusal[]> => {
  const known = await readKnown(payload, facts.draft, req)
  const { findings } = lint({ draft: facts.draft, rows: rowsOf(term), known: { ...known, readingAge: null } })
  return findings.flatMap(asRefusal)
}

const asRefusal = ({ rule, message, place }: Finding): Refusal[] =>
  isEnforced(rule) ? [refuse(rule, message.replace(/[.\s]+$/, ''), place.field)] : []

/** Empty rows are not in the snapshot: from its items to the rows of the form. */
const rowsOf = (term: Term): Subject['rows'] => {
  const where = <Row>(rows: readonly Row[] | null | undefined, isThere: (row: Row) => boolean): number[] =>
    (rows ?? []).flatMap((row, index) => (isThere(row) ? [index] : []))
  return {
    aliases: where(term.aliases, ({ label }) => Boolean(label?.trim())),
    checkpoints: where(term.checkpoints, ({ text }) => isWritten(text)),
    citations: where(term.citations, ({ reference }) => idOf(reference) !== null),
    searchPhrases: where(term.enquiries?.searchPhrases, ({ phrase }) => Boolean(phrase?.trim())),
  }
}

type Read = Pick<Known, 'references' | 'linkCheck' | 'owners'>

const readKnown = async (payload: Payload, draft: DraftTermSnapshot, req?: PayloadRequest): Promise<Read> => {
  const [references, owners] = await Promise.all([readReferences(payload, draft, req), readOwners(payload, draft)])
  const inTexts = textsOf(draft).flatMap((text) => passagesIn(text).flatMap(({ links }) => links.map(({ url }) => url)))
  const ofSources = [...references.values()].flatMap((reference) => referenceUrl(reference) ?? [])
  const checks = await readLinkChecks(payload, [...inTexts, ...ofSources])
  return { references, owners, linkCheck: (url) => checks.get(url) }
}

const NO_LINKS = { term: () => null, category: () => null, author: () => null, reference: () => null, image: () => null }

/** As they are published: what is being changed about a source counts once it is. */
const readReferences = async (
  payload: Payload,
  draft: DraftTermSnapshot,
  req?: PayloadRequest,
): Promise<Map<string, KnownReference>> => {
  const cited = [...citedReferencesOf(draft)]
  if (cited.length === 0) return new Map()
  const all = { collection: 'references', depth: 0, draft: false, pagination: false, showHiddenFields: true, overrideAccess: true } as const
  // Read for whoever may read the entry, and so everything that it names.
  const { docs } = await payload.find({ ...all, where: { publicId: { in: cited } }, ...(req ? { req } : {}) })
  const successors = docs.flatMap(({ supersededBy }) => idOf(supersededBy) ?? [])
  const named =
    successors.length === 0
      ? []
      : (await payload.find({ ...all, where: { id: { in: successors } }, select: { title: true }, ...(req ? { req } : {}) })).docs
  const titles = new Map(named.map(({ id, title }) => [String(id), title]))
  return new Map(
    docs.map((doc: Reference) => {
      const { supersededBy: _id, ...snapshot } = referenceSnapshot(doc, NO_LINKS)
      const successor = idOf(doc.supersededBy)
      return [snapshot.id, { ...snapshot, successor: successor === null ? null : (titles.get(String(successor)) ?? null) }]
    }),
  )
}

/** Whose the draft's names are besides: asked of the desk, which holds every entry's names under an index. */
const readOwners = async (payload: Payload, draft: DraftTermSnapshot): Promise<Map<string, string>> => {
  const names = namesOf(draft)
  if (names.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'desk-entries',
    where: {
      and: [{ names: { in: names } }, { record: { not_equals: draft.id } }, { state: { not_equals: 'archived' } }],
    },
    sort: 'record',
    pagination: false,
    depth: 0,
    select: { title: true, names: true },
    // That a name is taken is told to whoever writes, whether or not they may open the other entry.
    overrideAccess: true,
    showHiddenFields: true,
  })
  const owners = new Map<string, string>()
  for (const { title, names: theirs } of docs) {
    for (const name of theirs ?? []) if (!owners.has(name)) owners.set(name, title ?? 'untitled')
  }
  return owners
}

const readLinkChecks = async (payload: Payload, urls: readonly string[]): Promise<Map<string, LinkCheck>> => {
  if (urls.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'link-checks',
    where: { url: { in: [...new Set(urls)] } },
    pagination: false,
    depth: 0,
    // As above.
    overrideAccess: true,
  })
  return new Map(
    docs.map(({ url, verdict, at, status, note }) => [url, { verdict, at, status: status ?? null, note: note ?? null }]),
  )
}

const readingAgeTarget = async (payload: Payload): Promise<number | null> => {
  const { readingAge } = await payload.findGlobal({
    slug: 'glossary',
    depth: 0,
    // A setting that everyone who writes goes by.
    overrideAccess: true,
  })
  return readingAge ?? null
}
