/** Plays a run: carries out each act through its door, and writes down what it did to the tables. */
import { configToSchema } from '@payloadcms/graphql'
import { graphql, type GraphQLSchema } from 'graphql'
import { createLocalReq } from 'payload'
import { Refused } from '../../../src/errors'
import type { ReviewerRole } from '../../../src/glossary/kinds'
import { ACTIONS, type ActRequest } from '../../../src/workflow/actions'
import { followLedger, ledgerHead } from '../../../src/workflow/follow-ledger'
import { readFacts } from '../../../src/workflow/read-facts'
import { withdrawOverdue } from '../../../src/workflow/review-dates'
import { decideByLink, makeReviewLink } from '../../../src/workflow/review-links'
import { publishDue } from '../../../src/workflow/scheduled'
import { settleTerm } from '../../../src/workflow/settle-term'
import { richText } from '../../factories/records'
import { aPerson, as, type Id, type Person, type TestCms } from '../../support/cms'
import type { RawEvent, RawPublication, RawTables, RawTerm } from '../../support/raw-tables'
import { type Rest, type RestAnswer, restAs } from '../../support/rest'
import {
  CATEGORIES_IN_A_RUN,
  type EditedPart,
  type PlayedVerb,
  PLAYERS,
  type Run,
  type RunAct,
  type SaveAct,
  TERMS_IN_A_RUN,
  told,
  type VerbAct,
} from './acts'

export type Outcome =
  | { readonly as: 'done' }
  | { readonly as: 'refused'; readonly codes: readonly string[] }
  /** Anything else: a finding. */
  | { readonly as: 'broken'; readonly message: string }
  /** There was nothing to do it to: no such link, no such version. */
  | { readonly as: 'left out' }

export interface Seen {
  readonly publications: readonly RawPublication[]
  readonly events: readonly RawEvent[]
  readonly terms: readonly RawTerm[]
}

export interface Step {
  readonly sentence: string
  readonly act: RunAct
  /** Public id of who acts; null for the system. */
  readonly actor: string | null
  /** Public ids of the terms concerned. */
  readonly records: readonly string[]
  /** Marks the rows of this act, where it takes a note. */
  readonly note: string
  readonly outcome: Outcome
  readonly before: Seen
  readonly after: Seen
  /** The version that was brought back. */
  readonly broughtBack: string | null
}

export interface Link {
  /** Public id: who decides by it. */
  readonly id: string
  readonly token: string
  readonly role: ReviewerRole | null
}

export interface Requirement {
  readonly category: string
  /** Holds for the step of this place and those after it. */
  readonly from: number
  readonly roles: readonly string[]
}

/** What a run leaves for the checker. */
export interface Play {
  readonly terms: readonly string[]
  readonly steps: readonly Step[]
  readonly players: readonly Person[]
  readonly links: readonly Link[]
  /** What settling once more, after everything, had to repair. */
  readonly repairs: readonly string[]
  readonly end: Seen
  /** What each category, by its id in the CMS, was seen to ask for from a step on. */
  readonly requirements: readonly Requirement[]
  /** What the tables say at the end: roles by the category’s id. */
  readonly required: ReadonlyMap<string, readonly string[]>
}

export interface Company {
  readonly cms: TestCms
  readonly tables: RawTables
  readonly players: readonly Person[]
  readonly doors: readonly Rest[]
  readonly schema: GraphQLSchema
}

/** The people of all runs, signed in. */
export const aCompany = async ({ cms, tables }: Pick<Company, 'cms' | 'tables'>): Promise<Company> => {
  const players: Person[] = []
  for (const { name, roles } of PLAYERS) players.push(await aPerson(cms.payload, name, [...roles]))
  const doors = await Promise.all(players.map((player) => restAs(cms, player)))
  return { cms, tables, players, doors, schema: configToSchema(cms.payload.config).schema }
}

let count = 0

/** Plays the acts one after the other, on terms and categories of this run’s own. */
export const play = async (company: Company, run: Run): Promise<Play> => {
  const stage = await setUp(company)
  for (const act of run.acts) {
    if (act.act === 'go on') await goOn(stage, act)
    else await step(stage, act)
  }
  await stage.follow()
  const end = await stage.see()
  const repairs: string[] = []
  for (const { id, record } of stage.terms) {
    if (end.terms.some((term) => term.record === record)) repairs.push(...(await settleTerm(company.cms.payload, id)))
  }
  const required = new Map<string, readonly string[]>()
  for (const { versionCategory } of end.terms) {
    if (versionCategory) required.set(versionCategory, await company.tables.requiredApprovals(versionCategory))
  }
  await clearAway(stage)
  const terms = stage.terms.map(({ record }) => record)
  return { terms, steps: stage.steps, players: company.players, links: stage.links, requirements: stage.requirements, repairs, end, required }
}

