/** How much of the soak is run: all of it with SOAK=1, a quarter with SOAK=0.25, a twentieth on each database in `npm test`. What was done is noted for the table. */
import { appendFileSync } from 'node:fs'

/** 1 is all of it. */
const part = Number(process.env.SOAK ?? 1 / 20)
const { SOAK_FIGURES } = process.env

export interface Noted {
  readonly database: string
  readonly kind: string
  readonly rounds: number
  /** How often each outcome came: `done`, or a refusal’s code. */
  readonly outcomes: ReadonlyMap<string, number>
  readonly findings?: readonly string[]
}

let startedAt = performance.now()
let cpuAt = process.cpuUsage()

export const share = {
  /** @param all the whole soak’s number of rounds. */
  of: (all: number): number => Math.ceil(all * part),
  timeout: (part > 0.1 ? 240 : 4) * 60_000,
  /** One line of JSON a kind of round, into the file that SOAK_FIGURES names. */
  note: ({ database, kind, rounds, outcomes, findings = [] }: Noted): void => {
    const cpu = process.cpuUsage(cpuAt)
    const line = {
      database,
      kind,
      rounds,
      seconds: (performance.now() - startedAt) / 1000,
      cpuSeconds: (cpu.user + cpu.system) / 1_000_000,
      outcomes: Object.fromEntries(outcomes),
      findings,
    }
    if (SOAK_FIGURES) appendFileSync(SOAK_FIGURES, `${JSON.stringify(line)}\n`)
    startedAt = performance.now()
    cpuAt = process.cpuUsage()
  },
}
