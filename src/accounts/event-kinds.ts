/** What can happen to an account: the kinds of rows of `account-events`. */
export const ACCOUNT_EVENT_KINDS = [
  'created',
  'invited',
  'invitation-accepted',
  'roles-changed',
  'deactivated',
  'reactivated',
  'signed-out',
  'password-changed',
  'api-key-made',
  'api-key-revoked',
  'locked',
  'deleted',
] as const
export type AccountEventKind = (typeof ACCOUNT_EVENT_KINDS)[number]
