/** A small glossary with every case that an export meets, and what reads an export back. */
import { execFileSync, spawnSync } from 'node:child_process'
import type { InterchangeSource } from '../../src/interchange/source'
import { createGlossaryIndex } from '../../src/publication/glossary-index'
import type { PublishedGlossary } from '../../src/publication/published-glossary'
import { aCategory, aLedger, anAuthor, aReference, aRelation, aTerm, cite, idOf, type LedgerBuilder, linkTo, prose, theGlossary, words } from './ledger'

export const PUBLIC_URL = 'https://glossary.example'

/** Two categories; one entry with every part; one withdrawn, one gone, one replaced; a relation of each kind. */
export const everyCase = (): LedgerBuilder =>
  aLedger()
    .publish(theGlossary({ description: prose('What the words mean.') }))
    .publish(aCategory({ description: 'What the law says.' }))
    .publish(aCategory({ slug: 'money', name: 'Money', order: 1, requiredApprovals: [], reviewIntervalMonths: 24 }))
    .publish(anAuthor({ links: ['https://example.org/faye donaldson'] }))
    .publish(aReference({ changes: [{ inForceFrom: '2026-02-01', provisions: ['s 55'], summary: 'Mediation by video.', url: null }] }))
    .publish(aReference({ slug: 'code', referenceKind: 'statutory-guidance', title: 'SEND code of practice', chapter: null, year: null, publisher: 'Department for Education', date: '2015-01', url: 'https://example.org/code' }))
    .publish(mediation)
    .publish(aTerm({ title: 'EHC plan', aliases: [{ label: 'EHCP', kind: 'abbreviation' }] }))
    .publish(aTerm({ title: 'Tribunal' }))
    .publish(aTerm({ title: 'Disagreement', slug: 'disagreement' }))
    .publish(aTerm({ title: 'Personal budget', category: idOf('category:money') }))
    .publish(aTerm({ title: 'Reasonable endeavours', slug: 'reasonable-endeavours' }))
    .publish(aTerm({ title: 'Statement', slug: 'statement' }))
    .publish(aTerm({ title: 'Secret word', slug: 'secret-word' }))
    .publish(aRelation('send-mediation', 'broader', 'disagreement', { note: 'One way to settle it.' }))
    .publish(aRelation('send-mediation', 'related', 'disagreement', { order: 1 }))
    .publish(aRelation('send-mediation', 'precedes', 'tribunal', { order: 2 }))
    .publish(aRelation('send-mediation', 'see-also', 'ehc-plan', { order: 3 }))
    .publish(aRelation('send-mediation', 'contrasts', 'personal-budget', { order: 4 }))
    .publish({ ...mediation, body: prose('Bring the working document.') }, { changeKind: 'major', changeNote: 'Said what to bring.' })
    .publish({ ...mediation, body: prose('Bring the working document with you.') }, { changeKind: 'minor', changeNote: 'A typing error.' })
    .archive('reasonable-endeavours', { as: 'withdrawn', reason: 'The pandemic rules have ended.' })
    .archive('statement', { as: 'replaced', replacedBy: 'ehc-plan', reason: 'Replaced in 2014.' })
    .archive('secret-word', { as: 'gone', reason: 'It was published by mistake.' })

const mediation = aTerm({
  title: 'SEND mediation',
  slug: 'send-mediation',
  aliases: [
    { label: 'mediation', kind: 'synonym' },
    { label: 'SENM', kind: 'abbreviation' },
    { label: 'SEN mediation', kind: 'former-name' },
    { label: 'SEND meditation', kind: 'misspelling' },
    { label: 'SEND mediation', kind: 'synonym' },
  ],
  authors: [idOf('author:faye-donaldson')],
  definition: prose([
    words('A meeting about an '),
    linkTo('ehc-plan', 'EHC plan'),
    words(' '),
    cite('children-and-families-act-2014', 's 55'),
    words('.'),
  ]),
  context: prose('You must consider it.'),
  checkpoints: [prose('Ask within two months.'), prose('Ask for the certificate.')],
  enquiries: { text: prose('Usually when a letter has come.'), searchPhrases: ['is mediation mandatory'] },
  citations: [
    { reference: idOf('reference:children-and-families-act-2014'), pinpoint: 's 55', note: 'The duty' },
    { reference: idOf('reference:code'), pinpoint: null, note: null },
  ],
  lawAsOf: '2026-01-01',
})

export const glossaryOf = (ledger: LedgerBuilder): PublishedGlossary => {
  const index = createGlossaryIndex()
  index.apply(ledger.rows)
  return index.current()
}

export const sourceOf = (ledger: LedgerBuilder, category?: string): InterchangeSource => {
  const glossary = glossaryOf(ledger)
  return {
    glossary,
    publicUrl: PUBLIC_URL,
    today: '2026-06-01',
    category: glossary.categories.find(({ slug }) => slug === category) ?? null,
  }
}

export const textOf = async (pieces: Iterable<string> | AsyncIterable<string>): Promise<string> => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** Debian's Python, where its packages are. */
export const PYTHON = '/usr/bin/python3'

/** Why a tool cannot be run here, or null where it can. */
export const missingTool = (command: string, ...args: readonly string[]): string | null =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0
    ? null
    : `\`${[command, ...args].join(' ')}\` does not run here: apt-get install -y raptor2-utils libxml2-utils python3-rdflib unzip`

/** A tool's answer to what it is given on standard input. @throws with what it said, when it refuses. */
export const run = (command: string, args: readonly string[], input: string | Uint8Array): string =>
  execFileSync(command, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 })
