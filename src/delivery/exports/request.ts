/** What an address of the public files asks for, or why it cannot be answered. */
import { refused } from '../../errors'
import { momentFrom } from '../moment'

export interface ExportQuery {
  /** Slug; null: the whole glossary. */
  readonly category: string | null
  /** RFC 3339, UTC; null: now. */
  readonly asOf: string | null
}

type ParameterName = 'category' | 'asOf' | 'page'

/** @throws Refused `parameter_unknown`: a mistyped `categry` would otherwise answer with everything. */
export const readParameters = (query: URLSearchParams, known: readonly ParameterName[]): Partial<Record<ParameterName, string>> => {
  const names = [...query.keys()]
  if (names.some((name) => !(known as readonly string[]).includes(name)) || new Set(names).size !== names.length) {
    throw refused('parameter_unknown', known.length > 0 ? known.join(' and ') : 'no parameters')
  }
  return Object.fromEntries(query)
}

/** @throws Refused `parameter_unknown`, `as_of_malformed`. */
export const readExportQuery = (query: URLSearchParams, known: readonly ParameterName[] = ['category', 'asOf']): ExportQuery => {
  const { category, asOf } = readParameters(query, known)
  return { category: category ?? null, asOf: asOf === undefined ? null : momentOf(asOf) }
}

const momentOf = (value: string): string => {
  // A `+` that was not encoded has come as a space.
  const moment = momentFrom(value.replace(/ (\d\d:\d\d)$/, '+$1'))
  if (moment === null) throw refused('as_of_malformed', shown(value))
  return moment
}

/** What a client sent, short enough to be said back. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
