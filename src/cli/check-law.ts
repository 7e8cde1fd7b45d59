import { parseEnv } from '../config/env'
import { watchLaw } from '../server/watch-law'
import { openCms } from '../server/open-cms'
import type { SourceReport } from '../law-watch/check-law'
import { PARTLY, say, sayJson } from './output'
import { secretOf } from './serve'

export interface CheckLawOptions {
  readonly recorded?: string
  readonly json?: boolean
  /** Between requests. */
  readonly pause?: number
}

/** `termhouse check-law`: 0 when every feed was read, 4 when some could not be; what was found is proposed either way. */
export const runCheckLaw = async ({ recorded, json, pause }: CheckLawOptions): Promise<void> => {
  const env = parseEnv(process.env)
  const payload = await openCms(env, await secretOf(env), json ? {} : { say })
  let isStopped = false
  process.once('SIGINT', () => (isStopped = true))
  const check = await watchLaw(payload, env, {
    ...(recorded === undefined ? {} : { recorded }),
    ...(pause === undefined ? {} : { pauseMs: pause }),
    isStopped: () => isStopped,
    ...(json ? {} : { onSource: (report) => lines(report).forEach(say) }),
  })
  if (json) sayJson(check)
  else {
    if (check.sources.length === 0) say('No published entry cites an Act or an instrument that legislation.gov.uk has a feed for.')
    else say(`${counted(check.sources.length, 'source')} looked at, ${counted(check.proposed, 'change')} proposed, ${counted(check.problems, 'problem')}.`)
    if (check.proposed > 0) say(`Decide on them at ${env.publicUrl}/admin/law`)
  }
  await payload.destroy()
  process.exit(check.problems > 0 ? PARTLY : 0)
}

const OUTCOMES: Readonly<Record<SourceReport['outcome'], string>> = {
  read: 'read',
  unchanged: 'nothing new since the last run',
  'no-feed': 'there is no feed of its changes',
  problem: 'could not be read whole; the next run tries again',
}

const lines = ({ title, item, outcome, effects, touching, earlier, proposed, problems }: SourceReport): string[] => [
  `${title} (${item}): ${OUTCOMES[outcome]}${outcome === 'read' || outcome === 'problem' ? `, ${counted(effects, 'effect')}, ${touching} on what entries cite, ${earlier} before their review, ${proposed} proposed` : ''}.`,
  ...problems.map((problem) => `  ${problem}`),
]

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
