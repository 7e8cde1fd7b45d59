/** When a mail that could not be sent is tried again. Pure. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Pauses after the first, second … failure; the last one repeats. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR] as const
const GIVE_UP_AFTER = 24 * HOUR

/**
 * @param attempts how many have failed, this one included.
 * @returns null once the mail is too old: nobody waits for it any more.
 */
export const nextAttempt = ({ createdAt, attempts, now }: { createdAt: Date; attempts: number; now: Date }): Date | null => {
  const next = now.getTime() + (PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? MINUTE)
  return next - createdAt.getTime() > GIVE_UP_AFTER ? null : new Date(next)
}
