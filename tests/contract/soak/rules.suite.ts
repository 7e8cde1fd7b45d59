/** The workflow’s rules hold at every door: random people do random acts, and a checker reads the tables. */
import fc from 'fast-check'
import { beforeAll, it } from 'vitest'
import { aRun } from './acts'
import type { Arena } from './arena'
import { findingsOf } from './checker'
import { type Company, aCompany, play, type Play } from './stage'
import { share } from './share'

/** Repeats a run that failed: the failure names both. */
const { SOAK_SEED, SOAK_PATH } = process.env

/** @param arena opened before the first run, closed by whoever opened it. */
export const rules = (arena: () => Arena): void => {
  let company: Company
  beforeAll(async () => {
    company = await aCompany(arena())
  })

  it('whoever does what, in whatever order, through whatever door', { timeout: share.timeout }, async () => {
    const seen = new Map<string, number>()
    const property = fc.asyncProperty(aRun, async (run) => {
      const played = await play(company, run)
      countInto(seen, played)
      const findings = [...findingsOf(played), ...(await arena().ledger.look())]
      if (findings.length > 0) throw new Error(storyOf(played, findings))
    })
    const { failed, errorInstance, seed, counterexamplePath, numRuns } = await fc.check(property, {
      numRuns: share.of(160),
      ...(SOAK_SEED ? { seed: Number(SOAK_SEED) } : {}),
      ...(SOAK_PATH ? { path: SOAK_PATH } : {}),
    })
    const again = `Run it again: SOAK_SEED=${seed} SOAK_PATH=${counterexamplePath ?? ''}`
    if (failed) throw new Error(`${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}\n\n${again}`)
    share.note({ database: arena().name, kind: 'random acts', rounds: numRuns, outcomes: seen })
  })
}

const countInto = (seen: Map<string, number>, { steps }: Play): void => {
  for (const { outcome, act } of steps) {
    const what = act.act === 'verb' ? act.verb : act.act
    const as = outcome.as === 'refused' ? outcome.codes : [outcome.as === 'done' ? `done: ${what}` : outcome.as]
    for (const code of as) seen.set(code, (seen.get(code) ?? 0) + 1)
  }
}

/** The run as a story, with what is wrong at its end. */
const storyOf = ({ steps }: Play, findings: readonly string[]): string =>
  ['A rule was broken.', '', ...steps.map(({ sentence }, index) => `${index + 1}. ${sentence}`), '', ...findings.map((finding) => `- ${finding}`)].join('\n')
