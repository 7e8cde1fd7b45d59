import { describe, expect, it } from 'vitest'
import { changedSentence, DONE, eventSentence, stateSentence, STEPS } from '../../../src/admin/review-panel/sentences'
import { momentOf } from '../../../src/glossary/dates'
import type { WorkflowDocument, WorkflowDocumentEvent } from '../../../src/workflow/document'
import { EVENT_KINDS } from '../../../src/workflow/events'
import { PARTS } from '../../../src/workflow/part-names'
import { VERBS } from '../../../src/workflow/transitions'

const aDocument = (more: Partial<WorkflowDocument> = {}): WorkflowDocument => ({
  state: 'draft',
  digest: 'd'.repeat(64),
  liveDigest: null,
  newerDraft: false,
  requiredApprovals: ['legal-reviewer', 'subject-reviewer'],
  approvals: [],
  waitingFor: [],
  awaitingRetrospectiveApproval: false,
  missing: [],
  changedParts: [],
  submission: null,
  awaited: [],
  schedule: null,
  threads: [],
  reviewLinks: [],
  outsideApprovals: [],
  review: { last: null, due: null, lawChangedOn: null, lawTasks: [] },
  archived: null,
  actions: [],
  events: [],
  ...more,
})

const anApproval = { roles: ['subject-reviewer'], by: { id: 'sue', name: 'Sue Subject' }, at: '2025-09-01T09:00:00.000Z' } as const
const live = { liveDigest: 'e'.repeat(64), newerDraft: true }

describe('Where an entry stands, in a sentence', () => {
  it.each<[string, Partial<WorkflowDocument>]>([
    ['Draft. Readers do not see this entry yet.', {}],
    [
      'In review. Approved by 0 of 2. Waiting for a legal reviewer and a subject reviewer.',
      { state: 'in-review', waitingFor: ['legal-reviewer', 'subject-reviewer'] },
    ],
    [
      'In review. Approved by 1 of 2. Waiting for a legal reviewer.',
      { state: 'in-review', waitingFor: ['legal-reviewer'], approvals: [anApproval] },
    ],
    [
      'In review. Approved by 1 of 2. Waiting for a legal reviewer. Readers see the version published before.',
      { state: 'in-review', waitingFor: ['legal-reviewer'], approvals: [anApproval], ...live },
    ],
    ['Changes requested. Edit the entry, then submit it again.', { state: 'changes-requested' }],
    [
      'Changes requested. Edit the entry, then submit it again. Readers see the version published before.',
      { state: 'changes-requested', ...live },
    ],
    [
      'Approved by 2 of 2. Ready to publish.',
      { state: 'approved', approvals: [anApproval, { ...anApproval, roles: ['legal-reviewer'] }] },
    ],
    ['Approved by 2 of 2. Ready to publish.', { state: 'approved', approvals: [{ ...anApproval, roles: ['legal-reviewer', 'subject-reviewer'] }] }],
    ['Published. Readers see this text.', { state: 'published', liveDigest: 'd'.repeat(64) }],
    ['Published. There is a newer draft that readers do not see.', { state: 'published', ...live }],
    [
      'Published without approval. Waiting for a legal reviewer to approve it afterwards.',
      { state: 'published', liveDigest: 'd'.repeat(64), awaitingRetrospectiveApproval: true, waitingFor: ['legal-reviewer'] },
    ],
    [
      'Archived: withdrawn, and still readable with a notice. Reason: Repealed.',
      { state: 'archived', archived: { as: 'withdrawn', reason: 'Repealed.', at: '2025-09-01T09:00:00.000Z' } },
    ],
    [
      'Archived: gone from the public. Reason: It was wrong.',
      { state: 'archived', archived: { as: 'gone', reason: 'It was wrong.', at: '2025-09-01T09:00:00.000Z' } },
    ],
    [
      'Archived: replaced by another entry. Reason: Renamed by law.',
      { state: 'archived', archived: { as: 'replaced', reason: 'Renamed by law.', at: '2025-09-01T09:00:00.000Z' } },
    ],
  ])('%s', (sentence, situation) => {
    expect(stateSentence(aDocument(situation))).toBe(sentence)
  })
})

describe('What changed, in a sentence', () => {
  it('lists the parts that differ from what readers see', () => {
    expect(changedSentence(aDocument({ ...live, changedParts: ['definition', 'citations'] }))).toBe(
      'Changed since publication: definition and citations.',
    )
    expect(changedSentence(aDocument({ ...live, changedParts: ['slug', 'enquiries', 'seo'] }))).toBe(
      'Changed since publication: address, questions and search engines.',
    )
  })

  it('is silent when nothing differs, and while nothing is published', () => {
    expect(changedSentence(aDocument(live))).toBe('')
    expect(changedSentence(aDocument({ changedParts: [...PARTS] }))).toBe('')
  })
})

describe('An act, in a sentence', () => {
  const anEvent = (more: Partial<WorkflowDocumentEvent>): WorkflowDocumentEvent => ({
    kind: 'commented',
    at: '2025-09-01T09:00:00.000Z',
    by: { id: 'lex', name: 'Lex Lawyer' },
    roles: ['editor'],
    digest: 'd'.repeat(64),
    note: null,
    changeKind: null,
    field: null,
    ...more,
  })

  it.each<[string, Partial<WorkflowDocumentEvent>]>([
    ['Lex Lawyer submitted it for review', { kind: 'submitted' }],
    ['Lex Lawyer approved it as legal reviewer', { kind: 'approved', roles: ['legal-reviewer'] }],
    ['Lex Lawyer approved it as legal reviewer and subject reviewer', { kind: 'approved', roles: ['legal-reviewer', 'subject-reviewer'] }],
    ['Lex Lawyer requested changes as subject reviewer', { kind: 'changes-requested', roles: ['subject-reviewer'] }],
    ['Lex Lawyer commented', { kind: 'commented', roles: ['legal-reviewer'] }],
    ['Lex Lawyer took it back from review', { kind: 'withdrawn-from-review' }],
    ['Lex Lawyer published it', { kind: 'published', roles: [] }],
    ['Lex Lawyer published it without approval', { kind: 'force-published', roles: [] }],
    ['Lex Lawyer archived it', { kind: 'archived', roles: [] }],
    ['Lex Lawyer restored it', { kind: 'restored', roles: [] }],
    ['Someone whose account is gone approved it as legal reviewer', { kind: 'approved', roles: ['legal-reviewer'], by: { id: 'x', name: null } }],
  ])('%s', (sentence, event) => {
    expect(eventSentence(anEvent(event))).toBe(sentence)
  })

  it('is there for every kind of act', () => {
    for (const kind of EVENT_KINDS) expect(eventSentence(anEvent({ kind }))).toMatch(/^Lex Lawyer [a-z]/)
  })

  it('has its moment as people write it', () => {
    expect(momentOf('2025-09-01T12:00:00.000Z')).toMatch(/^1 Sept? 2025, \d\d:\d\d \S+$/)
  })
})

describe('A step', () => {
  it.each(VERBS)('“%s” explains itself before it is taken, and says that it was done', (verb) => {
    expect(STEPS[verb].explain).toMatch(/^[A-Z].+\.$/)
    expect(DONE[verb]).toMatch(/^[A-Z].+\.$/)
    for (const label of [STEPS[verb].button, STEPS[verb].confirm, STEPS[verb].textLabel]) expect(label).toMatch(/^[A-Z][^.]+$/)
  })
})
