/**
 * Checks an evidence pack: within itself, against a head that was published elsewhere, and against a ledger at hand.
 * Every failing check is named, all at once. What `termhouse ledger verify --pack` runs. Pure but for the reader it is given.
 */
import { canonicalJson, sha256 } from '../publication/digest'
import { allRows, type LedgerReader } from '../publication/ledger-reader'
import { hashOf, type LedgerEntry, type LedgerRow } from '../publication/ledger-row'
import type { TermSnapshot } from '../publication/snapshot'
import { verifyLedger } from '../publication/verify'
import { type Derived, derivedFrom } from './derived'
import { nameOf, notesOn } from './pack'
import { type EvidencePack, type NamedRecord, packSchema } from './schema'

export type PackProblemCode =
  | 'not_a_pack'
  | 'digest_mismatch'
  | 'snapshot_not_canonical'
  | 'snapshot_of_another_record'
  | 'hash_mismatch'
  | 'approvals_differ'
  | 'people_differ'
  | 'text_differs'
  | 'citations_differ'
  | 'requirements_differ'
  | 'named_differs'
  | 'notes_differ'
  | 'review_differs'
  | 'chain_broken'
  | 'chain_cut'
  | 'head_differs'
  | 'not_in_ledger'
  | 'not_in_force'
  | 'ledger_broken'

export interface PackProblem {
  readonly code: PackProblemCode
  /** One sentence. */
  readonly message: string
}

export interface PackVerification {
  readonly ok: boolean
  readonly problems: readonly PackProblem[]
  /** Null where it is no pack. */
  readonly publication: { readonly title: string; readonly sequence: number; readonly hash: string } | null
  /** What it was proven against. */
  readonly against: 'itself' | 'head' | 'ledger'
}

export interface Against {
  /** The hash of the newest row at some time, as it was published elsewhere. */
  readonly head?: string
  readonly ledger?: LedgerReader
}

/** What no check covers, to be said beside every result. */
export const NOT_COVERED =
  'Not covered by the chain: people’s names, which come from the accounts, and the submission, objections, comments and answers, which come from the record of reviews.'

/** @param text the file as it was read. */
export const verifyPack = async (text: string, { head, ledger }: Against = {}): Promise<PackVerification> => {
  const against = ledger ? 'ledger' : head ? 'head' : 'itself'
  const read = parse(text)
  if ('problem' in read) return { ok: false, problems: [read.problem], publication: null, against }
  const { pack } = read
  const problems = [
    ...rowProblems(pack),
    ...peopleProblems(pack),
    ...derivedProblems(pack),
    ...namedProblems(pack),
    ...chainProblems(pack),
    ...(head ? headProblems(pack, head) : []),
    ...(ledger ? await ledgerProblems(pack, ledger) : []),
  ]
  const { entry, hash } = pack.publication
  return {
    ok: problems.length === 0,
    problems,
    publication: { title: pack.title, sequence: entry.sequence, hash },
    against,
  }
}

const parse = (text: string): { pack: EvidencePack } | { problem: PackProblem } => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: problem('not_a_pack', 'The file is not JSON: name the JSON pack, not the page.') }
  }
  const parsed = packSchema.safeParse(value)
  if (parsed.success) return { pack: parsed.data }
  const [first] = parsed.error.issues
  const where = first?.path.join('.') || 'its top level'
  return {
    problem: problem('not_a_pack', `The file is not an evidence pack of a kind known here: ${first?.message ?? 'unreadable'}, at ${where}.`),
  }
}

const rowProblems = ({ publication: { entry, hash, snapshot } }: EvidencePack): PackProblem[] => {
  const parsed = parsedOrNull(snapshot)
  const term = parsed as TermSnapshot | null
  return [
    ...unless(sha256(snapshot) === entry.digest, 'digest_mismatch', 'The text was changed: the snapshot is not the one whose digest was approved and published.'),
    ...unless(
      parsed !== null && canonicalJson(parsed) === snapshot,
      'snapshot_not_canonical',
      'The snapshot is not canonical JSON (RFC 8785).',
    ),
    ...unless(
      term?.kind === 'term' && entry.kind === 'term' && term.id === entry.record,
      'snapshot_of_another_record',
      'The snapshot is not of the entry that the row names.',
    ),
    ...unless(
      hashOf(entry) === hash,
      'hash_mismatch',
      `Row ${entry.sequence} was changed: its hash is not that of its content (who published it, the approvals, the note, the reason, the moment or its place).`,
    ),
  ]
}

