/**
 * The evidence pack `termhouse-evidence/1` as a schema: what is written, what `ledger verify --pack` takes, and what
 * docs/evidence.schema.json is printed from. A field is added only with a new version.
 */
import { z } from 'zod'
import { REFERENCE_STATUSES, REVIEWER_ROLES } from '../glossary/kinds'
import { ARCHIVE_KINDS, LEDGER_EVENTS } from '../publication/ledger-row'

export const PACK_SCHEMA = 'termhouse-evidence/1'

/** Later rows that a pack holds at most: measured at 14 MB of JSON, written in 3 seconds. */
export const LONGEST_CHAIN = 20_000

const sha = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.string().describe('RFC 3339, UTC.')
const publicId = z.string()
const role = z.enum(REVIEWER_ROLES)

const person = z
  .strictObject({
    id: publicId.nullable().describe('Public id, as in the ledger. Null where the system acted by itself.'),
    name: z.string().nullable().describe('From the account, at the time of download; null where it was erased. Not covered by the chain.'),
  })

const approval = z.strictObject({ user: publicId, roles: z.array(role), at: moment })

const entry = z
  .strictObject({
    sequence: z.int().min(1),
    kind: z.enum(['term', 'author', 'reference', 'category', 'relation', 'glossary']),
    record: publicId,
    recordVersion: z.int().min(1),
    event: z.enum(LEDGER_EVENTS),
    digest: sha,
    approvals: z.array(approval),
    publishedBy: publicId.nullable(),
    changeKind: z.enum(['major', 'minor']).nullable(),
    changeNote: z.string().nullable(),
    reason: z.string().nullable(),
    archive: z.strictObject({ as: z.enum(ARCHIVE_KINDS), replacedBy: publicId.nullable() }).nullable(),
    validFrom: moment,
    previousHash: sha,
  })
  .describe('All that a row’s hash covers: the hash is SHA-256 of this object’s canonical JSON (RFC 8785).')

const place = z.strictObject({ sequence: z.int().min(1), hash: sha })

const named = z
  .strictObject({
    kind: z.enum(['category', 'author', 'reference', 'term']),
    id: publicId,
    name: z.string().describe('Its name or title then.'),
    address: z.string().nullable().describe('Of a term that the text links to: its address then, under the glossary’s own.'),
    isPublic: z.boolean().describe('Whether readers could see it then.'),
    sequence: z.int().min(1).describe('Its row in the ledger that was in force then.'),
    digest: sha,
    snapshot: z.string().nullable().describe('Its snapshot in that row, as canonical JSON text. Null for terms.'),
  })
  .describe('A record that the text names, as it stood at the publication.')

const citation = z.strictObject({
  reference: publicId,
  where: z.enum(['sources', 'text']).describe('In the list of sources, or inside the text.'),
  pinpoint: z.string().nullable(),
  note: z.string().nullable(),
  text: z.string().nullable().describe('As OSCOLA writes it. Null where the source was not published then.'),
  url: z.string().nullable().describe('Deep link to the pinpoint where the source has one.'),
  status: z.enum(REFERENCE_STATUSES).nullable().describe('The status of the source at the publication.'),
  sequence: z.int().min(1).nullable().describe('The row of the source that said so.'),
  digest: sha.nullable(),
})

const review = z
  .strictObject({
    kind: z.string().describe('submitted, approved, changes-requested, commented, replied, resolved, reopened, withdrawn-from-review.'),
    at: moment,
    by: person,
    roles: z.array(z.string()),
    note: z.string().nullable(),
    field: z.string().nullable(),
    changeKind: z.string().nullable(),
    thread: z.string().nullable().describe('Acts of one thread have the same.'),
    blocking: z.boolean().describe('An objection: it stood in the way of publishing while it was open.'),
    aboutThisText: z.boolean().describe('About exactly the text that was published, or about an earlier draft of it.'),
  })
  .describe('One act of the review before this publication. From the review events, which the chain does not cover.')

export const packSchema = z
  .strictObject({
    schema: z.literal(PACK_SCHEMA),
    createdAt: moment,
    notes: z.array(z.string()).describe('What the pack says about itself, in sentences.'),
    title: z.string(),
    publication: z.strictObject({
      entry,
      hash: sha,
      snapshot: z.string().describe('The text as published: canonical JSON, byte for byte as it was hashed.'),
    }),
    publishedBy: person,
    submittedBy: z.strictObject({ by: person, at: moment, note: z.string().nullable() }).nullable(),
    requiredApprovals: z.array(role).describe('What the term’s category asked for at the publication.'),
    approvals: z.array(z.strictObject({ by: person, roles: z.array(role), at: moment })),
    review: z.array(review).describe('Oldest first.'),
    text: z.array(
      z.strictObject({
        part: z.string(),
        html: z.string().describe('Rendered from the snapshot as readers are served it.'),
      }),
    ),
    citations: z.array(citation),
    named: z.array(named),
    ledger: z.strictObject({
      next: place.nullable().describe('The row after this one; null where this is the newest.'),
      head: z.strictObject({ ...place.shape, validFrom: moment }).describe('The newest row at the time of download.'),
      chain: z.array(entry).describe('The rows after this one, in order, without their snapshots, which their digests stand for.'),
      chainEnd: place.describe('Where the chain in this pack ends: at the head, unless the ledger is too long.'),
    }),
  })
  .meta({ title: 'Termhouse evidence pack, version 1' })

export type EvidencePack = z.infer<typeof packSchema>
export type PackPerson = z.infer<typeof person>
export type NamedRecord = z.infer<typeof named>
export type ReviewAct = z.infer<typeof review>

/** For docs/evidence.schema.json. JSON Schema draft 2020-12. */
export const packJsonSchema = (): object => z.toJSONSchema(packSchema)
