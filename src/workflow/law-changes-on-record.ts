/**
 * Puts a change in law on record with its source, corrects it, undoes it. Each is one save of the source, and so one row of
 * the ledger, in the name of whoever did it; the tasks that follow are derived from that row.
 */
import type { PayloadRequest } from 'payload'
import { refused } from '../errors'
import type { Reference } from '../generated/payload-types'
import { isCmsId } from '../publication/cms-id'
import type { CmsId } from '../publication/to-snapshot'
import { actorOf } from './acting'
import { settleTermsThatName } from './follow-ledger'
import { RECORDS_LAW } from './law-proposal'
import { readLawTasks } from './law-tasks'
import { lawRecords } from './read-law'
import { namedRoles } from './transitions'
import { inTurn } from './turn'

export interface LawChangeSent {
  /** ISO 8601 date. */
  readonly inForceFrom: string
  /** As people write them; none for the whole source. */
  readonly provisions: readonly string[]
  readonly summary: string
  readonly url?: string | null | undefined
}

export interface LawChangeAnswer {
  /** The change's own id, which it keeps; null where it was undone. */
  readonly change: string | null
  /** Published entries that ask for a review because of it, by title. */
  readonly entries: readonly { readonly title: string; readonly term: CmsId }[]
}

/** The very same change sent twice is on record once. */
export const recordLawChange = (req: PayloadRequest, source: string, sent: LawChangeSent): Promise<LawChangeAnswer> =>
  changeRecord(req, source, (changes) => {
    const twin = changes.find((change) => isSame(change, sent))
    return twin ? { changes, of: (saved) => saved.find((change) => change.id === twin.id) } : { changes: [...changes, rowOf(sent)], of: (saved) => saved.at(-1) }
  })

/** @throws Refused `change_not_on_record` */
export const correctLawChange = (req: PayloadRequest, source: string, change: string, sent: LawChangeSent): Promise<LawChangeAnswer> =>
  changeRecord(req, source, (changes) => {
    if (!changes.some(({ id }) => id === change)) throw refused('change_not_on_record')
    return {
      changes: changes.map((row) => (row.id === change ? { ...rowOf(sent), id: change } : row)),
      of: (saved) => saved.find(({ id }) => id === change),
    }
  })

/** @throws Refused `change_not_on_record` */
export const undoLawChange = (req: PayloadRequest, source: string, change: string): Promise<LawChangeAnswer> =>
  changeRecord(req, source, (changes) => {
    if (!changes.some(({ id }) => id === change)) throw refused('change_not_on_record')
    return { changes: changes.filter(({ id }) => id !== change), of: () => undefined }
  })

type Row = NonNullable<Reference['changes']>[number]

interface Wanted {
  readonly changes: readonly Row[]
  readonly of: (saved: readonly Row[]) => Row | undefined
}

/** @throws Refused `not_signed_in`, `role_required`, `not_found`, `source_not_public` */
const changeRecord = async (req: PayloadRequest, source: string, wanted: (changes: readonly Row[]) => Wanted): Promise<LawChangeAnswer> => {
  mayRecordLaw(req)
  if (!isCmsId(req.payload, source)) throw refused('not_found', 'The source')
  // One after another: each adds to the changes that it has seen.
  return inTurn(`law:${source}`, async () => {
    const reference = await published(req, source)
    const { changes, of } = wanted(reference.changes ?? [])
    const saved = changes === reference.changes ? reference : await save(req, reference, changes)
    const change = of(saved.changes ?? [])
    const index = change ? (saved.changes ?? []).indexOf(change) : -1
    await settleTermsThatName(req.payload, reference.publicId ?? '')
    return { change: change?.id ?? null, entries: change ? await entriesTouchedBy(req, reference.publicId ?? '', index) : [] }
  })
}

export const mayRecordLaw = (req: PayloadRequest): void => {
  if (!RECORDS_LAW.some((role) => actorOf(req).roles.includes(role))) throw refused('role_required', namedRoles(RECORDS_LAW))
}

const published = async (req: PayloadRequest, id: string): Promise<Reference> => {
  const reference = await req.payload.findByID({
    collection: 'references',
    id,
    draft: false,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!reference) throw refused('not_found', 'The source')
  if (reference._status !== 'published') throw refused('source_not_public', reference.title)
  return reference
}

/**
 * The whole published record with the changes as they are to be: Payload would fill up a part of it from the newest draft, and
 * publish what nobody meant to. A draft that is newer keeps its place, with the changes put into it.
 */
const save = async (req: PayloadRequest, reference: Reference, changes: readonly Row[]): Promise<Reference> => {
  const draft = await newerDraft(req, reference)
  const write = (data: Reference, asDraft: boolean) =>
    req.payload.update({
      collection: 'references',
      id: reference.id,
      data: { ...data, changes: [...changes] },
      draft: asDraft,
      depth: 0,
      // Who may put a change on record has been decided; a legal reviewer may do no more than this to a source.
      overrideAccess: true,
      showHiddenFields: true,
      req,
    })
  const saved = await write({ ...reference, _status: 'published' }, false)
  if (draft) await write({ ...draft, _status: 'draft' }, true)
  return saved
}

const newerDraft = async (req: PayloadRequest, { id }: Reference): Promise<Reference | null> => {
  const draft = await req.payload.findByID({
    collection: 'references',
    id,
    draft: true,
    depth: 0,
    // Only put back as it was.
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return draft._status === 'draft' ? draft : null
}

const rowOf = ({ inForceFrom, provisions, summary, url }: LawChangeSent): Row => ({
  inForceFrom,
  summary,
  provisions: provisions.map((provision) => ({ provision })),
  ...(url ? { url } : {}),
})

const isSame = (row: Row, sent: LawChangeSent): boolean =>
  row.inForceFrom.slice(0, 10) === sent.inForceFrom &&
  row.summary.trim() === sent.summary.trim() &&
  (row.provisions ?? []).map(({ provision }) => provision).join('|') === sent.provisions.join('|')

const entriesTouchedBy = async (req: PayloadRequest, reference: string, index: number): Promise<LawChangeAnswer['entries']> => {
  const record = (await lawRecords(req.payload, [reference])).get(reference)
  const key = record?.changes.filter(({ kind }) => kind === 'change')[index]?.key
  if (key === undefined) return []
  const { docs } = await req.payload.find({
    collection: 'desk-entries',
    where: { and: [{ isLive: { equals: true } }, { lawTasks: { contains: reference } }] },
    sort: 'title',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
    .filter(({ lawTasks }) => readLawTasks(lawTasks).some((task) => task.reference === reference && task.change === key))
    .map(({ title, term }) => ({ title: title ?? 'untitled', term: typeof term === 'object' && term ? term.id : (term ?? '') }))
}
