/** Answers operations over the published glossary, and over one draft where a preview token opens it. */
import { execute, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql'
import { glossaryAsOf, withOverlay } from '../../publication/glossary-index'
import type { LedgerReader } from '../../publication/ledger-reader'
import type { PublishedGlossary } from '../../publication/published-glossary'
import type { CategorySnapshot, DraftTermSnapshot, Snapshot, TermSnapshot } from '../../publication/snapshot'
import { createEdition, type Edition } from '../edition'
import { createSearchIndex } from '../search/search-index'
import type { Log } from '../tail'
import type { TermNode } from './builder'
import type { Context } from './context'
import { coded, presentError } from './errors'
import { LIMITS, type QueryLimits, variablesProblem } from './limits'
import { createPrepare, operationError } from './prepare'
import { schema } from './schema'

/** A draft, and what it needs that is not public yet. */
export interface PreviewAnswer {
  readonly term: DraftTermSnapshot
  readonly unpublished: readonly Snapshot[]
}

/** Null where no draft stands at the slug. @throws GraphQLError UNAUTHENTICATED, FORBIDDEN, SERVICE_UNAVAILABLE */
export type PreviewSource = (slug: string, token: string) => Promise<PreviewAnswer | null>

export interface Operation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName?: string | null | undefined
}

export interface Executor {
  /** What the next answer is made from: one revision, one day. */
  edition(): Edition
  /** Ready to execute, or every reason why not. `previews` marks an answer that is one person's alone. */
  prepare(operation: Operation, token: string | null): (ExecutionArgs & { readonly previews: boolean }) | readonly GraphQLError[]
  run(operation: Operation, token: string | null): Promise<ExecutionResult>
  /** An error as the client may see it; what is ours alone goes to the log. */
  present(error: Readonly<Error>): GraphQLError
}

export interface ExecutorParts {
  readonly ledger: LedgerReader
  readonly current: () => PublishedGlossary
  readonly publicUrl: string
  readonly preview: PreviewSource
  readonly log: Log
  readonly limits?: QueryLimits
}

export const createExecutor = ({ ledger, current, publicUrl, preview, log, limits = LIMITS }: ExecutorParts): Executor => {
  const search = createSearchIndex()
  const prepare = createPrepare(limits)
  let newest: Edition | null = null

  const edition = (): Edition => {
    const glossary = current()
    const today = new Date().toISOString().slice(0, 10)
    if (newest?.glossary !== glossary || newest.today !== today) newest = createEdition(glossary, today, publicUrl)
    return newest
  }

  const contextOf = (of: Edition, token: string | null): Context => ({
    edition: of,
    search,
    editionAsOf: async (moment) => createEdition(await glossaryAsOf(ledger, moment), moment.slice(0, 10), publicUrl),
    preview: async (slug) => {
      if (!token) throw coded('UNAUTHENTICATED', NEEDS_TOKEN)
      const answer = await preview(slug, token)
      return answer && draftIn(of, answer)
    },
  })

  const executor: Executor = {
    edition,
    prepare: (operation, token) => {
      const prepared = prepare(operation.query)
      if ('errors' in prepared) return prepared.errors
      const { document, previews } = prepared
      const wrong = operationError(document, operation.operationName) ?? variablesProblem(operation.variables, limits)
      if (wrong) return [wrong]
      return {
        schema,
        document,
        previews,
        hideSuggestions: !limits.suggestions,
        variableValues: operation.variables ?? {},
        operationName: operation.operationName ?? null,
        contextValue: contextOf(edition(), token),
      }
    },
    run: async (operation, token) => {
      const prepared = executor.prepare(operation, token)
      if (!('document' in prepared)) return { errors: prepared }
      const result = await execute(prepared)
      return result.errors ? { ...result, errors: result.errors.map(executor.present) } : result
    },
    present: (error) =>
      presentError(error, (cause) => log.error({ err: cause }, 'A resolver failed')),
  }
  return executor
}

const NEEDS_TOKEN = 'A draft is shown to who holds a preview token. Send it as: Authorization: Bearer <token>.'

const draftIn = (of: Edition, { term, unpublished }: PreviewAnswer): TermNode | null => {
  const edition = createEdition(withOverlay(of.glossary, [...unpublished, UNSORTED, filled(term)]), of.today, of.publicUrl)
  const found = edition.glossary.term(term.id)
  return found ? { edition, term: found } : null
}

/** What a draft still lacks, so that it can be shown from its first word on. */
const filled = (term: DraftTermSnapshot): TermSnapshot => ({
  ...term,
  title: term.title ?? 'Untitled entry',
  slug: term.slug ?? term.id,
  category: term.category ?? UNSORTED.id,
  definition: term.definition ?? { type: 'document', version: 1, children: [] },
})

/** Stands in for the category of a draft that has none. The nil UUID (RFC 9562): no record has it. */
const UNSORTED: CategorySnapshot = {
  kind: 'category',
  id: '00000000-0000-0000-0000-000000000000',
  slug: 'no-category-yet',
  name: 'No category yet',
  description: null,
  order: 0,
  requiredApprovals: [],
  reviewIntervalMonths: 12,
}