interface Stage {
  readonly company: Company
  readonly terms: readonly { readonly id: Id; readonly record: string }[]
  readonly categories: readonly Id[]
  readonly steps: Step[]
  readonly links: Link[]
  readonly requirements: Requirement[]
  readonly see: () => Promise<Seen>
  /** As the server does every minute. */
  readonly follow: () => Promise<void>
  days: number
}

const setUp = async (company: Company): Promise<Stage> => {
  const { cms, tables, players } = company
  count += 1
  const [writer, admin] = [players[0] as Person, players[6] as Person]
  let head = await ledgerHead(cms.payload)
  const categories: Id[] = []
  const requirements: Requirement[] = []
  for (let index = 0; index < CATEGORIES_IN_A_RUN; index += 1) {
    const requiredApprovals: ReviewerRole[] = index === 1 ? ['legal-reviewer', 'subject-reviewer'] : ['legal-reviewer']
    const { id } = await cms.payload.create({
      collection: 'categories',
      data: {
        name: `Run ${count}, category ${index + 1}`,
        requiredApprovals,
        outsideApprovals: index === 2 ? ['legal-reviewer'] : [],
        whenOverdue: index === 1 ? 'withdraw' : 'notice',
        reviewIntervalMonths: 12,
        _status: 'published',
      },
      ...as(admin),
    })
    categories.push(id)
    requirements.push({ category: String(id), from: 0, roles: requiredApprovals })
  }
  const terms: { id: Id; record: string }[] = []
  for (let index = 0; index < TERMS_IN_A_RUN; index += 1) {
    const term = await cms.payload.create({
      collection: 'terms',
      data: { title: `Run ${count}, term ${index + 1}`, definition: richText('As it was first.'), category: categories[index] as number },
      draft: true,
      ...as(writer),
    })
    terms.push({ id: term.id, record: term.publicId ?? '' })
  }
  const records = terms.map(({ record }) => record)
  return {
    company,
    terms,
    categories,
    steps: [],
    links: [],
    requirements,
    days: 0,
    see: async () => ({
      publications: await tables.publications({ records }),
      events: await tables.events(records),
      terms: await tables.terms(records),
    }),
    follow: async () => {
      for (let next = await followLedger(cms.payload, head); next !== head; next = await followLedger(cms.payload, head)) head = next
    },
  }
}

/** Later runs shall find no schedule and no review date of this one. */
const clearAway = async ({ company: { cms, players }, terms, categories }: Stage): Promise<void> => {
  const actor = actorOf(players[6] as Person)
  for (const { id } of terms) {
    const found = await readFacts(cms.payload, id)
    if (found?.facts.schedule) await ACTIONS.unschedule({ payload: cms.payload, term: id, actor }, {})
  }
  await cms.payload.update({ collection: 'categories', id: categories[1] as number, data: { whenOverdue: 'notice', _status: 'published' } })
}

const actorOf = ({ publicId, roles }: Person) => ({ id: publicId, roles })

/** Up to so many acts that lead to the term’s publication, each chosen when it is its turn. */
const goOn = async (stage: Stage, { term, steps }: { term: number; steps: number }): Promise<void> => {
  for (let index = 0; index < steps; index += 1) {
    const next = await nextOnTheRoad(stage, term)
    if (!next) return
    await step(stage, next)
  }
}

const nextOnTheRoad = async ({ company: { cms, players }, terms }: Stage, term: number): Promise<VerbAct | null> => {
  const found = await readFacts(cms.payload, terms[term]?.id ?? 0)
  if (!found) return null
  const { waitingFor, state, newerDraft } = await cms.workflow(found.term.id, players[0])
  const act = (verb: PlayedVerb, by: number): VerbAct => ({
    act: 'verb',
    verb,
    by,
    term,
    door: 'local',
    text: 'newest',
    hours: 0,
    blocking: false,
    thread: 0,
    minor: false,
    archiveAs: 'withdrawn',
  })
  const [role] = waitingFor
  if (role !== undefined) {
    const { acts, contributors } = found.facts
    const reviewer = players.findIndex(
      ({ publicId, roles }) => roles.includes(role) && !contributors.includes(publicId) && !acts.some(({ actor }) => actor === publicId),
    )
    return reviewer < 0 ? null : act('approve', reviewer)
  }
  if (state === 'approved') return act('publish', 0)
  if (state === 'archived') return act('restore', 1)
  if (state === 'changes-requested') return act('withdraw', 1)
  return state === 'draft' || newerDraft ? act('submit', 1) : null
}

