/**
 * The JSON export `termhouse-glossary/1` as a schema: what is written, what docs/glossary.schema.json is printed from.
 * A field is added within a version; a change of meaning is a new one.
 */
import { z } from 'zod'
import { ALIAS_KINDS, JURISDICTIONS, REFERENCE_KINDS, REFERENCE_STATUSES, REVIEWER_ROLES } from '../glossary/kinds'
import { RELATION_KINDS } from '../glossary/relations'
import { ARCHIVE_KINDS } from '../publication/ledger-row'

export const JSON_FORMAT = 'termhouse-glossary/1'

const publicId = z.string().describe('Public id: a UUID, the same for good.')
const slug = z.string()
const url = z.string().describe('Absolute.')
const moment = z.string().describe('RFC 3339, UTC.')
const day = z.string().describe('ISO 8601 calendar date.')
const sha = z.string().regex(/^[0-9a-f]{64}$/)

const richText = z
  .object({
    json: z.looseObject({ type: z.literal('document'), version: z.int(), children: z.array(z.looseObject({ type: z.string() })) }),
    html: z.string(),
    text: z.string(),
  })
  .describe('One text three times: as data (docs/richtext.md), as safe HTML, as plain text.')

const image = z.object({ url, alt: z.string(), width: z.int().nullable(), height: z.int().nullable() })
const named = z.object({ id: publicId, slug, name: z.string() })
const change = z.object({
  inForceFrom: day,
  provisions: z.array(z.string()),
  summary: z.string(),
  url: url.nullable(),
})

const category = z.object({
  id: publicId,
  slug,
  url,
  name: z.string(),
  description: z.string().nullable(),
  requiredApprovals: z.array(z.enum(REVIEWER_ROLES)),
  reviewIntervalMonths: z.int(),
})

const author = z.object({
  id: publicId,
  slug,
  url,
  name: z.string(),
  role: z.string(),
  credentials: z.array(z.string()),
  bio: richText.nullable(),
  photo: image.nullable(),
  links: z.array(z.string()),
})

const reference = z.object({
  id: publicId,
  slug,
  kind: z.enum(REFERENCE_KINDS),
  title: z.string(),
  citation: z.string().describe('As OSCOLA writes it.'),
  url: url.nullable().describe('Of the source itself.'),
  year: z.int().nullable(),
  chapter: z.string().nullable(),
  number: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable().describe('As precise as known: 2015, 2015-01 or 2015-01-30.'),
  neutralCitation: z.string().nullable(),
  authors: z.array(z.string()),
  journal: z.string().nullable(),
  doi: z.string().nullable(),
  jurisdiction: z.enum(JURISDICTIONS).nullable(),
  status: z.enum(REFERENCE_STATUSES),
  supersededBy: publicId.nullable(),
  changes: z.array(change),
})

export const jsonTerm = z
  .object({
    id: publicId,
    slug,
    url,
    title: z.string(),
    status: z.enum(['published', 'withdrawn']),
    withdrawal: z.object({ at: moment, reason: z.string() }).nullable(),
    aliases: z.array(z.object({ label: z.string(), kind: z.enum(ALIAS_KINDS) })),
    category: named.nullable(),
    jurisdictions: z.array(z.enum(JURISDICTIONS)),
    authors: z.array(named),
    definition: richText,
    context: richText.nullable(),
    checkpoints: z.array(richText),
    body: richText.nullable(),
    enquiries: z.object({ text: richText.nullable(), searchPhrases: z.array(z.string()) }).nullable(),
    relations: z
      .array(
        z.object({
          relation: z.enum(RELATION_KINDS),
          note: z.string().nullable(),
          term: z.object({ id: publicId, slug, title: z.string() }),
        }),
      )
      .describe('As this term sees them: each stands at both its ends, see-also at one.'),
    citations: z.array(
      z.object({
        reference: z.object({ id: publicId, slug }),
        pinpoint: z.string().nullable(),
        note: z.string().nullable(),
        text: z.string().describe('As OSCOLA writes it.'),
        url: url.nullable().describe('Of the place cited.'),
      }),
    ),
    lawAsOf: day.nullable(),
    seo: z.object({ title: z.string().nullable(), description: z.string().nullable(), image: image.nullable() }),
    firstPublishedAt: moment,
    publishedAt: moment,
    history: z.array(z.object({ version: z.string(), at: moment, note: z.string() })).describe('Major changes, newest first.'),
    review: z.object({
      lastReviewed: day.nullable(),
      nextReviewDue: day.nullable(),
      by: z.array(z.enum(REVIEWER_ROLES)),
      lawChanges: z.array(change).describe('In sources it cites, since the last review.'),
    }),
    digest: sha.describe('SHA-256 of the canonical content: the digest that reviewers approved.'),
  })
  .describe('One term; /terms/{slug}.json answers with this alone.')

export const jsonGlossary = z
  .object({
    $schema: url,
    format: z.literal(JSON_FORMAT),
    glossary: z.object({
      name: z.string(),
      audience: z.string(),
      description: richText.nullable(),
      url,
      language: z.string(),
      revision: z.int(),
      updatedAt: moment.nullable(),
    }),
    category: slug.nullable().describe('The category that this export was narrowed to.'),
    categories: z.array(category),
    authors: z.array(author),
    references: z.array(reference),
    terms: z.array(jsonTerm).describe('Published terms in title order, then withdrawn ones, which may still be read.'),
    archived: z
      .array(
        z.object({
          id: publicId,
          slug,
          as: z.enum(ARCHIVE_KINDS).exclude(['withdrawn']),
          at: moment,
          reason: z.string().nullable().describe('Where the address leads nowhere.'),
          leadsTo: z.object({ id: publicId, slug }).nullable(),
        }),
      )
      .describe('Terms that were public and cannot be read any more.'),
  })
  .describe('A Termhouse glossary as published.')

export type JsonTerm = z.infer<typeof jsonTerm>
export type JsonGlossary = z.infer<typeof jsonGlossary>
export type JsonRichText = z.infer<typeof richText>

/** JSON Schema 2020-12. */
export const glossaryJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(jsonGlossary, { target: 'draft-2020-12' }),
  title: 'Termhouse glossary export',
})
