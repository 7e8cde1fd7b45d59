/** The kinds of mail, and which of them a person may turn off. Pure: forms and the outbox share it. */
export const MAIL_KINDS = [
  'submitted',
  'decided',
  'commented',
  'schedule-failed',
  'law-changed',
  'reminder',
  'invitation',
  'password-reset',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** The checkbox in a person's account for each kind that they may turn off: a field of the group `mails`, on by default. */
export const CHOICES = {
  submitted: { field: 'submitted', label: 'An entry waits for my review' },
  decided: { field: 'decided', label: 'A reviewer decided on an entry that I wrote or submitted' },
  commented: { field: 'commented', label: 'Someone commented on an entry that I work on' },
  'schedule-failed': { field: 'scheduleFailed', label: 'A publication that I scheduled did not go out' },
  'law-changed': { field: 'lawChanged', label: 'The law changed that an entry of mine cites' },
  reminder: { field: 'reminders', label: 'Reminders of review dates and changes in law, once a day at most' },
} as const satisfies Partial<Record<MailKind, { field: string; label: string }>>

export type Choices = Partial<Record<(typeof CHOICES)[keyof typeof CHOICES]['field'], boolean | null>>

/** Accounts from before there was a choice get every mail. Mails about the account itself cannot be turned off. */
export const wants = (choices: Choices | null | undefined, kind: MailKind): boolean =>
  kind in CHOICES ? choices?.[CHOICES[kind as keyof typeof CHOICES].field] !== false : true
