/** Follows the ledger: new rows are applied within a poll, in every process, with nothing shared between them. */
import type { LedgerReader } from '../publication/ledger-reader'
import type { GlossaryIndex } from '../publication/glossary-index'

/** The little of a pino logger that is used here. */
export interface Log {
  info(details: object, message: string): void
  error(details: object, message: string): void
}

export interface TailState {
  /** Of the newest row that has been applied; 0 before the first. */
  readonly sequence: number
  /** When everything there was had last been applied: milliseconds since 1970, 0 before the first time. */
  readonly caughtUpAt: number
}

export interface Tail {
  state(): TailState
  /** Applies every row there is, then goes on looking. @throws what the ledger's reader throws at the first look. */
  start(): Promise<void>
  stop(): void
}

const PAGE = 1000

export const createTail = (ledger: LedgerReader, index: GlossaryIndex, pollMs: number, log: Log): Tail => {
  let applied = 0
  let caughtUpAt = 0
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isFailing = false

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const rows = await ledger.rowsAfter(applied, PAGE)
      const last = rows.at(-1)
      if (!last) {
        caughtUpAt = Date.now()
        return
      }
      index.apply(rows)
      applied = last.sequence
    }
  }

  const look = async (): Promise<void> => {
    try {
      await catchUp()
      if (isFailing) log.info({}, 'The ledger answers again')
      isFailing = false
    } catch (error) {
      // Once, not at every poll: what is held goes on being served.
      if (!isFailing) log.error({ err: error }, 'The ledger does not answer; what is held is served on')
      isFailing = true
    }
    lookAgain()
  }

  const lookAgain = (): void => {
    if (isStopped) return
    timer = setTimeout(() => void look(), pollMs)
    timer.unref()
  }

  return {
    state: () => ({ sequence: applied, caughtUpAt }),
    start: async () => {
      await catchUp()
      lookAgain()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
