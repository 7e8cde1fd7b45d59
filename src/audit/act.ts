/** One line of the audit log, as it is read, and in words. Pure. */
import { labelOf } from '../glossary/labels'
import { PART_NAMES, type Part } from '../workflow/part-names'

export interface AuditAct {
  readonly source: 'review' | 'ledger' | 'account'
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string
  /** `approved`, `published`; what an act of that name is, KINDS and the account events say. */
  readonly kind: string
  /** Null where the account is gone or its name erased; `system` tells acts that nobody did. */
  readonly person: string | null
  readonly bySystem: boolean
  readonly record: {
    /** As the ledger calls it; `account`, or `none` where an account event is about nobody else. */
    readonly kind: string
    /** Null where the record is gone. */
    readonly title: string | null
    /** In the desk; null where there is nothing to open. */
    readonly address: string | null
  }
  /** Reviewer roles acted in. */
  readonly roles: readonly string[]
  readonly field: string | null
  readonly blocking: boolean
  readonly version: number | null
  /** Note or reason. */
  readonly note: string | null
  /** For a publication of an entry: where its evidence is downloaded. */
  readonly evidence: string | null
}

/** The ledger’s own acts; a publication of an entry is mirrored in the review events, and told once. */
export const LEDGER_KINDS = ['published', 'force-published', 'archived', 'restored', 'removed'] as const

/** What the form offers to filter by, in the order of a text’s life. */
export const KINDS: readonly { readonly kind: string; readonly label: string }[] = [
  { kind: 'submitted', label: 'Submitted for review' },
  { kind: 'approved', label: 'Approved' },
  { kind: 'changes-requested', label: 'Requested changes' },
  { kind: 'commented', label: 'Commented or objected' },
  { kind: 'replied', label: 'Answered a comment' },
  { kind: 'resolved', label: 'Resolved a comment' },
  { kind: 'reopened', label: 'Reopened a comment' },
  { kind: 'withdrawn-from-review', label: 'Took back from review' },
  { kind: 'scheduled', label: 'Scheduled a publication' },
  { kind: 'schedule-cancelled', label: 'Cancelled a scheduled publication' },
  { kind: 'schedule-failed', label: 'Scheduled publication failed' },
  { kind: 'law-task-opened', label: 'Law changed: review asked for' },
  { kind: 'law-task-closed', label: 'Law changed: dealt with' },
  { kind: 'published', label: 'Published' },
  { kind: 'force-published', label: 'Published without approval' },
  { kind: 'archived', label: 'Archived' },
  { kind: 'restored', label: 'Restored' },
  { kind: 'removed', label: 'Removed from the public' },
]

/** Who did it, as it stands at the start of a line. */
export const personWords = ({ person, bySystem }: Pick<AuditAct, 'person' | 'bySystem'>): string =>
  person ?? (bySystem ? 'The system' : 'Name erased')

/** What was done, before and after the record’s name: `approved ` “SEND mediation” ` as legal reviewer`. */
export const actWords = (act: AuditAct): { before: string; record: string; after: string } => ({
  before: act.record.kind === 'none' ? verb(act) : `${verb(act)} ${kindWords(act)}`,
  record: recordWords(act),
  after: ending(act),
})

/** The whole in one sentence: “approved “SEND mediation” as legal reviewer”. */
export const actSentence = (act: AuditAct): string => {
  const { before, record, after } = actWords(act)
  return `${before}${record}${after}`
}

const VERBS: Readonly<Record<string, string>> = {
  'submitted': 'submitted',
  'approved': 'approved',
  'changes-requested': 'requested changes to',
  'commented': 'commented on',
  'replied': 'answered a comment on',
  'resolved': 'resolved a comment on',
  'reopened': 'reopened a comment on',
  'withdrawn-from-review': 'took back from review',
  'scheduled': 'scheduled the publication of',
  'schedule-cancelled': 'cancelled the scheduled publication of',
  'schedule-failed': 'had scheduled a publication that could not go out:',
  'published': 'published',
  'force-published': 'published without approval',
  'archived': 'archived',
  'restored': 'restored',
  'removed': 'removed from the public',
  'law-task-opened': 'recorded a change in law that touches',
  'law-task-closed': 'closed the review for a change in law of',
}

/** An act that this release has no words for is told by its name, never left out. */
const verb = ({ kind, blocking, source, record }: AuditAct): string => {
  if (kind === 'commented' && blocking) return 'objected to'
  if (source === 'account') return `${kind.replaceAll(/[-_]/g, ' ')}${record.kind === 'none' ? '' : ':'}`
  return VERBS[kind] ?? `${kind.replaceAll(/[-_]/g, ' ')}:`
}

/** An entry is named alone; anything else says what it is. */
const kindWords = ({ record, source }: AuditAct): string => {
  if (record.kind === 'term' || source === 'account') return ''
  if (record.kind === 'glossary') return 'the glossary’s settings'
  return `the ${record.kind} `
}

const recordWords = ({ record, source }: AuditAct): string => {
  if (record.kind === 'glossary') return ''
  if (record.title !== null) return `“${record.title}”`
  if (source === 'account') return record.kind === 'account' ? 'an account whose name was erased' : ''
  return record.kind === 'term' ? 'an entry that is gone' : 'that is gone'
}

const ending = ({ kind, roles, field, version, source, record }: AuditAct): string => {
  if (kind === 'submitted') return ' for review'
  const reviewer = roles.filter((role) => role.endsWith('-reviewer')).map((role) => role.replaceAll('-', ' '))
  if ((kind === 'approved' || kind === 'changes-requested') && reviewer.length > 0) {
    return ` as ${new Intl.ListFormat('en-GB').format(reviewer)}`
  }
  if (field) return `, about ${partWords(field)}`
  return source === 'ledger' && record.kind === 'term' && version !== null && kind !== 'archived' ? `, version ${version}` : ''
}

const partWords = (field: string): string => {
  const [part = ''] = field.split('.')
  return PART_NAMES[part as Part] ?? labelOf(part).toLowerCase()
}
