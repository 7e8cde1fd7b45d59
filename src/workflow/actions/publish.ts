import { Refused, refuseUnlessNone } from '../../errors'
import { addressRefusals, claimAddress } from '../../publication/addresses'
import { appendToLedger, latestOf } from '../../publication/ledger'
import type { TermSnapshot } from '../../publication/snapshot'
import { scheduleKey } from '../events'
import { namedRecords } from '../named-records'
import { refusalsFor } from '../policy'
import type { TermAndFacts } from '../read-facts'
import { citationsWithoutReference, missingParts, unpublishedParts } from '../requirements'
import { approvalsGiven, has, submission } from '../state'
import { type ActContext, type Action, type ActRequest, factsOf, record, settle } from './context'

/** Appends the approved text to the ledger, now or at a later time. The insert is the commit point; all else follows from the row. */
export const publish: Action = async (context, request) => {
  const found = await factsOf(context)
  if (await isSameAct('published', context, request, found)) return settle(context)
  refuseUnlessNone([
    ...refusalsFor('publish', found.facts, context.actor, request),
    ...(await contentRefusals(context, found)),
  ])
  if (request.publishAt) return schedule(context, found, new Date(request.publishAt).toISOString())
  const submitted = submission(found.facts)
  await putPublic(context, request, found, {
    event: 'published',
    changeKind: submitted?.changeKind ?? 'major',
    changeNote: submitted?.note ?? null,
    reason: null,
  })
}

/** The moment comes in `scheduled.ts`, where everything is asked again. */
const schedule = async (context: ActContext, found: TermAndFacts, publishAt: string): Promise<void> => {
  const { term, facts } = found
  const ended = await context.payload.count({
    collection: 'workflow-events',
    where: { and: [{ record: { equals: term.publicId } }, { kind: { in: ['schedule-cancelled', 'schedule-failed'] } }] },
    // Counted for the key, whoever schedules.
    overrideAccess: true,
  })
  await record(context, found, {
    kind: 'scheduled',
    roles: context.actor.roles,
    publishAt,
    key: scheduleKey({
      term: term.publicId,
      cycle: facts.version,
      round: facts.round,
      digest: facts.digest,
      actor: context.actor.id,
      publishAt,
      ended: ended.totalDocs,
    }),
  })
  await settle(context)
}

/** Everything about the text itself that keeps it from the public. */
export const contentRefusals = async (context: ActContext, { term, facts }: TermAndFacts) => [
  ...missingParts(facts.draft),
  ...citationsWithoutReference(term.citations ?? []),
  ...unpublishedParts(await namedRecords(context.payload, facts.draft, context.req)),
  ...(await addressRefusals(context.payload, facts.draft.slug, term.publicId, context.req)),
]

interface Particulars {
  readonly event: 'published' | 'force-published'
  readonly changeKind: 'major' | 'minor'
  readonly changeNote: string | null
  readonly reason: string | null
}

/** The address first (its unique key decides between two terms), then the row, then what follows from it. */
export const putPublic = async (
  context: ActContext,
  request: ActRequest,
  { term, facts }: TermAndFacts,
  particulars: Particulars,
): Promise<void> => {
  // `missingParts` has refused a draft that is not whole.
  const snapshot = facts.draft as TermSnapshot
  await claimAddress(context.payload, snapshot.slug, term, context.req)
  try {
    await appendToLedger(
      context.payload,
      {
        snapshot,
        afterVersion: facts.version,
        approvals: approvalsGiven(facts),
        publishedBy: context.actor.id,
        ...particulars,
      },
      context.req,
    )
  } catch (error) {
    const lost = error instanceof Refused && error.refusals.some(({ code }) => code === 'already_published')
    // A double click: the other of the two did it.
    if (!lost || !(await isSameAct(particulars.event, context, request, await factsOf(context)))) throw error
  }
  await settle(context)
}

/** The very same act by the same person has been done, and nothing since. */
const isSameAct = async (
  event: Particulars['event'],
  { payload, actor }: ActContext,
  { digest }: ActRequest,
  { term, facts }: TermAndFacts,
): Promise<boolean> => {
  if (digest === undefined || facts.digest !== digest || has(facts, 'submitted')) return false
  const latest = await latestOf(payload, term.publicId)
  return latest?.event === event && latest.digest === digest && latest.publishedBy === actor.id
}