const step = async (stage: Stage, act: RunAct): Promise<void> => {
  const before = stage.steps.at(-1)?.after ?? (await stage.see())
  const note = `Note ${count}.${stage.steps.length + 1}`
  const { outcome, broughtBack = null } = await carryOut(stage, act, before, note).catch((error: unknown): Done => ({ outcome: outcomeOf(error) }))
  const player = 'by' in act && !('door' in act && act.door === 'import') ? stage.company.players[act.by] : undefined
  const link = act.act === 'outside' ? stage.links[act.link] : undefined
  const both = act.act === 'edit both' || (act.act === 'say published' && act.both)
  stage.steps.push({
    sentence: `${told(act)}: ${toldOutcome(outcome)}`,
    act,
    actor: player?.publicId ?? link?.id ?? null,
    records: both ? stage.terms.map(({ record }) => record) : 'term' in act ? [stage.terms[act.term]?.record ?? ''] : [],
    note,
    outcome,
    before,
    after: await stage.see(),
    broughtBack,
  })
}

const toldOutcome = (outcome: Outcome): string => {
  if (outcome.as === 'refused') return `refused (${outcome.codes.join(', ')})`
  return outcome.as === 'broken' ? `BROKE: ${outcome.message}` : outcome.as
}

interface Done {
  readonly outcome: Outcome
  readonly broughtBack?: string | null
}

const DONE: Done = { outcome: { as: 'done' } }
const LEFT_OUT: Done = { outcome: { as: 'left out' } }

const carryOut = async (stage: Stage, act: RunAct, before: Seen, note: string): Promise<Done> => {
  const { payload } = stage.company.cms
  switch (act.act) {
    case 'go on':
      return LEFT_OUT
    case 'verb':
      return doVerb(stage, act, before, note)
    case 'edit':
    case 'edit both':
    case 'say published':
    case 'bring back':
    case 'delete':
      return save(stage, act)
    case 'invite': {
      const found = await readFacts(payload, stage.terms[act.term]?.id ?? 0)
      if (!found) return LEFT_OUT
      const person = stage.company.players[act.by] as Person
      const request = { name: 'Octavia Outside', email: `octavia.${count}.${stage.links.length}@outside.example`, ...(act.role ? { role: act.role } : {}) }
      const { token } = await makeReviewLink(payload, found, actorOf(person), request)
      const { docs } = await payload.find({ collection: 'review-links', where: { email: { equals: request.email } }, showHiddenFields: true })
      stage.links.push({ id: docs[0]?.publicId ?? '', token, role: act.role })
      return DONE
    }
    case 'outside': {
      const link = stage.links[act.link]
      if (!link) return LEFT_OUT
      await decideByLink(payload, { token: link.token, decision: act.approves ? 'approve' : 'object', note })
      return DONE
    }
    case 'require': {
      await payload.update({
        collection: 'categories',
        id: stage.categories[act.category] as number,
        data: { requiredApprovals: [...act.roles], ...(act.draft ? {} : { _status: 'published' }) },
        draft: act.draft,
        ...as(stage.company.players[act.by] as Person),
      })
      if (!act.draft) {
        const category = String(stage.categories[act.category])
        stage.requirements.push({ category, from: stage.steps.length + 1, roles: act.roles })
      }
      return DONE
    }
    case 'time passes': {
      stage.days += act.days
      const now = new Date(Date.now() + stage.days * 24 * 60 * 60 * 1000)
      await publishDue(payload, now)
      await withdrawOverdue(payload, now.toISOString().slice(0, 10))
      await stage.follow()
      return DONE
    }
  }
}

