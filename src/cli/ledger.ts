import { readFile, writeFile } from 'node:fs/promises'
import { parseEnv } from '../config/env'
import type { PackFormat } from '../evidence/endpoint'
import type { PackVerification } from '../evidence/verify'
import { allRows, openLedger } from '../publication/ledger-reader'
import type { LedgerReader } from '../publication/ledger-reader'
import { verifyLedger } from '../publication/verify'
import { say, sayJson } from './output'

interface VerifyOptions {
  readonly json?: boolean
  readonly pack?: string
  readonly head?: string
}

/** `termhouse ledger verify`: 0 when every row is as it was written, 1 with the first bad row. Reads only. */
export const verify = async ({ json, pack, head }: VerifyOptions): Promise<void> => {
  if (pack !== undefined) return verifyFile(pack, { json, head })
  if (head !== undefined) throw new Error('--head is for an evidence pack. Name the file with --pack as well.')
  await withLedger(async (reader) => {
    const result = await verifyLedger(allRows(reader))
    if (json) sayJson(result)
    else if (result.ok) say(`The ledger is whole: ${rows(result.rows)}${result.head ? `, head ${result.head}` : ''}.`)
    else say(`The ledger is broken at row ${result.sequence}: ${result.problem.message}`)
    process.exitCode = result.ok ? 0 : 1
  })
}

/** With a head no database is opened: the pack's own chain is followed to it. */
const verifyFile = async (file: string, { json, head }: Omit<VerifyOptions, 'pack'>): Promise<void> => {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw new Error('The head is not a hash. Give the 64 hexadecimal digits that termhouse ledger head printed.')
  }
  const text = await readPackFile(file)
  const { verifyPack } = await import('../evidence/verify')
  const result =
    head === undefined ? await withLedger((ledger) => verifyPack(text, { ledger })) : await verifyPack(text, { head })
  const { NOT_COVERED } = await import('../evidence/verify')
  if (json) sayJson({ ...result, notCovered: NOT_COVERED })
  else for (const line of [...verdict(result, head), NOT_COVERED]) say(line)
  process.exitCode = result.ok ? 0 : 1
}

const readPackFile = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`The pack ${file} cannot be read. Check its name, and that it is there.`, { cause: error })
  }
}

const verdict = ({ ok, problems, publication }: PackVerification, head: string | undefined): string[] => {
  const proven = head === undefined ? 'as the ledger has it' : 'in the ledger that had this head'
  if (ok && publication) return [`The pack is whole: “${publication.title}”, row ${publication.sequence}, is ${proven}.`]
  return [
    `The pack does not hold: ${problems.length === 1 ? '1 check fails' : `${problems.length} checks fail`}.`,
    ...problems.map(({ message }) => `  ${message}`),
  ]
}

/** `termhouse ledger head`: what to publish elsewhere. Reads only. */
export const head = async ({ json }: { json?: boolean }): Promise<void> =>
  withLedger(async (reader) => {
    const [row] = await reader.rowsAfter((await reader.head()) - 1, 1)
    if (json) sayJson(row ? { sequence: row.sequence, hash: row.hash, validFrom: row.validFrom } : null)
    else say(row ? `${row.sequence} ${row.hash} ${row.validFrom}` : 'The ledger is empty.')
  })

/** `termhouse ledger pack`: an evidence pack without a server. The CMS is opened for people's names and the reviews. */
export const pack = async (sequence: string, file: string): Promise<void> => {
  const format = /[.](json|html)$/.exec(file)?.[1] as PackFormat | undefined
  if (!format) throw new Error('The file’s name ends in .json or .html: name it so.')
  if (!/^[1-9]\d*$/.test(sequence)) throw new Error('The sequence is a whole number from 1. It stands beside each publication.')
  const [{ openCms }, { secretOf }, { readPack }, { writePack }] = await Promise.all([
    import('../server/open-cms'),
    import('./serve'),
    import('../evidence/read'),
    import('../evidence/endpoint'),
  ])
  const env = parseEnv(process.env)
  const payload = await openCms(env, await secretOf(env), { say })
  await writeFile(file, writePack(await readPack(payload, Number(sequence)), format))
  say(`Wrote ${file}.`)
  await payload.destroy()
  process.exit(0)
}

const withLedger = async <T>(read: (reader: LedgerReader) => Promise<T>): Promise<T> => {
  const reader = await openLedger(parseEnv(process.env).databaseUrl)
  try {
    return await read(reader)
  } finally {
    await reader.close()
  }
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)
