/**
 * The catalogue of refusals: a stable code, an HTTP status, one sentence for what and where, one for what to do.
 * docs/errors.md is checked against it. Imports nothing, so that every layer can speak it.
 */
export interface Refusal {
  readonly code: RefusalCode
  /** What is wrong and what to do, in sentences a person can act on. */
  readonly message: string
  /** Path of the field it concerns, where there is one. */
  readonly field?: string
}

type Entry = { readonly status: number; readonly say: (subject: string) => string }

/** `subject` is the name of the thing concerned: a title, a role, a field. */
export const CATALOGUE = {
  // Who may
  not_signed_in: { status: 401, say: () => 'You are not signed in. Sign in and try again.' },
  not_allowed: { status: 403, say: (what) => `Your role does not allow this: ${what}. Ask an administrator.` },
  not_found: { status: 404, say: (what) => `${what} does not exist, or you may not see it. Check the address.` },
  wrong_credentials: {
    status: 401,
    say: () =>
      'Nobody can sign in with this e-mail address and this password. Check both, set a new password, or ask an administrator.',
  },
  too_many_attempts: { status: 429, say: (wait) => `There were too many attempts. Try again in ${wait}.` },
  own_account: {
    status: 409,
    say: (what) => `${what} is not done to one’s own account. Ask another administrator.`,
  },
  last_administrator: {
    status: 409,
    say: () => 'This is the last administrator who can sign in. Make someone else an administrator first.',
  },
  account_deactivated: { status: 409, say: () => 'This account is deactivated. Reactivate it first.' },
  account_not_deactivated: { status: 409, say: () => 'This account is not deactivated. There is nothing to reactivate.' },
  invitation_accepted: {
    status: 409,
    say: () => 'No invitation to this account is open. Its owner signs in, or sets a new password on the sign-in page.',
  },
  role_required: { status: 409, say: (roles) => `This is done by ${roles}. Ask someone who holds that role.` },
  four_eyes: {
    status: 409,
    say: () => 'You wrote part of this text since it was last published. Someone else must approve it.',
  },
  already_decided: { status: 409, say: () => 'You have already decided on this text. An edit opens a new decision.' },
  role_already_approved: {
    status: 409,
    say: (roles) => `The approval of ${roles} is already given. Nothing is missing from you.`,
  },

  // What state it is in
  digest_required: {
    status: 409,
    say: () => 'The request names no digest. Send the digest of the text you read, as GET …/workflow gives it.',
  },
  digest_changed: {
    status: 409,
    say: () => 'The text has changed since you opened it. Read the newer text, then decide.',
  },
  edited_meanwhile: {
    status: 409,
    say: (what) => `${what}. Read the newer text, then save yours over it or take theirs.`,
  },
  already_in_review: { status: 409, say: () => 'This text is already with its reviewers. Wait for them, or edit it.' },
  not_in_review: { status: 409, say: () => 'This text is not in review. An editor submits it first.' },
  not_approved: {
    status: 409,
    say: (roles) => `This text still needs the approval of ${roles}. Submit it for review, or wait for the decision.`,
  },
  nothing_new: { status: 409, say: () => 'This very text is already published. Edit it before publishing again.' },
  changes_were_requested: {
    status: 409,
    say: () => 'Changes were requested to this very text. Edit it, then submit it again.',
  },
  nothing_live: { status: 409, say: () => 'Nothing of this entry is published. Only a published entry can be archived.' },
  already_published: { status: 409, say: () => 'Someone published or archived this entry a moment ago. Look again.' },
  is_archived: { status: 409, say: () => 'This entry is archived. Restore it first.' },
  no_evidence: {
    status: 409,
    say: () => 'Evidence is given for publications of entries only. Open the publication of the entry that names this record.',
  },
  not_archived: { status: 409, say: () => 'This entry is not archived. There is nothing to restore.' },
  not_awaiting_approval: {
    status: 409,
    say: () => 'The published text is not waiting for a retrospective approval. A newer text is submitted for review first.',
  },

  objection_open: {
    status: 409,
    say: (note) => `An objection by a required reviewer is open: “${note.replace(/[.\s]+$/, '')}”. Answer it; its reviewer, or another who holds the role, resolves it.`,
  },
  not_scheduled: { status: 409, say: () => 'No publication is scheduled for this entry. There is nothing to cancel.' },
  already_scheduled: { status: 409, say: () => 'A publication of this entry is scheduled already. Cancel it before you set another time.' },
  schedule_in_past: { status: 409, say: () => 'The time of publication has passed. Choose a later one, or publish now.' },
  thread_resolved: { status: 409, say: () => 'This conversation is resolved already. Reopen it to go on.' },
  thread_open: { status: 409, say: () => 'This conversation is open. There is nothing to reopen.' },
  objection_of_another: {
    status: 409,
    say: (roles) => `This objection is resolved by whoever raised it, or by ${roles} who did not write the text. Answer it instead.`,
  },

  // Outside reviewers
  link_ended: { status: 410, say: (why) => `This link is no longer good: ${why}. Ask whoever sent it for a new one.` },
  link_outdated: {
    status: 410,
    say: () => 'The text has changed since this link was made, so the link has ended. Ask whoever sent it for a new one.',
  },
  has_account: { status: 409, say: (email) => `${email} has an account here, and reviews there. Choose someone else.`, },
  outside_role_not_allowed: {
    status: 409,
    say: (role) => `An outside reviewer cannot count as ${role} in this category. Make the link for advice only, or ask an administrator.`,
  },

  // Changes in law
  source_not_public: {
    status: 409,
    say: (title) => `“${title}” is not published, so no entry that readers see rests on it. Publish it first.`,
  },
  change_not_on_record: {
    status: 409,
    say: () => 'This change is not on record for this source, or no longer. Open the source and look at its changes.',
  },
  proposal_decided: {
    status: 409,
    say: (how) => `This proposal is ${how} already. Reload the list of proposals.`,
  },

  // What is missing
  note_required: {
    status: 409,
    say: (what) => `${what} needs a note. Say in a sentence what changed or what is asked for.`,
  },
  reason_required: { status: 409, say: (what) => `${what} needs a reason. Say in a sentence why.` },
  incomplete: { status: 409, say: (what) => `${what} is missing. Fill it in before the entry goes to review.` },
  // What the checks find (src/workflow/lint): the sentence is theirs.
  source_repealed: { status: 409, say: (found) => `${found}. Cite what is in force now, or take the citation out.` },
  source_superseded: { status: 409, say: (found) => `${found}. Cite what took its place, or take the citation out.` },
  pinpoint_unreadable: { status: 409, say: (found) => `${found}. Write the place as the source counts it, such as s 55(3) or para 11.20.` },
  pinpoint_unfit: { status: 409, say: (found) => `${found}. Correct the pinpoint, or choose the source that it belongs to.` },
  alias_taken: { status: 409, say: (found) => `${found}. Take it out here or there.` },
  category_unpublished: {
    status: 409,
    say: (name) => `The category “${name}” is not published. Publish it, or choose another.`,
  },
  author_unpublished: {
    status: 409,
    say: (name) => `The author “${name}” is not published. Publish the author, or choose another.`,
  },
  reference_unpublished: {
    status: 409,
    say: (name) => `The reference “${name}” is not published. Publish it, or take the citation out.`,
  },
  replacement_required: {
    status: 409,
    say: () => 'An entry archived as replaced names the entry that replaces it. Choose a published entry.',
  },
  replacement_unpublished: {
    status: 409,
    say: () => 'The replacing entry is not published. Publish it first, or choose another.',
  },

  // What content is refused at save
  slug_taken: {
    status: 400,
    say: (slug) => `The address “${slug}” belongs to another entry. Choose a different one.`,
  },
  slug_was_taken: {
    status: 400,
    say: (slug) =>
      `The address “${slug}” once led to another entry and still redirects there. Choose a different one.`,
  },
  slug_malformed: {
    status: 400,
    say: (slug) => `The address “${slug}” is not usable. Write small letters, digits and single hyphens.`,
  },
  edge_to_itself: { status: 400, say: () => 'A term cannot be related to itself. Choose another term.' },
  edge_twin: {
    status: 400,
    say: (titles) => `${titles} are already related in this way. Edit that relation instead of adding a second.`,
  },
  edge_cycle: {
    status: 400,
    say: (trail) => `This would make a term broader than itself (${trail}). Turn one of these relations round.`,
  },
  citation_without_reference: {
    status: 400,
    say: (where) => `The citation ${where} names no reference. Choose one, or remove the citation.`,
  },
  citation_unreadable: {
    status: 400,
    say: (why) =>
      `This is no citation that can be read: ${why.replace(/\.$/, '')}. Write it as “Children and Families Act 2014, s 55”, or paste a legislation.gov.uk address, a neutral citation or a DOI.`,
  },
  rich_text_refused: { status: 400, say: (why) => `${why} Remove it and save again.` },
  unknown_record: { status: 400, say: (what) => `${what} does not exist. Choose one from the list.` },
  publish_by_workflow: {
    status: 409,
    say: () => 'A term is published by the workflow’s publish action only. Save a draft, have it approved, then publish.',
  },
  restore_as_draft: {
    status: 409,
    say: () => 'An older version comes back as a draft only. Choose “Restore as draft”, then submit it for review.',
  },
  append_only: { status: 403, say: (what) => `${what} are a record of what happened. They cannot be changed or deleted.` },
  was_published: {
    status: 409,
    say: (title) => `“${title}” was published and stays on record. Archive it instead of deleting it.`,
  },
  in_use: { status: 409, say: (holders) => `It is still used by ${holders}. Change those first.` },
  file_is_fixed: {
    status: 400,
    say: () => 'The file of a picture cannot be exchanged, since published entries show it. Upload a new picture.',
  },
  invalid_request: { status: 400, say: (why) => `The request cannot be read: ${why}. Correct it and send it again.` },

  // What the public files refuse
  export_unknown: {
    status: 404,
    say: (name) => `There is no export “${name}”. Choose glossary.ttl, .jsonld, .tbx, .csv, .json or .md.zip.`,
  },
  category_unknown: {
    status: 404,
    say: (slug) => `No category “${slug}” is published. Write the last part of its page’s address.`,
  },
  term_unknown: { status: 404, say: (slug) => `No entry is published at “${slug}”. Check the address, or look it up in the glossary.` },
  term_gone: { status: 410, say: (slugAndReason) => `The entry ${slugAndReason.replace(/[.\s]+$/, '')}. It is not published any more; take it out of what you keep.` },
  nothing_here: { status: 404, say: (what) => `${what} does not exist here. Check the address.` },
  as_of_malformed: {
    status: 400,
    say: (value) => `“${value}”, given as asOf, is not a date and time. Write it in UTC, as RFC 3339 has it: 2026-03-01T09:30:00Z.`,
  },
  parameter_unknown: { status: 400, say: (known) => `The address holds what is not known here. Use ${known}, each once.` },
  method_unknown: { status: 405, say: () => 'This address is only read. Use GET or HEAD.' },
  exports_busy: { status: 503, say: () => 'Too many exports are being written at this moment. Try again in ten seconds.' },
  export_failed: { status: 500, say: () => 'Something went wrong on our side. It was recorded; try again in a moment.' },

  // What the machine refuses
  storage_unavailable: {
    status: 503,
    say: () =>
      'The database takes no writes at the moment (the disk is full or read-only). Nothing was saved; published pages stay available. Try again, or tell whoever runs the server.',
  },
} as const satisfies Record<string, Entry>