const doVerb = async (stage: Stage, act: VerbAct, before: Seen, note: string): Promise<Done> => {
  const { company, terms } = stage
  const { id, record } = terms[act.term] as { id: Id; record: string }
  const other = terms[1 - act.term]
  const newest = before.terms.find((term) => term.record === record)?.digest
  const older = stage.steps.flatMap(({ after }) => after.terms.filter((term) => term.record === record)).find(({ digest }) => digest !== newest)?.digest
  const theirs = before.terms.find((term) => term.record === other?.record)?.digest
  const digest = { newest, older: older ?? 'f'.repeat(64), 'another term’s': theirs ?? 'f'.repeat(64) }[act.text]
  const threads = [...new Set(before.events.filter((event) => event.record === record && event.kind === 'commented').map(({ thread }) => thread ?? ''))]
  const takesThread = act.verb === 'resolve' || act.verb === 'reopen' || (act.verb === 'comment' && act.thread > 0)
  const thread = takesThread ? threads[act.thread % Math.max(1, threads.length)] : undefined
  const request: ActRequest = {
    ...(digest ? { digest } : {}),
    note,
    ...(act.verb === 'force-publish' || act.verb === 'archive' || act.verb === 'restore' ? { reason: note } : {}),
    ...(act.verb === 'submit' ? { changeKind: act.minor ? 'minor' : 'major' } : {}),
    ...(act.verb === 'archive' ? { archiveAs: act.archiveAs, ...(act.archiveAs === 'replaced' && other ? { replacedBy: other.id } : {}) } : {}),
    ...(act.hours > 0 ? { publishAt: new Date(Date.now() + act.hours * 60 * 60 * 1000).toISOString() } : {}),
    ...(act.blocking ? { blocking: true } : {}),
    ...(thread ? { thread } : {}),
  }
  if (act.door === 'rest') return answered(await (company.doors[act.by] as Rest)('POST', `/api/terms/${id}/workflow/${act.verb}`, request))
  await ACTIONS[act.verb]({ payload: company.cms.payload, term: id, actor: actorOf(company.players[act.by] as Person) }, request)
  return DONE
}

const TEXTS = ['It is one thing.', 'It is another thing.', 'It is a third thing.'] as const

const partOf = (stage: Stage, part: EditedPart, text: number): object => {
  const words = TEXTS[text] ?? TEXTS[0]
  switch (part) {
    case 'definition':
    case 'context':
      return { [part]: richText(words) }
    case 'checkpoints':
      return { checkpoints: TEXTS.slice(0, text).map((each) => ({ text: richText(each) })) }
    case 'phrases':
      return { enquiries: { searchPhrases: TEXTS.slice(0, text).map((phrase) => ({ phrase })) } }
    case 'category':
      return { category: stage.categories[text % CATEGORIES_IN_A_RUN] }
  }
}

const save = async (stage: Stage, act: SaveAct): Promise<Done> => {
  const { company, terms } = stage
  const { payload } = company.cms
  const rest = company.doors[act.by] as Rest
  const player = company.players[act.by] as Person
  const by = act.door === 'import' ? { overrideAccess: true } : as(player)
  const both = `/api/terms?${terms.map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')}&draft=true`
  const ids = terms.map(({ id }) => id)
  switch (act.act) {
    case 'edit': {
      const data = partOf(stage, act.part, act.text)
      const { id } = terms[act.term] as { id: Id }
      if (act.door === 'rest') return answered(await rest('PATCH', `/api/terms/${id}?draft=true${act.autosave ? '&autosave=true' : ''}`, data))
      if (act.door === 'graphql') {
        return inGraphql(company, player, UPDATE, { id, data, autosave: act.autosave })
      }
      await payload.update({ collection: 'terms', id, data, draft: true, autosave: act.autosave, ...by } as never)
      return DONE
    }
    case 'edit both': {
      const data = partOf(stage, 'context', act.text)
      if (act.door === 'rest') return answered(await rest('PATCH', both, data))
      return bulk(await payload.update({ collection: 'terms', where: { id: { in: ids } }, data, draft: true, ...by } as never))
    }
    case 'say published': {
      const data = { ...partOf(stage, 'context', 1), _status: 'published' }
      const { id } = terms[act.term] as { id: Id }
      if (act.door === 'graphql') return inGraphql(company, player, UPDATE, { id, data, autosave: false })
      if (act.door === 'rest') return answered(await rest('PATCH', act.both ? both : `/api/terms/${id}`, data))
      const what = act.both ? { where: { id: { in: ids } } } : { id }
      return bulk(await payload.update({ collection: 'terms', ...what, data, ...by } as never))
    }
    case 'bring back': {
      const { docs } = await payload.findVersions({
        collection: 'terms',
        where: { parent: { equals: (terms[act.term] as { id: Id }).id } },
        sort: 'createdAt',
        pagination: false,
        depth: 0,
      })
      const version = docs[act.version % Math.max(1, docs.length)]?.id
      if (version === undefined) return LEFT_OUT
      const done =
        act.door === 'rest'
          ? answered(await rest('POST', `/api/terms/versions/${version}?draft=true`))
          : await inGraphql(company, player, BRING_BACK, { id: version })
      return { ...done, broughtBack: String(version) }
    }
    case 'delete': {
      const { id } = terms[act.term] as { id: Id }
      if (act.door === 'rest') return answered(await rest('DELETE', `/api/terms/${id}`))
      if (act.door === 'graphql') return inGraphql(company, player, DELETE, { id })
      await payload.delete({ collection: 'terms', id, ...by } as never)
      return DONE
    }
  }
}

