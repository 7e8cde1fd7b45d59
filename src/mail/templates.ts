/** What each kind of mail says. Pure: facts in, subject and plain text out; the HTML part is made from the text (html.ts). */
import { labelOf } from '../glossary/labels'
import type { ReviewerRole } from '../glossary/kinds'
import type { MailKind } from './kinds'
import { dayOf, momentInLondon } from './moments'

export interface Letter {
  /** One line. */
  readonly subject: string
  readonly text: string
}

/** An entry as a mail names it: by title, with the CMS id that its page in the desk has. */
interface Entry {
  readonly title: string
  readonly id: string | number
}

export interface ReminderItem extends Entry {
  readonly kind: 'review-due' | 'review-overdue' | 'law-changed'
  /** A day, `2026-11-24`: when the review was or is due, or from when the law has changed. */
  readonly dueOn: string
}

/** What each kind needs to know. `by` is a person's name; `at` a moment (RFC 3339). */
export interface MailFacts {
  readonly submitted: Entry & { by: string; at: string; note: string | null; roles: readonly ReviewerRole[] }
  readonly decided: Entry & { by: string; at: string; note: string | null; decision: 'approved' | 'changes-requested' }
  readonly commented: Entry & { by: string; at: string; note: string | null; field: string | null }
  readonly 'schedule-failed': Entry & { at: string; plannedFor: string | null; note: string | null }
  readonly 'law-changed': Entry & { by: string | null; at: string; note: string | null }
  readonly reminder: { readonly items: readonly ReminderItem[] }
  readonly invitation: { readonly glossary: string; readonly by: string | null; readonly days: number }
  readonly 'password-reset': { readonly glossary: string }
}

/** Stands for the link with which a person chooses a password: made when the mail is sent, so that no stored mail holds it. */
export const SECRET_LINK = '[the link is made when the mail is sent]'

interface Frame {
  readonly name: string
  /** Without a trailing slash. */
  readonly publicUrl: string
}

export const letterOf = <Kind extends MailKind>(kind: Kind, facts: MailFacts[Kind], frame: Frame): Letter => {
  const { subject, paragraphs } = TEMPLATES[kind](facts, frame)
  const signature = kind in ABOUT_ACCOUNT ? ABOUT_ACCOUNT[kind as keyof typeof ABOUT_ACCOUNT] : whyAndHow(frame)
  return {
    subject: oneLine(subject),
    text: [`Hello ${oneLine(frame.name)},`, ...paragraphs.filter((text) => text !== ''), signature].join('\n\n'),
  }
}

type Template<Kind extends MailKind> = (facts: MailFacts[Kind], frame: Frame) => { subject: string; paragraphs: string[] }