const peopleProblems = (pack: EvidencePack): PackProblem[] => {
  const { entry } = pack.publication
  const listed = pack.approvals.map(({ by, roles, at }) => ({ user: by.id, roles, at }))
  const submitted = pack.review.findLast(({ kind, aboutThisText }) => kind === 'submitted' && aboutThisText)
  return [
    ...unless(
      same(listed, entry.approvals),
      'approvals_differ',
      `The approvals listed are not those of row ${entry.sequence}: a person, a role, a time or their order differs.`,
    ),
    ...unless(pack.publishedBy.id === entry.publishedBy, 'people_differ', `Who published it is not who row ${entry.sequence} says.`),
    ...unless(
      same(pack.submittedBy, submitted ? { by: submitted.by, at: submitted.at, note: submitted.note } : null),
      'review_differs',
      'Who submitted the text is not who the acts of the review say.',
    ),
    ...unless(namesAgree(pack), 'people_differ', 'One person is given two different names.'),
  ]
}

const namesAgree = ({ publishedBy, submittedBy, approvals, review }: EvidencePack): boolean => {
  const names = new Map<string, string | null>()
  const all = [publishedBy, ...(submittedBy ? [submittedBy.by] : []), ...approvals.map(({ by }) => by), ...review.map(({ by }) => by)]
  return all.every(({ id, name }) => {
    if (id === null) return true
    const known = names.get(id)
    names.set(id, name)
    return known === undefined || known === name
  })
}

/** Rendered anew from the snapshot and the records it names. */
const derivedProblems = (pack: EvidencePack): PackProblem[] => {
  const derived = derivedOrNull(pack)
  if (!derived) return [problem('text_differs', 'The text cannot be rendered from the snapshot: it holds what this release does not know.')]
  const said = new Map(pack.text.map(({ part, html }) => [part, html]))
  const parts = [...new Set([...derived.text.map(({ part }) => part), ...said.keys()])]
  const made = new Map<string, string>(derived.text.map(({ part, html }) => [part, html]))
  return [
    ...unless(pack.title === derived.title, 'text_differs', 'The title is not that of the snapshot.'),
    ...parts.flatMap((part) =>
      unless(
        readable(said.get(part)) === readable(made.get(part)),
        'text_differs',
        `The part “${part}” does not read as the snapshot does.`,
      ),
    ),
    ...unless(
      same(pack.text.map(({ part }) => part), derived.text.map(({ part }) => part)),
      'text_differs',
      'The parts of the text are not those of the snapshot, in its order.',
    ),
    ...unless(
      same(pack.citations, derived.citations),
      'citations_differ',
      'The citations are not those of the snapshot, as its sources stood then: a text, a link, a status, a note or their order differs.',
    ),
    ...unless(
      same(pack.requiredApprovals, derived.requiredApprovals),
      'requirements_differ',
      'The approvals asked for are not those of the category as it stood then.',
    ),
  ]
}

const derivedOrNull = (pack: EvidencePack): Derived | null => {
  try {
    return derivedFrom(JSON.parse(pack.publication.snapshot) as TermSnapshot, pack.named)
  } catch {
    // Any text may stand in a forged snapshot; the renderer stops at what it does not know.
    return null
  }
}

/** Words and links: what a later release writes in other tags still reads the same. */
const readable = (html = ''): string =>
  html
    .replace(/<a [^>]*href="([^"]*)"[^>]*>/g, ' [$1] ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const namedProblems = ({ named, publication: { entry } }: EvidencePack): PackProblem[] => [
  ...named.flatMap((record) => {
    const snapshot = record.snapshot === null ? null : parsedOrNull(record.snapshot)
    const agrees =
      record.kind === 'term' ? record.snapshot === null : record.address === null && snapshot !== null && describes(snapshot, record)
    return unless(agrees, 'named_differs', `The ${record.kind} “${record.name}” is not as its own snapshot and digest say.`)
  }),
  ...named.flatMap(({ kind, name, sequence }) =>
    unless(
      sequence < entry.sequence,
      'named_differs',
      `The ${kind} “${name}” is shown as it stood after the publication, not at its moment.`,
    ),
  ),
]

const describes = (snapshot: object, { kind, id, name, digest, snapshot: text }: NamedRecord): boolean => {
  const said = snapshot as { kind?: unknown; id?: unknown; name?: string; title: string }
  return sha256(text ?? '') === digest && said.kind === kind && said.id === id && nameOf(said) === name
}

