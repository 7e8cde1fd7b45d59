/** Whether an account is somebody's who works here now. Derived from what the account says; stored nowhere. */
export type Standing = 'active' | 'invited' | 'deactivated' | 'machine'

export interface StandingFacts {
  /** An account for a program: an API key, no password. */
  readonly machine?: boolean | null | undefined
  readonly deactivatedAt?: string | null | undefined
  readonly invitedAt?: string | null | undefined
  /** When the invited person chose a password. */
  readonly acceptedAt?: string | null | undefined
}

export const standingOf = ({ machine, deactivatedAt, invitedAt, acceptedAt }: StandingFacts): Standing => {
  if (deactivatedAt) return 'deactivated'
  if (machine) return 'machine'
  return invitedAt && !acceptedAt ? 'invited' : 'active'
}

/** As it stands in a list of accounts. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  active: 'Active',
  invited: 'Invited, not accepted yet',
  deactivated: 'Deactivated',
  machine: 'Machine',
}
