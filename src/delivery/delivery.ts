/** The public side: follows the ledger, holds the glossary, answers queries over HTTP and in process. Knows no drafts. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExecutionResult } from 'graphql'
import { createGlossaryIndex } from '../publication/glossary-index'
import type { LedgerReader } from '../publication/ledger-reader'
import type { PublishedGlossary } from '../publication/published-glossary'
import { coded } from './graphql/errors'
import { createExecutor, type Operation, type PreviewSource } from './graphql/executor'
import { createFilesListener, type FilesListener } from './exports/listener'
import { createGraphqlListener, type EdgeHeaders, type ListenerOptions } from './http'
import { createTail, type Log, type TailState } from './tail'

export type { PreviewAnswer, PreviewSource } from './graphql/executor'

export interface DeliveryOptions extends ListenerOptions {
  /** Closed by `stop`. */
  readonly ledger: LedgerReader
  /** Absolute; stands in while the glossary's settings name no public address. */
  readonly publicUrl: string
  /** Where drafts are asked for. Left out: previews are refused. */
  readonly preview?: PreviewSource
  /** Whether the reader's pages stand at the same address: a sitemap names them. Left out: they do not. */
  readonly pages?: boolean
  /** Between two looks at the ledger; a publication is visible after one at the latest. */
  readonly pollMs?: number
  readonly logger: Log
}

export interface Delivery {
  /** Loads everything published, then follows. @throws what the database says when it cannot be reached. */
  start(): Promise<void>
  /** Whether everything published at the start has been loaded. */
  readonly ready: boolean
  /** Answers a request to /graphql. */
  handle(req: IncomingMessage, res: ServerResponse, edge?: EdgeHeaders): Promise<void>
  /** Answers a request for an export, a feed, a sitemap and the like; false, and silent, where it is for none of them. */
  readonly files: FilesListener
  /** The same answer without HTTP: for a front end in this process. */
  execute(operation: Operation, options?: { readonly previewToken?: string }): Promise<ExecutionResult>
  current(): PublishedGlossary
  /** How far the ledger has been read, and what is kept of answers: for who watches the process. */
  state(): { readonly tail: TailState; readonly answers: number; readonly answerBytes: number }
  /** The sequence number of the ledger's newest row, asked of the database. */
  ledgerHead(): Promise<number>
  stop(): Promise<void>
}

const POLL_MS = 200

export const createDelivery = ({
  ledger,
  publicUrl,
  preview,
  pages = false,
  pollMs = POLL_MS,
  logger,
  ...listening
}: DeliveryOptions): Delivery => {
  const index = createGlossaryIndex()
  const tail = createTail(ledger, index, pollMs, logger)
  const executor = createExecutor({
    ledger,
    current: index.current,
    publicUrl,
    preview: preview ?? noPreviews,
    log: logger,
    ...(listening.limits ? { limits: listening.limits } : {}),
  })
  const listener = createGraphqlListener(executor, logger, listening)
  let isReady = false
  return {
    start: async () => {
      await tail.start()
      isReady = true
    },
    get ready() {
      return isReady
    },
    handle: listener,
    files: createFilesListener({ ledger, edition: executor.edition, publicUrl, pages, log: logger }),
    execute: (operation, { previewToken } = {}) => executor.run(operation, previewToken ?? null),
    current: index.current,
    state: () => {
      const { answers, bytes } = listener.kept()
      return { tail: tail.state(), answers, answerBytes: bytes }
    },
    ledgerHead: () => ledger.head(),
    stop: async () => {
      tail.stop()
      await ledger.close()
    },
  }
}

const noPreviews: PreviewSource = () =>
  Promise.reject(coded('SERVICE_UNAVAILABLE', 'Drafts are not shown here: no editors’ desk stands beside this server.'))
