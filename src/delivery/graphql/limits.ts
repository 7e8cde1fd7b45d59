/** What one query may ask for. Each refusal says the limit and what to do instead. */
import { GraphQLError, Kind } from 'graphql'
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql'
import type { ErrorCode } from './errors'

export const LIMITS = {
  /** Bytes of a request body, or of a GET request's query string. */
  bytes: 100_000,
  tokens: 2000,
  depth: 12,
  aliases: 30,
} as const

/** Introspection is deep by nature and graphql-js bounds it itself (MaxIntrospectionDepthRule): it is not counted here. */
export const limitRule: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    const { depth, aliases } = measure(operation, context.getDocument())
    if (depth > LIMITS.depth) {
      context.reportError(refusal(operation, 'QUERY_TOO_DEEP', `This query is ${depth} levels deep; ${LIMITS.depth} are allowed. Ask for the inner part in a query of its own.`))
    }
    if (aliases > LIMITS.aliases) {
      context.reportError(refusal(operation, 'TOO_MANY_ALIASES', `This query uses ${aliases} aliases; ${LIMITS.aliases} are allowed. Split it, or ask for a list instead.`))
    }
  },
})

const refusal = (operation: OperationDefinitionNode, code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { nodes: operation, extensions: { code } })

interface Measure {
  readonly depth: number
  readonly aliases: number
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
    measured.set(name, { depth: 0, aliases: 0 })
    const fragment = fragments.get(name)
    const found = fragment ? ofSelections(fragment.selectionSet) : { depth: 0, aliases: 0 }
    measured.set(name, found)
    return found
  }

  const ofSelections = ({ selections }: SelectionSetNode): Measure => {
    let depth = 0
    let aliases = 0
    for (const selection of selections) {
      let inner: Measure = { depth: 0, aliases: 0 }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        inner = ofFragment(selection.name.value)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = ofSelections(selection.selectionSet)
      } else if (!selection.name.value.startsWith('__')) {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : inner
        inner = { depth: below.depth + 1, aliases: below.aliases + (selection.alias ? 1 : 0) }
      }
      depth = Math.max(depth, inner.depth)
      aliases += inner.aliases
    }
    return { depth, aliases }
  }

  return ofSelections(operation.selectionSet)
}
