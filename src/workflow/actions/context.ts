/** What every act needs, and how an act is recorded: one insert under a unique key. */
import type { Payload, PayloadRequest } from 'payload'
import { refused, refuseUnlessNone } from '../../errors'
import type { Role } from '../../glossary/kinds'
import type { ArchiveKind } from '../../publication/ledger-row'
import type { CmsId } from '../../publication/to-snapshot'
import { decisionKey, type EventKind } from '../events'
import { insertEvent } from '../insert-event'
import { type Actor, type Brought, refusalsFor } from '../policy'
import { readFacts, type TermAndFacts } from '../read-facts'
import { settleTerm } from '../settle-term'
import type { Verb } from '../transitions'
import { toWords } from '../word-list'

export interface ActContext {
  readonly payload: Payload
  /** The term's id in the CMS. */
  readonly term: CmsId
  readonly actor: Actor
  readonly req?: PayloadRequest
}

/** The body of a workflow request; each verb reads what it needs. */
export interface ActRequest extends Brought {
  readonly archiveAs?: ArchiveKind | undefined
  /** CMS id or slug of the term that replaces an archived one. */
  readonly replacedBy?: string | number | undefined
  /** Path of the field that a comment is about. */
  readonly field?: string | undefined
  /** The conversation that is answered, resolved or reopened. */
  readonly thread?: string | undefined
}

export type Action = (context: ActContext, request: ActRequest) => Promise<void>

/** @throws Refused with every reason why the actor may not. */
export const factsIfAllowed = async (verb: Verb, context: ActContext, request: ActRequest): Promise<TermAndFacts> => {
  const found = await factsOf(context)
  refuseUnlessNone(refusalsFor(verb, found.facts, context.actor, request))
  return found
}

export const factsOf = async ({ payload, term, req }: ActContext): Promise<TermAndFacts> => {
  const found = await readFacts(payload, term, req)
  if (!found) throw refused('not_found', 'The entry')
  return found
}

interface NewEvent {
  readonly kind: EventKind
  readonly roles: readonly Role[]
  readonly note?: string | null | undefined
  readonly changeKind?: 'major' | 'minor' | null
  readonly field?: string | undefined
  readonly thread?: string
  readonly blocking?: boolean
  readonly publishAt?: string
  /** Only for what is no decision about a text: such acts may be repeated. */
  readonly key?: string
}

/**
 * Records an act. The same act by the same person about the same text is recorded once: the second time nothing happens,
 * and the answer is the same.
 */
export const record = async (context: ActContext, { term, facts }: TermAndFacts, event: NewEvent): Promise<void> => {
  const key =
    event.key ??
    decisionKey({
      term: term.publicId,
      cycle: facts.version,
      round: facts.round,
      digest: facts.digest,
      kind: event.kind,
      actor: context.actor.id,
    })
  await insertEvent(context.payload, context.req, {
    key,
    kind: event.kind,
    term: term.id,
    record: term.publicId,
    at: new Date().toISOString(),
    digest: facts.digest,
    actor: context.actor.id,
    roles: toWords(event.roles),
    note: event.note?.trim() || null,
    changeKind: event.changeKind ?? null,
    field: event.field ?? null,
    thread: event.thread ?? null,
    blocking: event.blocking ?? false,
    publishAt: event.publishAt ?? null,
    cycle: facts.version,
    round: facts.round,
  })
}

/**
 * Ends every act: what follows from the rows is put in step. The act itself is done by then, so a failure here (a disk that
 * filled up in between) must not be told as one of the act: it is logged, and the next act or start puts the rest in step.
 */
export const settle = async ({ payload, term, req }: ActContext): Promise<void> => {
  try {
    await settleTerm(payload, term, req)
  } catch (error) {
    payload.logger.error({ err: error, term }, 'An act is on record, but what follows from it could not be written yet')
  }
}