const TEMPLATES: { readonly [Kind in MailKind]: Template<Kind> } = {
  submitted: ({ title, id, by, at, note, roles }, { publicUrl }) => ({
    subject: `To review: ${title}`,
    paragraphs: [
      `${by} submitted ${quoted(title)} for review on ${momentInLondon(at)}. It waits for your decision as ${names(roles)}.`,
      note ? `What is new, in their words:\n${quote(note)}` : '',
      `Read it and decide:\n${entryUrl(publicUrl, id)}`,
    ],
  }),
  decided: ({ title, id, by, at, note, decision }, { publicUrl }) => ({
    subject: decision === 'approved' ? `Approved: ${title}` : `Changes requested: ${title}`,
    paragraphs: [
      decision === 'approved'
        ? `${by} approved ${quoted(title)} on ${momentInLondon(at)}.`
        : `${by} asked for changes to ${quoted(title)} on ${momentInLondon(at)}. Edit the entry, then submit it again.`,
      note ? `Their remark:\n${quote(note)}` : '',
      `Open the entry:\n${entryUrl(publicUrl, id)}`,
    ],
  }),
  commented: ({ title, id, by, at, note, field }, { publicUrl }) => ({
    subject: `Comment on ${title}`,
    paragraphs: [
      `${by} commented on ${quoted(title)}${field ? ` (${fieldName(field)})` : ''} on ${momentInLondon(at)}.`,
      note ? quote(note) : '',
      `Open the entry to answer:\n${entryUrl(publicUrl, id)}`,
    ],
  }),
  'schedule-failed': ({ title, id, at, plannedFor, note }, { publicUrl }) => ({
    subject: `Not published as planned: ${title}`,
    paragraphs: [
      `${quoted(title)} was to be published${plannedFor ? ` on ${momentInLondon(plannedFor)}` : ''}. When the time came it could not be (${momentInLondon(at)}).`,
      note ? `Why:\n${quote(note)}` : '',
      'Nothing has changed for readers. Put right what is missing, then publish it or set a new time.',
      `Open the entry:\n${entryUrl(publicUrl, id)}`,
    ],
  }),
  'law-changed': ({ title, id, by, at, note }, { publicUrl }) => ({
    subject: `The law changed: ${title}`,
    paragraphs: [
      `${by ? `${by} put on record` : 'On record is'} a change in law that touches ${quoted(title)} (${momentInLondon(at)}).`,
      note ? quote(note) : '',
      'Readers see a notice beside the entry until its next full review. Read whether it still holds, edit it where it does not, and submit it.',
      `Open the entry:\n${entryUrl(publicUrl, id)}`,
    ],
  }),
  reminder: ({ items }, { publicUrl }) => ({
    subject: items.length === 1 ? `Reminder: ${items[0]?.title ?? ''}` : `Reminder: ${items.length} entries need your attention`,
    paragraphs: REMINDERS.flatMap(({ kind, one, many, day }) => {
      const of = items.filter((item) => item.kind === kind)
      if (of.length === 0) return []
      const lines = of.map(({ title, id, dueOn }) => `- ${quoted(title)}, ${day} ${dayOf(dueOn)}\n${entryUrl(publicUrl, id)}`)
      return [[of.length === 1 ? one : `${of.length} ${many}`, ...lines].join('\n')]
    }),
  }),
  invitation: ({ glossary, by, days }) => ({
    subject: `Your account for ${glossary}`,
    paragraphs: [
      `${by ?? 'An administrator'} has made an account for you at ${glossary}. Choose a password to sign in:\n${SECRET_LINK}`,
      `The link works once, for ${days === 1 ? 'one day' : `${days} days`}. After that, ask for another.`,
    ],
  }),
  'password-reset': ({ glossary }) => ({
    subject: `A new password for ${glossary}`,
    paragraphs: [
      `Someone, hopefully you, asked for a new password for your account at ${glossary}. Choose it here:\n${SECRET_LINK}`,
      'The link works once, for one hour. If it was not you, do nothing: your password stays as it is.',
    ],
  }),
}

const REMINDERS: readonly { kind: ReminderItem['kind']; one: string; many: string; day: string }[] = [
  { kind: 'law-changed', one: 'The law that one entry cites has changed:', many: 'entries cite law that has changed:', day: 'in force from' },
  { kind: 'review-overdue', one: 'The review of one entry is overdue:', many: 'entries are overdue for review:', day: 'due since' },
  { kind: 'review-due', one: 'The review of one entry is due:', many: 'entries are due for review:', day: 'due on' },
]

const ABOUT_ACCOUNT = {
  invitation: 'If you did not expect this, do nothing: without a password nobody can use the account.',
  'password-reset': 'This mail is sent whenever someone asks for a new password for this address.',
} as const satisfies Partial<Record<MailKind, string>>

const whyAndHow = ({ publicUrl }: Frame): string =>
  `You get this mail because you work on this glossary. Choose which mails you get in your account:\n${publicUrl}/admin/account`

export const entryUrl = (publicUrl: string, id: string | number): string => `${publicUrl}/admin/collections/terms/${id}`

const quoted = (title: string): string => `“${oneLine(title)}”`

/** Every line marked, so that nobody's words pass for ours. */
const quote = (words: string): string =>
  words
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const names = (roles: readonly ReviewerRole[]): string =>
  new Intl.ListFormat('en-GB').format(roles.map((role) => labelOf(role).toLowerCase()))

/** `seo.metaTitle` to `seo, meta title`. */
const fieldName = (path: string): string =>
  path
    .replace(/\.\d+\./g, '.')
    .replaceAll('.', ', ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
