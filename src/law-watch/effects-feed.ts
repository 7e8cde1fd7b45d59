/**
 * Reads a page of legislation.gov.uk's feed of changes (Atom, RFC 4287; `ukm:Effect` as data-documentation/formats/atom.md
 * and model/effects.md have it). Streamed through a parser that knows no document type: a page that declares one is refused,
 * so no entity is ever expanded. docs/law-changes.md has the table of fields.
 */
import sax, { type QualifiedTag } from 'sax'

export interface Effect {
  /** Stable over modifications. */
  readonly id: string
  /** RFC 3339; null where the feed does not say. */
  readonly modified: string | null
  /** “words substituted”, “repealed”, “inserted”, “coming into force” … */
  readonly type: string
  readonly applied: boolean
  readonly requiresApplied: boolean
  /** `ukpga/2014/6`; null where the feed does not say. */
  readonly affected: string | null
  /** As editors of legislation.gov.uk write it: “s. 55(3)”. Empty for the whole of it. */
  readonly affectedText: string
  /** Addresses of the provisions within the affected item: `section/55/3`; a range has an end. */
  readonly affectedPlaces: readonly { readonly from: string; readonly to: string | null }[]
  readonly affecting: string | null
  readonly affectingTitle: string
  readonly affectingText: string
  readonly affectingUrl: string | null
  readonly inForce: readonly InForce[]
  readonly comments: string
}

export interface InForce {
  /** ISO 8601 date; null while no day is appointed. */
  readonly date: string | null
  readonly applied: boolean
  readonly prospective: boolean
  readonly qualification: string
}

export interface FeedPage {
  readonly effects: readonly Effect[]
  /** Of every entry, whatever it holds: RFC 3339, in the order of the feed. */
  readonly updated: readonly string[]
  /** Address of the next page (RFC 5005). */
  readonly next: string | null
  /** Entries that hold no effect that can be named. */
  readonly unreadable: number
}

/** Why a page cannot be read, in a sentence. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
}

const ATOM = 'http://www.w3.org/2005/Atom'
const UKM = 'http://www.legislation.gov.uk/namespaces/metadata'
const DEEPEST = 60
const MOST_ENTRIES = 5000

/** @throws FeedError: no XML, no feed, cut off, too deep, or with a document type. */
export const readFeed = (xml: string): FeedPage => {
  const effects: Effect[] = []
  const updated: string[] = []
  let next: string | null = null
  let unreadable = 0
  let draft: Draft | null = null
  let holdsEffect = false
  let root: string | null = null
  let isClosed = false
  let entries = 0
  const open: QualifiedTag[] = []
  let text = ''

  const parser = sax.parser(true, { xmlns: true, position: true, trim: false })
  parser.onerror = (error) => {
    throw new FeedError(`it is no well-formed XML (line ${parser.line + 1}: ${error.message.split('\n')[0] ?? ''})`)
  }
  parser.ondoctype = () => {
    throw new FeedError('it declares a document type, which a feed has no use for')
  }
  parser.onsgmldeclaration = parser.ondoctype
  parser.ontext = (piece) => {
    text += piece
  }
  parser.oncdata = parser.ontext
  parser.onopentag = (tag) => {
    const node = tag as QualifiedTag
    open.push(node)
    text = ''
    if (open.length > DEEPEST) throw new FeedError('its elements stand more than 60 deep')
    if (open.length === 1) {
      root = node.local
      if (node.local !== 'feed' || node.uri !== ATOM) throw new FeedError(`it is no Atom feed but “${node.local}”`)
    }
    if (isAtom(node, 'entry')) {
      entries += 1
      holdsEffect = false
      if (entries > MOST_ENTRIES) throw new FeedError(`it holds more than ${MOST_ENTRIES} entries`)
    }
    if (isAtom(node, 'link') && open.length === 2 && valueOf(node, 'rel') === 'next') next = valueOf(node, 'href') || null
    if (node.uri !== UKM) return
    if (node.local === 'Effect' || node.local === 'UnappliedEffect') {
      draft = startOf(node)
      holdsEffect = true
    }
    if (draft) take(draft, node, open)
  }
  parser.onclosetag = () => {
    const node = open.pop()
    if (!node) return
    if (draft && node.uri === UKM) {
      if (node.local === 'AffectingTitle') draft.affectingTitle = text.trim()
      if (node.local === 'Effect' || node.local === 'UnappliedEffect') {
        const effect = finish(draft)
        if (effect) effects.push(effect)
        else unreadable += 1
        draft = null
      }
    }
    if (isAtom(node, 'updated') && open.length === 2 && open[1] && isAtom(open[1], 'entry')) updated.push(text.trim())
    if (isAtom(node, 'entry') && !holdsEffect) unreadable += 1
    if (open.length === 0) isClosed = true
    text = ''
  }
  parser.write(xml).close()
  if (root === null) throw new FeedError('there is nothing in it')
  if (!isClosed) throw new FeedError('it is cut off before its end')
  return { effects, updated, next, unreadable }
}

