/** Runs a check of the law that entries cite: by the command, and once a day where the environment asks for it. */
import type { Payload } from 'payload'
import type { Env } from '../config/env'
import { checkLaw, type CheckOptions, type LawCheck } from '../law-watch/check-law'
import { politeFeeds, recordedFeeds } from '../law-watch/feed-source'
import { glossaryAsOf } from '../publication/glossary-index'
import { openLedger } from '../publication/ledger-reader'

export interface WatchOptions extends Pick<CheckOptions, 'isStopped' | 'onSource'> {
  /** A folder of recorded feeds, read instead of the network. */
  readonly recorded?: string
  readonly pauseMs?: number
}

export const watchLaw = async (payload: Payload, env: Env, { recorded, pauseMs, ...options }: WatchOptions = {}): Promise<LawCheck> => {
  const reader = await openLedger(env.databaseUrl)
  try {
    const glossary = await glossaryAsOf(reader, new Date().toISOString())
    const source =
      recorded === undefined
        ? politeFeeds({
            origin: env.legislationUrl,
            publicUrl: glossary.settings?.publicUrl ?? env.publicUrl,
            ...(pauseMs === undefined ? {} : { pauseMs }),
          })
        : recordedFeeds(recorded)
    return await checkLaw(payload, glossary, { source, ...options })
  } finally {
    await reader.close()
  }
}
