/** What one query may ask for. Each refusal says the limit and what to do instead. */
import { GraphQLError, Kind, visit } from 'graphql'
import type {
  ASTNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql'
import type { ErrorCode } from './errors'

export interface QueryLimits {
  /** Bytes of a request body, or of a GET request's query string. */
  readonly bytes: number
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  /** In the whole document. */
  readonly directives: number
  /** Records that an answer could hold: page sizes multiplied along each path, added up over the paths. */
  readonly cost: number
  /** Bytes of the variables as JSON. */
  readonly variables: number
  /** Levels below `__schema` or `__type`. The query that tools send has 14. */
  readonly introspectionDepth: number
  /** The schema is public, and so is what introspection tells. */
  readonly introspection: boolean
  /** “Did you mean …”: a help in development, work and hints for whoever guesses elsewhere. */
  readonly suggestions: boolean
}

export const LIMITS: QueryLimits = {
  bytes: 100_000,
  tokens: 2000,
  depth: 12,
  aliases: 30,
  directives: 50,
  cost: 20_000,
  variables: 80_000,
  introspectionDepth: 20,
  introspection: true,
  suggestions: false,
}

/**
 * Whether two fields of one name may stand side by side is compared pair by pair (OverlappingFieldsCanBeMergedRule): 500 of
 * one name, or 200 spreads, keep graphql-js busy for a tenth of a second. No front end comes near these numbers.
 */
const REPEATS = 50
const SPREADS = 100

/** What is cheap to tell, and keeps the rules of the specification from what is dear: they run after it. */
export const limitRule =
  (limits: QueryLimits): ValidationRule =>
  (context: ValidationContext) => ({
    Document(document) {
      const refuse = (code: ErrorCode, message: string): void => context.reportError(refusal(document, code, message))
      const { directives, spreads, repeats } = count(document)
      if (directives > limits.directives) {
        refuse('TOO_MANY_DIRECTIVES', `This query uses ${directives} directives; ${limits.directives} are allowed. Leave out what is always skipped or included.`)
      }
      if (spreads > SPREADS) {
        refuse('TOO_MANY_FRAGMENTS', `This query spreads fragments ${spreads} times; ${SPREADS} are allowed. Split it.`)
      }
      if (repeats > REPEATS) {
        refuse('TOO_MANY_REPEATS', `This query asks for one field ${repeats} times in one place; ${REPEATS} are allowed. Ask for it once.`)
      }
    },
    OperationDefinition(operation) {
      const refuse = (code: ErrorCode, message: string): void => context.reportError(refusal(operation, code, message))
      const { depth, introspectionDepth, introspects, aliases, cost } = measure(operation, context.getDocument())
      if (depth > limits.depth) {
        refuse('QUERY_TOO_DEEP', `This query is ${depth} levels deep; ${limits.depth} are allowed. Ask for the inner part in a query of its own.`)
      }
      if (introspects && !limits.introspection) {
        refuse('INTROSPECTION_OFF', 'This server does not describe its schema. Read schema.graphql of the release that it runs.')
      } else if (introspectionDepth > limits.introspectionDepth) {
        refuse('QUERY_TOO_DEEP', `This query is ${introspectionDepth} levels deep below __schema or __type; ${limits.introspectionDepth} are allowed. Ask for fewer levels of ofType.`)
      }
      if (aliases > limits.aliases) {
        refuse('TOO_MANY_ALIASES', `This query uses ${aliases} aliases; ${limits.aliases} are allowed. Split it, or ask for a list instead.`)
      }
      if (cost > limits.cost) {
        refuse('QUERY_TOO_COSTLY', `This query could answer ${cost} records; ${limits.cost} are allowed. Ask for smaller pages, or for lists within lists in queries of their own.`)
      }
    },
  })

const refusal = (node: ASTNode, code: ErrorCode, message: string): GraphQLError => {
  // A whole document as the place of an error says nothing.
  const nodes = node.kind === Kind.DOCUMENT ? undefined : node
  return new GraphQLError(message, { nodes, extensions: { code } })
}

/** Null where they fit. @throws never: what is nested too deeply to be written as JSON is too large. */
export const variablesProblem = (variables: unknown, limits: QueryLimits): GraphQLError | null => {
  if (!variables) return null
  const bytes = sizeAsJson(variables)
  if (bytes <= limits.variables) return null
  return new GraphQLError(`The variables of this request have more than ${limits.variables} bytes. Send less, or split the request.`, {
    extensions: { code: 'VARIABLES_TOO_LARGE' satisfies ErrorCode },
  })
}

const sizeAsJson = (value: unknown): number => {
  try {
    return Buffer.byteLength(JSON.stringify(value))
  } catch (error) {
    if (error instanceof RangeError) return Infinity
    throw error
  }
}

/** One walk over the document, whatever its fragments spread. */
const count = (document: DocumentNode): { directives: number; spreads: number; repeats: number } => {
  let directives = 0
  let spreads = 0
  let repeats = 0
  visit(document, {
    Directive() {
      directives += 1
    },
    FragmentSpread() {
      spreads += 1
    },
    SelectionSet({ selections }) {
      if (selections.length > repeats) repeats = Math.max(repeats, mostRepeated(selections))
    },
  })
  return { directives, spreads, repeats }
}

const mostRepeated = (selections: readonly SelectionNode[]): number => {
  const times = new Map<string, number>()
  for (const selection of selections) {
    // Inline fragments of one type are compared with each other likewise.
    const name = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : `... ${selection.kind}`
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return Math.max(...times.values())
}

interface Measure {
  readonly depth: number
  /** Below `__schema` and `__type`, which are deep by nature and have a limit of their own. */
  readonly introspectionDepth: number
  readonly introspects: boolean
  readonly aliases: number
  readonly cost: number
}

const NOTHING: Measure = { depth: 0, introspectionDepth: 0, introspects: false, aliases: 0, cost: 0 }

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
    let { depth, introspectionDepth, introspects, aliases, cost } = NOTHING
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(selection.selectionSet)
            : ofField(selection)
      depth = Math.max(depth, inner.depth)
      introspectionDepth = Math.max(introspectionDepth, inner.introspectionDepth)
      introspects ||= inner.introspects
      aliases += inner.aliases
      cost += inner.cost
    }
    return { depth, introspectionDepth, introspects, aliases, cost }
  }

  const ofField = (field: FieldNode): Measure => {
    const below = field.selectionSet ? ofSelections(field.selectionSet) : NOTHING
    const aliases = below.aliases + (field.alias ? 1 : 0)
    if (field.name.value === '__typename') return { ...NOTHING, aliases }
    if (INTROSPECTION.includes(field.name.value)) {
      return { ...NOTHING, introspectionDepth: below.depth + 1, introspects: true, aliases }
    }
    const size = sizeOf(field)
    return { ...below, depth: below.depth + 1, aliases, cost: size > 0 ? size * (1 + below.cost) : below.cost }
  }

  return ofSelections(operation.selectionSet)
}

const INTROSPECTION: readonly string[] = ['__schema', '__type']
