import { Kind } from 'graphql'
import { isRealDay, momentFrom } from '../../moment'
import { builder } from '../builder'
import { badInput } from '../errors'

builder.scalarType('DateTime', {
  description: 'RFC 3339 date and time in UTC, e.g. 2026-03-01T09:30:00Z.',
  serialize: (value) => value,
  parseValue: (value) => toMoment(value),
})

builder.scalarType('Date', {
  description: 'ISO 8601 calendar date, e.g. 2026-03-01.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && CALENDAR_DATE.test(value) && isRealDay(value)) return value
    throw badInput(`${shown(value)} is not a date. Write year, month and day: 2026-03-01.`)
  },
})

builder.scalarType('URL', {
  description: 'Absolute http(s) URL.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)) return value
    throw badInput(`${shown(value)} is not an absolute http(s) URL. Write it with its scheme: https://example.org/page.`)
  },
})

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value
    throw badInput('Pass JSON values as variables.')
  },
})

const CALENDAR_DATE = /^\d{4}-\d\d-\d\d$/

/** @returns UTC with milliseconds, as the ledger writes it: comparable as text. */
const toMoment = (value: unknown): string => {
  const moment = momentFrom(value)
  if (moment === null) {
    throw badInput(`${shown(value)} is not a date and time. Write it in UTC, as RFC 3339 has it: 2026-03-01T09:30:00Z.`)
  }
  return moment
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'This'
