/** What the checks find in a text, as data, and the table of rules. Pure: screens and the act of submitting read the same. */

/** An error is refused at submit; a warning is probably wrong; advice is for the editor to weigh. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Every rule by its stable code, in the order of docs/checks.md. */
export const RULES = {
  source_repealed: 'error',
  source_superseded: 'error',
  pinpoint_unreadable: 'error',
  pinpoint_unfit: 'error',
  alias_taken: 'error',
  link_original: 'warning',
  link_insecure: 'warning',
  link_dead: 'warning',
  link_to_self: 'warning',
  duty_uncited: 'warning',
  title_taken: 'warning',
  phrase_not_found: 'warning',
  checkpoint_uncited: 'advice',
  definition_long: 'advice',
  reading_age: 'advice',
} as const satisfies Readonly<Record<string, Severity>>
export type Rule = keyof typeof RULES
export type EnforcedRule = { [Code in Rule]: (typeof RULES)[Code] extends 'error' ? Code : never }[Rule]

export const isEnforced = (rule: Rule): rule is EnforcedRule => RULES[rule] === 'error'

export interface Place {
  /** Path of the field in the form: `definition`, `checkpoints.3.text`, `citations.2.pinpoint`. */
  readonly field: string
  /** Words of the text that stand there, for finding the place within a long field. */
  readonly words?: string
}

export interface Finding {
  readonly rule: Rule
  readonly severity: Severity
  /** What is wrong and where, in one sentence. */
  readonly message: string
  /** What to do, in one sentence. */
  readonly hint: string
  readonly place: Place
}

export const finding = (rule: Rule, place: Place, message: string, hint: string): Finding => ({
  rule,
  severity: RULES[rule],
  message,
  hint,
  place,
})
