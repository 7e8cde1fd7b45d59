/** Facts of a term by the situation it is in, and any facts at all for properties. */
import fc from 'fast-check'
import { REVIEWER_ROLES, ROLES } from '../../../src/glossary/kinds'
import { LEDGER_EVENTS } from '../../../src/publication/ledger-row'
import type { DraftTermSnapshot } from '../../../src/publication/snapshot'
import { EVENT_KINDS } from '../../../src/workflow/events'
import type { Actor } from '../../../src/workflow/policy'
import type { Act, TermFacts } from '../../../src/workflow/state'

export const DIGEST = 'd'.repeat(64)
export const OTHER_DIGEST = 'e'.repeat(64)

export const aDraft = (text: Partial<DraftTermSnapshot> = {}): DraftTermSnapshot => ({
  kind: 'term',
  id: 'a-term',
  slug: 'send-mediation',
  title: 'SEND mediation',
  aliases: [],
  category: 'a-category',
  jurisdictions: ['england'],
  authors: [],
  definition: { type: 'document', version: 1, children: [{ type: 'paragraph', children: [] }] },
  context: null,
  checkpoints: [],
  body: null,
  enquiries: null,
  citations: [],
  lawAsOf: null,
  seo: { title: null, description: null, image: null },
  ...text,
})

export const facts = (more: Partial<TermFacts> = {}): TermFacts => ({
  draft: aDraft(),
  digest: DIGEST,
  contributors: ['writer'],
  version: 0,
  live: null,
  archived: null,
  requiredApprovals: ['legal-reviewer'],
  acts: [],
  round: 0,
  outsideApprovals: [],
  objections: [],
  schedule: null,
  ...more,
})

export const act = (kind: Act['kind'], more: Partial<Act> = {}): Act => ({
  kind,
  actor: 'somebody',
  roles: [],
  at: '2025-09-01T09:00:00.000Z',
  note: null,
  changeKind: null,
  ...more,
})

const submitted = act('submitted', { actor: 'writer', roles: ['editor'] })
const approved = act('approved', { actor: 'first lawyer', roles: ['legal-reviewer'] })
const sentBack = act('changes-requested', { actor: 'first lawyer', roles: ['legal-reviewer'], note: 'Cite s 55.' })

/** Every situation that the workflow tells apart, by the name an editor would give it. */
export const SITUATIONS = {
  'draft': facts(),
  'in review': facts({ acts: [submitted] }),
  'sent back': facts({ acts: [submitted, sentBack] }),
  'approved': facts({ acts: [submitted, approved] }),
  'published': facts({ version: 1, contributors: [], live: { digest: DIGEST, event: 'published', publishedBy: 'writer' } }),
  'newer draft': facts({ version: 1, live: { digest: OTHER_DIGEST, event: 'published', publishedBy: 'writer' } }),
  'forced': facts({ version: 1, live: { digest: DIGEST, event: 'force-published', publishedBy: 'administrator' } }),
  'archived': facts({ version: 2, archived: { as: 'withdrawn', reason: 'Repealed.', at: '2025-09-01T09:00:00.000Z' } }),
} as const satisfies Record<string, TermFacts>
export type Situation = keyof typeof SITUATIONS

const PEOPLE = ['ada', 'ben', 'cem', 'dot']
const someone = fc.constantFrom(...PEOPLE)
const someDigest = fc.constantFrom(DIGEST, OTHER_DIGEST)

export const anyActor: fc.Arbitrary<Actor> = fc.record({ id: someone, roles: fc.subarray([...ROLES]) })

const anyAct: fc.Arbitrary<Act> = fc
  .record({ kind: fc.oneof(fc.constant('approved' as const), fc.constantFrom(...EVENT_KINDS)), actor: someone, roles: fc.subarray([...ROLES]) })
  .map(({ kind, ...more }) => act(kind, more))

const anyLive: fc.Arbitrary<TermFacts['live']> = fc.option(
  fc.record({
    digest: someDigest,
    // Often the rare one: it has rules of its own.
    event: fc.oneof(fc.constant('force-published' as const), fc.constantFrom(...LEDGER_EVENTS)),
    publishedBy: fc.option(someone),
  }),
)

const anyArchived: fc.Arbitrary<TermFacts['archived']> = fc.option(fc.constant(SITUATIONS.archived.archived))

/** Whatever a database could say, likely or not: what is archived is not live. */
export const anyFacts: fc.Arbitrary<TermFacts> = fc
  .record({
    contributors: fc.subarray(PEOPLE),
    live: anyLive,
    archived: anyArchived,
    requiredApprovals: fc.subarray([...REVIEWER_ROLES], { minLength: 1 }),
    acts: fc.array(anyAct, { maxLength: 6 }),
  })
  .map(({ archived, live, ...more }) => facts({ ...more, archived, live: archived ? null : live }))
