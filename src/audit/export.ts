/** `GET /api/audit.csv`: the audit log, narrowed by the same words as the view, as a spreadsheet. Streamed, page by page. */
import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Endpoint } from 'payload'
import { refused } from '../errors'
import { actSentence, type AuditAct, personWords } from './act'
import { readFilter } from './filter'
import { auditPages } from './read'

export const auditEndpoint: Endpoint = {
  path: '/audit.csv',
  method: 'get',
  handler: (req) => {
    if (!req.user) throw refused('not_signed_in')
    const pages = auditPages(req, readFilter(req.query))
    const csv = csvWriter()
    // A failure ends the download in the middle: what was cut off must not look whole.
    pipeline(Readable.from(rowsIn(pages)), csv, (error) => {
      if (error) req.payload.logger.error({ err: error }, 'The export of the audit log ended early')
    })
    return new Response(Readable.toWeb(csv) as ReadableStream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.csv"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}

const COLUMNS = ['when', 'who', 'act', 'what', 'record', 'title', 'roles', 'note'] as const

/** Cells that a spreadsheet would run as a formula start with an apostrophe (OWASP, CSV injection); a BOM says UTF-8 to Excel. */
export const csvWriter = (): ReturnType<typeof stringify> =>
  stringify({ bom: true, header: true, columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows' })

async function* rowsIn(pages: AsyncIterable<readonly AuditAct[]>): AsyncGenerator<Record<(typeof COLUMNS)[number], string>> {
  for await (const acts of pages) yield* acts.map(csvRow)
}

export const csvRow = (act: AuditAct): Record<(typeof COLUMNS)[number], string> => ({
  when: act.at,
  who: personWords(act),
  act: act.kind,
  what: actSentence(act),
  record: act.record.kind,
  title: act.record.title ?? '',
  roles: act.roles.join(', '),
  note: act.note ?? '',
})
