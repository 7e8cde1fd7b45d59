/** Hooks that hold the workflow's rules below every door: admin screens, REST, GraphQL, Local API, bulk edit, jobs, import. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  RequestContext,
} from 'payload'
import type { Term } from '../generated/payload-types'
import { refuse, refused, refuseUnlessNone } from '../errors'
import { addressRefusals } from '../publication/addresses'
import { latestOf, publicationOf } from '../publication/ledger'
import { asRefusals, holdersOf, missingLinkRefusals } from '../publication/payload-bindings'
import { draftSnapshot } from '../publication/records'
import { deleteDeskEntry } from './desk-entry'
import type { SaveOrigin } from './base-of-save'
import { editedMeanwhile } from './meanwhile'
import { factsOfSnapshot } from './read-facts'
import { citationsWithoutReference } from './requirements'
import { settleTerm } from './settle-term'
import { stateOf } from './state'
import { takeTurn } from './turn'
import { fromWords, toWords } from './word-list'

export { workflowEndpoints } from './endpoints'
export { newestEndpoint } from './meanwhile'

const AUTOSAVE = 'termhouseAutosave'
const ORIGIN = 'termhouseOrigin'
const TURN = 'termhouseTurn'

/** Every save of a term is a draft. What is public comes about by the publish action and nothing else. */
const onlyDrafts: CollectionBeforeOperationHook = ({ operation, args, context }) => {
  if (operation === 'restoreVersion') {
    if (!(args as { draft?: boolean }).draft) throw refused('restore_as_draft')
    return
  }
  if (operation !== 'create' && operation !== 'update') return
  const save = args as { autosave?: boolean; data?: { _status?: string | null; digest?: unknown; savedIn?: unknown } }
  if (save.data?._status === 'published') throw refused('publish_by_workflow')
  context[AUTOSAVE] = save.autosave === true
  // Read here, where the save still says only what its sender wrote: later on, Payload has filled it up from the record.
  context[ORIGIN] = { base: word(save.data?.digest), window: word(save.data?.savedIn) } satisfies SaveOrigin
  return { ...args, draft: true, publishAllLocales: false, unpublishAllLocales: false }
}

const LONGEST_WORD = 64

const word = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_WORD ? value : null

/** Refuses what could never be published, and writes down what follows from the text: digest, state, contributors, uses. */
const keepFacts: CollectionBeforeChangeHook<Term> = async ({ data, originalDoc, operation, context, req }) => {
  if (data._status === 'published') {
    if (!context.isRestoringVersion) throw refused('publish_by_workflow')
    data._status = 'draft'
  }
  const publicId = data.publicId ?? ''
  const term = { ...data, publicId }
  // Autosave comes while a row is being filled in; submitting asks again.
  if (!context[AUTOSAVE]) refuseUnlessNone(citationsWithoutReference(term.citations ?? []))
  const { snapshot, uses, missing } = await asRefusals(() => draftSnapshot(req.payload, term, req))
  refuseUnlessNone([
    ...missingLinkRefusals(missing),
    ...(await addressRefusals(req.payload, snapshot.slug, publicId, req)),
  ])
  const live = operation === 'create' ? null : await publicationOf(req.payload, await latestOf(req.payload, publicId))
  const contributors = contributorsAfter({
    original: originalDoc,
    restored: context.isRestoringVersion ? fromWords(data.contributors) : [],
    // Nobody has approved a text that was forced: whoever wrote it goes on being a contributor to what becomes of it.
    approvedDigest: live && live.event !== 'force-published' ? live.digest : null,
    user: req.user?.publicId ?? SYSTEM,
  })
  const { facts } = await factsOfSnapshot(req.payload, { ...term, contributors }, snapshot, req)
  return {
    ...data,
    state: stateOf(facts),
    digest: facts.digest,
    contributors,
    uses,
    savedBy: req.user?.publicId ?? null,
    savedIn: originOf(context).window,
  }
}

/** Who has had a hand in the text since it was last what is live with approval. A restored version brings the people who wrote it then. */
const contributorsAfter = (save: {
  readonly original: Partial<Term> | undefined
  readonly restored: readonly string[]
  readonly approvedDigest: string | null
  readonly user: string
}): string => {
  const startsAfresh = save.approvedDigest !== null && save.original?.digest === save.approvedDigest
  const earlier = startsAfresh ? [] : fromWords(save.original?.contributors)
  return toWords([...new Set([...earlier, ...save.restored, save.user])].sort())
}

/** Saves that no person made: an import, a script. */
const SYSTEM = 'system'

const originOf = (context: RequestContext): SaveOrigin => (context[ORIGIN] ?? { base: null, window: null }) as SaveOrigin

/** The last thing before the write: from here on, other saves that name a base wait until this one is done. */
const refuseUnseen: CollectionBeforeChangeHook<Term> = async ({ data, originalDoc, operation, context, req }) => {
  const origin = originOf(context)
  if (operation !== 'update' || !originalDoc || origin.base === null) return data
  const giveBack = await takeTurn(originalDoc.publicId ?? '')
  context[TURN] = giveBack
  try {
    refuseUnlessNone(await editedMeanwhile(origin, originalDoc.id, data, req))
  } catch (error) {
    giveBack()
    throw error
  }
  return data
}

const giveBackTurn = (context: RequestContext): void => {
  ;(context[TURN] as (() => void) | undefined)?.()
  delete context[TURN]
}

/**
 * An edit leaves the main record of a draft alone, which then has the state of before; and one that raced an act wrote down
 * the state that it saw.
 */
const settleAfterEdit: CollectionAfterChangeHook<Term> = async ({ doc, context, req }) => {
  giveBackTurn(context)
  await settleTerm(req.payload, doc.id, req)
  return doc
}

const leaveDesk: CollectionAfterDeleteHook<Term> = async ({ doc, req }) => {
  if (doc.publicId) await deleteDeskEntry(req.payload, doc.publicId)
}

/** A term that was ever public stays on record; one that others name cannot vanish from under them. */
const refuseDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const term = await req.payload.findByID({
    collection: 'terms',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    // Read for its public id; what the user may do with it has been decided already.
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  if (!term?.publicId) return
  const onRecord = (await latestOf(req.payload, term.publicId)) !== null
  refuseUnlessNone([
    ...(onRecord ? [refuse('was_published', term.title ?? 'This entry')] : []),
    ...(await holdersOf('terms', id, req)),
  ])
}

export const governedTerm: CollectionConfig['hooks'] = {
  beforeOperation: [onlyDrafts],
  beforeChange: [keepFacts, refuseUnseen],
  afterChange: [settleAfterEdit],
  beforeDelete: [refuseDelete],
  afterDelete: [leaveDesk],
}

/** An account whose acts are on record stays, so that the record can name the person. */
export const refuseDeleteOfActor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true, showHiddenFields: true, req })
  if (!user?.publicId) return
  const { totalDocs } = await req.payload.count({
    collection: 'workflow-events',
    where: { actor: { equals: user.publicId } },
    // Counted whoever asks.
    overrideAccess: true,
  })
  if (totalDocs > 0) {
    refuseUnlessNone([refuse('in_use', totalDocs === 1 ? 'one review event' : `${totalDocs} review events`)])
  }
}
