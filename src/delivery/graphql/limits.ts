/** What one query may ask for. Each refusal says the limit and what to do instead. */
import { GraphQLError, Kind } from 'graphql'
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql'
import type { ErrorCode } from './errors'

export const LIMITS = {
  /** Bytes of a request body, or of a GET request's query string: room for the longest text of matchTerms, escaped. */
  bytes: 700_000,
  tokens: 2000,
  depth: 12,
  aliases: 30,
  /** Records that an answer could hold: page sizes multiplied along each path, added up over the paths. */
  cost: 20_000,
} as const

/** Introspection is deep by nature and graphql-js bounds it itself (MaxIntrospectionDepthRule): it is not counted here. */
export const limitRule: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    const { depth, aliases, cost } = measure(operation, context.getDocument())
    if (depth > LIMITS.depth) {
      context.reportError(refusal(operation, 'QUERY_TOO_DEEP', `This query is ${depth} levels deep; ${LIMITS.depth} are allowed. Ask for the inner part in a query of its own.`))
    }
    if (aliases > LIMITS.aliases) {
      context.reportError(refusal(operation, 'TOO_MANY_ALIASES', `This query uses ${aliases} aliases; ${LIMITS.aliases} are allowed. Split it, or ask for a list instead.`))
    }
    if (cost > LIMITS.cost) {
      context.reportError(refusal(operation, 'QUERY_TOO_COSTLY', `This query could answer ${cost} records; ${LIMITS.cost} are allowed. Ask for smaller pages, or for lists within lists in queries of their own.`))
    }
  },
})

const refusal = (operation: OperationDefinitionNode, code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { nodes: operation, extensions: { code } })

interface Measure {
  readonly depth: number
  readonly aliases: number
  readonly cost: number
}

const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 }

/** Lists of records by field, with what they hold where no `first` says less. Lists of plain values cost nothing to speak of. */
const LIST_SIZES: Readonly<Record<string, number>> = {
  terms: 20,
  references: 20,
  mentionedBy: 20,
  citedBy: 20,
  relatedTerms: 20,
  citations: 10,
  links: 10,
  letters: 27,
  categories: 20,
  authors: 20,
  search: 10,
  suggest: 8,
  matchTerms: 100,
}
const LARGEST_PAGE = 100

/** A variable may be the largest page there is. */
const sizeOf = (field: FieldNode): number => {
  const usual = LIST_SIZES[field.name.value]
  if (usual === undefined) return 0
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value
  if (!first) return usual
  return first.kind === Kind.INT ? Math.max(1, Math.min(Number(first.value), LARGEST_PAGE)) : LARGEST_PAGE
}

/** Fragments count wherever they are spread, and are measured once: a query of fragments within fragments stays cheap to refuse. */
const measure = (operation: OperationDefinitionNode, document: DocumentNode): Measure => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measured = new Map<string, Measure>()

  const ofFragment = (name: string): Measure => {
    const known = measured.get(name)
    if (known) return known
    // Stands while the fragment is being measured: one that spreads itself is refused by another rule.
    measured.set(name, NOTHING)
    const fragment = fragments.get(name)
    const found = fragment ? ofSelections(fragment.selectionSet) : NOTHING
    measured.set(name, found)
    return found
  }

  const ofSelections = ({ selections }: SelectionSetNode): Measure => {
    let depth = 0
    let aliases = 0
    let cost = 0
    for (const selection of selections) {
      let inner = NOTHING
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        inner = ofFragment(selection.name.value)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = ofSelections(selection.selectionSet)
      } else if (!selection.name.value.startsWith('__')) {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : inner
        const size = sizeOf(selection)
        inner = {
          depth: below.depth + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          cost: size > 0 ? size * (1 + below.cost) : below.cost,
        }
      }
      depth = Math.max(depth, inner.depth)
      aliases += inner.aliases
      cost += inner.cost
    }
    return { depth, aliases, cost }
  }

  return ofSelections(operation.selectionSet)
}