const isAtom = ({ uri, local }: QualifiedTag, name: string): boolean => uri === ATOM && local === name

const valueOf = (node: QualifiedTag, name: string): string => node.attributes[name]?.value.trim() ?? ''

interface Draft {
  readonly node: QualifiedTag
  affectingTitle: string
  readonly affectedPlaces: { from: string; to: string | null }[]
  readonly inForce: InForce[]
}

const startOf = (node: QualifiedTag): Draft => ({ node, affectingTitle: '', affectedPlaces: [], inForce: [] })

const take = (draft: Draft, node: QualifiedTag, open: readonly QualifiedTag[]): void => {
  const within = (name: string): boolean => open.some(({ uri, local }) => uri === UKM && local === name)
  if (node.local === 'InForce') {
    draft.inForce.push({
      date: dayOf(valueOf(node, 'Date')),
      applied: valueOf(node, 'Applied') === 'true',
      prospective: valueOf(node, 'Prospective') === 'true',
      qualification: valueOf(node, 'Qualification'),
    })
  }
  if (!within('AffectedProvisions') || node.local === 'AffectedProvisions') return
  const place = placeWithin(valueOf(node, 'URI'))
  if (node.local === 'Section' && place) draft.affectedPlaces.push({ from: place, to: null })
  if (node.local === 'SectionRange' && place) draft.affectedPlaces.push({ from: place, to: placeWithin(valueOf(node, 'UpTo')) })
}

/** Null without an id: what cannot be named again would be proposed again and again. */
const finish = ({ node, affectingTitle, affectedPlaces, inForce }: Draft): Effect | null => {
  const id = valueOf(node, 'EffectId')
  if (!id) return null
  return {
    id,
    modified: momentOf(valueOf(node, 'Modified')),
    type: valueOf(node, 'Type'),
    applied: valueOf(node, 'Applied') === 'true',
    requiresApplied: valueOf(node, 'RequiresApplied') === 'true',
    affected: itemOf(valueOf(node, 'AffectedURI')),
    affectedText: valueOf(node, 'AffectedProvisions'),
    affectedPlaces: affectedPlaces.filter((place) => !affectedPlaces.some((other) => other !== place && other.from.startsWith(`${place.from}/`))),
    affecting: itemOf(valueOf(node, 'AffectingURI')),
    affectingTitle,
    affectingText: valueOf(node, 'AffectingProvisions'),
    affectingUrl: addressOf(valueOf(node, 'AffectingURI')),
    inForce,
    comments: valueOf(node, 'Comments') || valueOf(node, 'Notes'),
  }
}

const ITEM = /^https?:\/\/(?:www\.)?legislation\.gov\.uk\/(?:id\/)?([a-z]{3,6}\/\d{4}\/\d+|[a-z]{3,6}\/[A-Za-z0-9-]+\/[\d-]+\/\d+)(?:\/(.*))?$/

/** `http://www.legislation.gov.uk/id/ukpga/2014/6` to `ukpga/2014/6`. */
const itemOf = (uri: string): string | null => ITEM.exec(uri)?.[1] ?? null

const placeWithin = (uri: string): string | null => ITEM.exec(uri)?.[2]?.replace(/\/$/, '') || null

/** Where a person reads it: without `/id`, over https. */
const addressOf = (uri: string): string | null => {
  const item = itemOf(uri)
  return item ? `https://www.legislation.gov.uk/${item}` : null
}

const dayOf = (text: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null)

const momentOf = (text: string): string | null => (text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null)