export type RefusalCode = keyof typeof CATALOGUE

/** A refusal as data, for lists of every reason at once. */
export const refuse = (code: RefusalCode, subject = '', field?: string): Refusal => ({
  code,
  message: CATALOGUE[code].say(subject),
  ...(field ? { field } : {}),
})

const BRAND = Symbol.for('termhouse.Refused')

/** The breakage of an operation: carries every refusal, and the status of the first. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  /** Read by Payload: the message may be shown. */
  readonly isPublic = true
  readonly refusals: readonly Refusal[]
  readonly [BRAND] = true

  // The admin process holds this module twice (the server's bundle and Next's): an error of the one is an error of the other.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value
  }

  constructor(refusals: readonly [Refusal, ...Refusal[]], options?: ErrorOptions) {
    super(refusals.map(({ message }) => message).join(' '), options)
    this.refusals = refusals
    this.status = CATALOGUE[refusals[0].code].status
  }
}

/** @throws Refused with one reason. */
export const refused = (code: RefusalCode, subject = '', field?: string): Refused =>
  new Refused([refuse(code, subject, field)])

/** @throws Refused with every reason, when there is any. */
export const refuseUnlessNone = (refusals: readonly Refusal[]): void => {
  const [first, ...rest] = refusals
  if (first) throw new Refused([first, ...rest])
}