/** From the row to the end of the chain: each row names the hash of the row before it. */
const chainProblems = ({ publication: { entry, hash }, ledger, notes }: EvidencePack): PackProblem[] => {
  const { chain, chainEnd, head, next } = ledger
  const problems: PackProblem[] = []
  let before: { sequence: number; hash: string; validFrom: string } = { sequence: entry.sequence, hash, validFrom: entry.validFrom }
  for (const row of chain) {
    if (row.sequence !== before.sequence + 1) {
      problems.push(problem('chain_broken', `Row ${before.sequence + 1} is missing from the chain: row ${row.sequence} follows row ${before.sequence}.`))
    }
    if (row.previousHash !== before.hash) {
      problems.push(problem('chain_broken', `Row ${row.sequence} does not name the hash of the row before it: one of the two was changed.`))
    }
    if (row.validFrom < before.validFrom) {
      problems.push(problem('chain_broken', `Row ${row.sequence} is valid from a moment before the row before it.`))
    }
    before = { sequence: row.sequence, hash: hashOf(row), validFrom: row.validFrom }
  }
  const [first] = chain
  const isComplete = chainEnd.sequence === head.sequence
  return [
    ...problems,
    ...unless(
      same(next, first ? { sequence: first.sequence, hash: hashOf(first) } : null),
      'chain_broken',
      'The row said to come next is not the first of the chain.',
    ),
    ...unless(
      same(chainEnd, { sequence: before.sequence, hash: before.hash }),
      'chain_cut',
      `The chain ends at row ${before.sequence}, not at row ${chainEnd.sequence} with the hash that the pack says: rows were cut off or changed.`,
    ),
    ...unless(
      isComplete
        ? head.hash === chainEnd.hash && (head.hash !== before.hash || head.validFrom === before.validFrom)
        : head.sequence > chainEnd.sequence,
      'chain_cut',
      'The newest row that the pack names is not the one that its chain leads to.',
    ),
    ...unless(same(notes, notesOn(entry, chainEnd, head)), 'notes_differ', 'What the pack says about itself was changed.'),
  ]
}

/** A head of any day will do, if it is of the publication’s row or a later one: all rows before it are proven by it. */
const headProblems = ({ publication: { entry, hash }, ledger: { chain } }: EvidencePack, head: string): PackProblem[] => {
  const isFound = hash === head || chain.some((row) => hashOf(row) === head)
  const last = chain.at(-1)?.sequence ?? entry.sequence
  return unless(
    isFound,
    'head_differs',
    `The head given is none of the rows ${entry.sequence} to ${last}: the pack is of another ledger, was changed, or the head is older than the publication or newer than the pack.`,
  )
}

/** One walk over the ledger for the rows that the pack speaks of, one for the chain itself. */
const ledgerProblems = async (pack: EvidencePack, reader: LedgerReader): Promise<PackProblem[]> => {
  const { entry, hash, snapshot } = pack.publication
  const wanted = new Set(pack.named.map(({ id }) => id))
  const inForce = new Map<string, LedgerRow>()
  const chain = new Map(pack.ledger.chain.map((row) => [row.sequence, row]))
  const differing: number[] = []
  let found: LedgerRow | null = null
  let head: LedgerRow | null = null
  for await (const row of allRows(reader)) {
    if (row.sequence < entry.sequence && wanted.has(row.record)) inForce.set(row.record, row)
    if (row.sequence === entry.sequence) found = row
    const copy: LedgerEntry | undefined = chain.get(row.sequence)
    if (copy && hashOf(copy) !== row.hash) differing.push(row.sequence)
    if (row.sequence === pack.ledger.head.sequence) head = row
  }
  const verification = await verifyLedger(allRows(reader))
  return [
    ...(verification.ok
      ? []
      : [problem('ledger_broken', `The ledger itself is broken at row ${verification.sequence}: ${verification.problem.message}`)]),
    ...(found
      ? unless(
          found.hash === hash && found.snapshot === snapshot,
          'not_in_ledger',
          `Row ${entry.sequence} of this ledger is another than the pack’s.`,
        )
      : [problem('not_in_ledger', `This ledger has no row ${entry.sequence}.`)]),
    ...unless(
      head?.hash === pack.ledger.head.hash && head.validFrom === pack.ledger.head.validFrom,
      'not_in_ledger',
      `Row ${pack.ledger.head.sequence} of this ledger is not the newest row that the pack names.`,
    ),
    ...(differing.length > 0
      ? [problem('not_in_ledger', `The chain in the pack differs from this ledger at row ${differing.slice(0, 5).join(', row ')}.`)]
      : []),
    ...pack.named.flatMap((record) =>
      unless(
        isSame(record, inForce.get(record.id)),
        'not_in_force',
        `The ${record.kind} “${record.name}” is not as this ledger has it at the moment of the publication.`,
      ),
    ),
  ]
}

const isSame = (record: NamedRecord, row: LedgerRow | undefined): boolean => {
  if (!row) return false
  const isPublic = row.event !== 'removed' && row.event !== 'archived'
  const snapshot = parsedOrNull(row.snapshot) as { title: string } | { name: string } | null
  return (
    snapshot !== null &&
    row.sequence === record.sequence &&
    row.digest === record.digest &&
    isPublic === record.isPublic &&
    nameOf(snapshot) === record.name
  )
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

const unless = (isRight: boolean, code: PackProblemCode, message: string): PackProblem[] =>
  isRight ? [] : [problem(code, message)]

const problem = (code: PackProblemCode, message: string): PackProblem => ({ code, message })

const parsedOrNull = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