/** An id is a number on SQLite and a text on MongoDB. */
const idKind = (id: unknown): string => (typeof id === 'number' ? 'Int' : 'String')
type Mutation = (id: unknown) => string
const UPDATE: Mutation = (id) =>
  `mutation ($id: ${idKind(id)}!, $data: mutationTermUpdateInput!, $autosave: Boolean) { updateTerm(id: $id, data: $data, draft: true, autosave: $autosave) { id } }`
const DELETE: Mutation = (id) => `mutation ($id: ${idKind(id)}!) { deleteTerm(id: $id) { id } }`
const BRING_BACK: Mutation = (id) => `mutation ($id: ${idKind(id)}) { restoreVersionTerm(id: $id, draft: true) { id } }`

/** As Payload’s /api/graphql does it, from the schema on; the token is what `every door` has looked at elsewhere. */
const inGraphql = async ({ cms, schema }: Company, player: Person, mutation: Mutation, variableValues: { id: unknown } & Record<string, unknown>): Promise<Done> => {
  const req = await createLocalReq({ user: player }, cms.payload)
  const { errors } = await graphql({
    schema,
    source: mutation(variableValues.id),
    variableValues,
    contextValue: { req, headers: {}, res: {} },
  })
  const [first] = errors ?? []
  return first ? { outcome: outcomeOf(first.originalError ?? first) } : DONE
}

const answered = ({ status, body }: RestAnswer): Done => {
  if (status < 300) return DONE
  const { refusals = [], errors = [] } = body as { refusals?: { code: string }[]; errors?: { name?: string; message?: string }[] }
  const told = JSON.stringify(body).slice(0, 500)
  if (status >= 500) return { outcome: { as: 'broken', message: `status ${status}: ${told}` } }
  if (refusals.length > 0) return { outcome: { as: 'refused', codes: refusals.map(({ code }) => code) } }
  const code = PAYLOADS_OWN[status] ?? errors[0]?.name
  return { outcome: code ? { as: 'refused', codes: [code] } : { as: 'broken', message: `status ${status}: ${told}` } }
}

/** Payload’s own answers, where no rule of ours was asked: access control, and what is not there. */
const PAYLOADS_OWN: Readonly<Record<number, string>> = { 401: 'payload: not signed in', 403: 'payload: forbidden', 404: 'payload: not found' }

const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof Refused) {
    const codes = error.refusals.map(({ code }) => code)
    return codes.length > 0 ? { as: 'refused', codes } : { as: 'broken', message: 'a refusal without a code' }
  }
  const { status, name, message } = error as { status?: number; name?: string; message?: string }
  const own = PAYLOADS_OWN[status ?? 500]
  if (own) return { as: 'refused', codes: [own] }
  if (status === 400 && name === 'ValidationError') return { as: 'refused', codes: ['payload: validation'] }
  return { as: 'broken', message: `${name ?? 'error'}: ${message ?? String(error)}` }
}

/** Payload goes through the records one by one, and tells of those that it could not save. */
const bulk = (result: unknown): Done => {
  const { errors = [] } = result as { errors?: { message: string }[] }
  const [first] = errors
  if (!first) return DONE
  if (first.message.includes('went wrong')) return { outcome: { as: 'broken', message: `in bulk: ${first.message}` } }
  return { outcome: { as: 'refused', codes: ['payload: bulk'] } }
}
