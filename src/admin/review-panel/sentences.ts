/** The review panel in words: plain sentences for states, events, parts. Pure, so that they can be read in a test. */
import { longDay, momentOf } from '../../glossary/dates'
import type { ReviewerRole, Role } from '../../glossary/kinds'
import type { WorkflowDocument, WorkflowDocumentEvent } from '../../workflow/document'
import type { Person } from '../../workflow/people'
import { PART_NAMES } from '../../workflow/part-names'
import { namedRoles, type Verb } from '../../workflow/transitions'

/** Where the entry stands, and what comes next. */
export const stateSentence = (document: WorkflowDocument): string => {
  const { state, newerDraft, requiredApprovals, approvals, waitingFor } = document
  const given = requiredApprovals.filter((role) => approvals.some(({ roles }) => roles.includes(role))).length
  const count = `Approved by ${given} of ${requiredApprovals.length}.`
  switch (state) {
    case 'draft':
      return 'Draft. Readers do not see this entry yet.'
    case 'in-review':
      return `In review. ${count} Waiting for ${namedRoles(waitingFor, 'and')}.${live(document)}`
    case 'changes-requested':
      return `Changes requested. Edit the entry, then submit it again.${live(document)}`
    case 'approved':
      return `${count} Ready to publish.${live(document)}`
    case 'published':
      if (document.awaitingRetrospectiveApproval) {
        return `Published without approval. Waiting for ${namedRoles(waitingFor, 'and')} to approve it afterwards.`
      }
      return newerDraft ? 'Published. There is a newer draft that readers do not see.' : 'Published. Readers see this text.'
    case 'archived':
      return `Archived: ${ARCHIVED[document.archived?.as ?? 'withdrawn'] ?? ''} Reason: ${document.archived?.reason ?? ''}`
  }
}

const live = ({ liveDigest }: WorkflowDocument): string =>
  liveDigest === null ? '' : ' Readers see the version published before.'

const ARCHIVED: Readonly<Record<string, string>> = {
  withdrawn: 'withdrawn, and still readable with a notice.',
  gone: 'gone from the public.',
  replaced: 'replaced by another entry.',
}

/** “Goes out on 24 Nov 2026, 09:00 GMT, set by Edie.” Empty where nothing is scheduled. */
export const scheduleSentence = ({ schedule }: WorkflowDocument, timeZone?: string): string => {
  if (!schedule) return ''
  const when = `on ${momentOf(schedule.publishAt, timeZone)}, set by ${nameOf(schedule.by)}`
  return schedule.isOfThisText
    ? `Goes out ${when}. Its approval is checked again then.`
    : `It was to go out ${when}, but the text was edited since: that will fail. Cancel it, or submit the new text.`
}

/** “Asked: Lex, Lou.” Empty where nobody is waited for, or nobody could. */
export const awaitedSentence = ({ awaited, waitingFor }: WorkflowDocument): string => {
  if (waitingFor.length === 0) return ''
  if (awaited.length === 0) return 'Nobody here may give this approval. An administrator can give someone the role.'
  return `Asked: ${new Intl.ListFormat('en-GB', { type: 'unit' }).format(awaited.map(nameOf))}.`
}

/** What is known of the published text's review. What has happened in law since has a list of its own. */
export const reviewSentence = ({ review, liveDigest }: WorkflowDocument): string => {
  if (liveDigest === null) return ''
  const last = review.last ? `Last reviewed on ${longDay(review.last)}.` : 'Never fully reviewed.'
  const due = review.due ? ` Next review due on ${longDay(review.due)}.` : ''
  return last + due
}

export const versionName = (version: number): string => (version === 0 ? 'before the first publication' : `on version ${version}`)

export const nameOf = ({ name, outside }: Person): string =>
  name === null ? 'Someone whose account is gone' : outside ? `${name} (outside reviewer)` : name

/** What differs from the published text: “Changed since publication: definition and citations.” Empty when nothing does. */
export const changedSentence = ({ changedParts, liveDigest }: WorkflowDocument): string => {
  if (liveDigest === null || changedParts.length === 0) return ''
  const list = new Intl.ListFormat('en-GB').format(changedParts.map((part) => PART_NAMES[part]))
  return `Changed since publication: ${list}.`
}

export interface Step {
  readonly button: string
  /** The button that carries it out, in the little form that opens. */
  readonly confirm: string
  readonly explain: string
  readonly text: 'note' | 'reason'
  readonly textLabel: string
}

