/** What the audit log is narrowed to, as it stands in the address. Pure. */
import { z } from 'zod'

export interface AuditFilter {
  /** A part of a person’s name. */
  readonly person: string
  readonly kind: string
  /** A part of a record’s title. */
  readonly record: string
  /** Days in London, `2026-11-24`; both belong to what is shown. */
  readonly from: string
  readonly to: string
}

export const NO_FILTER: AuditFilter = { person: '', kind: '', record: '', from: '', to: '' }

/** Where a page ends: older acts follow. `key` orders acts of one moment within one source. */
export interface AuditCursor {
  readonly at: string
  readonly source: number
  readonly key: string | number
}

const word = z.string().trim().max(200).catch('')
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text))
  .catch('')
const filterSchema = z.object({ person: word, kind: word, record: word, from: day, to: day })

/** What cannot be read is left out: an address that was cut in a mail still opens the log. */
export const readFilter = (query: Readonly<Record<string, unknown>>): AuditFilter => filterSchema.parse({ ...NO_FILTER, ...query })

const cursorSchema = z.tuple([z.iso.datetime(), z.int().min(0).max(2), z.union([z.string(), z.number()])])

export const writeCursor = ({ at, source, key }: AuditCursor): string =>
  Buffer.from(JSON.stringify([at, source, key])).toString('base64url')

/** Null for what is none: the log then starts with the newest act. */
export const readCursor = (text: unknown): AuditCursor | null => {
  if (typeof text !== 'string' || text === '') return null
  try {
    const [at, source, key] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { at, source, key }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

/** The address of the same view with this filter; what is empty is left out. */
export const auditQuery = (filter: AuditFilter, before?: string): string => {
  const set = Object.entries({ ...filter, ...(before ? { before } : {}) }).filter(([, value]) => value !== '')
  return set.length > 0 ? `?${new URLSearchParams(set).toString()}` : ''
}

export const isFiltered = (filter: AuditFilter): boolean => Object.values(filter).some((value) => value !== '')

/** Midnight in London at the start of a day, as a moment in UTC. Clocks change at 01:00, so midnight is never in doubt. */
export const londonMidnight = (date: string): string => {
  const utc = new Date(`${date}T00:00:00.000Z`)
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' }).format(utc))
  return new Date(utc.getTime() - hour * 60 * 60 * 1000).toISOString()
}

export const dayAfter = (date: string): string => new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