export const STEPS: Readonly<Record<Verb, Step>> = {
  submit: {
    button: 'Submit for review',
    confirm: 'Submit',
    explain: 'Its reviewers are asked to approve exactly this text.',
    text: 'note',
    textLabel: 'What is new or what changed',
  },
  approve: {
    button: 'Approve',
    confirm: 'Approve this text',
    explain: 'You approve exactly the text shown here. An edit afterwards needs a new approval.',
    text: 'note',
    textLabel: 'Remark',
  },
  'request-changes': {
    button: 'Request changes',
    confirm: 'Send back',
    explain: 'The entry goes back to its editors with your remark.',
    text: 'note',
    textLabel: 'What should change',
  },
  publish: {
    button: 'Publish',
    confirm: 'Publish now',
    explain: 'Readers see the approved text within a second.',
    text: 'note',
    textLabel: 'Remark',
  },
  'force-publish': {
    button: 'Publish without approval',
    confirm: 'Publish without approval',
    explain: 'For emergencies. It is marked in the record and waits for approval by someone else afterwards.',
    text: 'reason',
    textLabel: 'Why it cannot wait',
  },
  withdraw: {
    button: 'Take back from review',
    confirm: 'Take back',
    explain: 'Decisions made so far count no longer.',
    text: 'note',
    textLabel: 'Remark',
  },
  archive: {
    button: 'Archive',
    confirm: 'Archive',
    explain: 'Takes the entry from the public and keeps its history.',
    text: 'reason',
    textLabel: 'Why, as readers may see it',
  },
  restore: {
    button: 'Restore',
    confirm: 'Restore',
    explain: 'The text that was public last is public again.',
    text: 'reason',
    textLabel: 'Why',
  },
  unschedule: {
    button: 'Cancel the scheduled publication',
    confirm: 'Cancel publication',
    explain: 'The approval stands: you can publish now, or set another time.',
    text: 'note',
    textLabel: 'Remark',
  },
  resolve: {
    button: 'Resolve',
    confirm: 'Resolve',
    explain: 'The conversation is settled. It stays on record and can be reopened.',
    text: 'note',
    textLabel: 'How it was settled',
  },
  reopen: {
    button: 'Reopen',
    confirm: 'Reopen',
    explain: 'The conversation is open again. An open objection keeps the text from being published.',
    text: 'note',
    textLabel: 'Why',
  },
  comment: {
    button: 'Comment',
    confirm: 'Add comment',
    explain: 'A remark for colleagues. Readers do not see it.',
    text: 'note',
    textLabel: 'Comment',
  },
}

/** Said once an act is done. */
export const DONE: Readonly<Record<Verb, string>> = {
  submit: 'Submitted for review.',
  approve: 'Approved.',
  'request-changes': 'Sent back with your remark.',
  publish: 'Published.',
  'force-publish': 'Published without approval.',
  withdraw: 'Taken back from review.',
  archive: 'Archived.',
  restore: 'Restored.',
  unschedule: 'The scheduled publication is cancelled.',
  resolve: 'Resolved.',
  reopen: 'Reopened.',
  comment: 'Comment added.',
}

const EVENTS: Readonly<Record<WorkflowDocumentEvent['kind'], string>> = {
  submitted: 'submitted it for review',
  approved: 'approved it',
  'changes-requested': 'requested changes',
  commented: 'commented',
  'withdrawn-from-review': 'took it back from review',
  published: 'published it',
  'force-published': 'published it without approval',
  archived: 'archived it',
  restored: 'restored it',
  scheduled: 'scheduled its publication',
  'schedule-cancelled': 'cancelled its scheduled publication',
  'schedule-failed': 'had scheduled a publication that could not go out',
  replied: 'replied',
  resolved: 'resolved a conversation',
  reopened: 'reopened a conversation',
  'law-task-opened': 'recorded a change in law that touches it',
  'law-task-closed': 'dealt with a change in law',
}

/** “Lex Demonstration approved it as legal reviewer”. */
export const eventSentence = ({ kind, by, roles }: WorkflowDocumentEvent): string => {
  if (kind === 'law-task-opened' && by.name === null) return 'A change in law that touches it is on record'
  // It follows from a publication, an undone change, an archived entry: nobody did it by itself.
  if (kind === 'law-task-closed' && by.name === null) return 'A change in law has been dealt with'
  const who = nameOf(by)
  const asReviewer = kind === 'approved' || kind === 'changes-requested' ? reviewerRoles(roles) : ''
  return `${who} ${EVENTS[kind]}${asReviewer}`
}

const reviewerRoles = (roles: readonly Role[]): string => {
  const held = roles.filter((role): role is ReviewerRole => role.endsWith('-reviewer'))
  return held.length > 0 ? ` as ${new Intl.ListFormat('en-GB').format(held.map((role) => role.replace('-', ' ')))}` : ''
}
