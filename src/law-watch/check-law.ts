/**
 * Looks for changes in the law that published entries cite, in legislation.gov.uk's feeds, and proposes what it finds to the
 * editors. What has been read is remembered source by source: a run that ends early goes on where it stopped, and a page
 * that cannot be read keeps no other from being read.
 */
import type { Payload } from 'payload'
import { referenceUrl } from '../citations'
import type { LawSource } from '../generated/payload-types'
import { sha256 } from '../publication/digest'
import { provisionsTouch } from '../publication/law-changes'
import type { PublishedGlossary, PublishedTerm } from '../publication/published-glossary'
import type { ReferenceSnapshot } from '../publication/snapshot'
import { citedPlacesOf } from '../publication/term-texts'
import { type Effect, FeedError, readFeed } from './effects-feed'
import { type FeedSource, SourceError } from './feed-source'
import { propose } from './propose'
import { provisionsOf } from './provisions'

export interface CheckOptions {
  readonly source: FeedSource
  /** Asked before each source and page: what remains is left to the next run. */
  readonly isStopped?: () => boolean
  /** A line of progress, for people. */
  readonly onSource?: (report: SourceReport) => void
  /** Pages of one feed; what follows is listed as a problem. */
  readonly mostPages?: number
}

export interface SourceReport {
  /** `ukpga/2014/6`. */
  readonly item: string
  readonly title: string
  readonly outcome: 'read' | 'unchanged' | 'no-feed' | 'problem'
  readonly pages: number
  readonly effects: number
  /** On provisions that entries cite. */
  readonly touching: number
  /** In force before the last review of every entry that they touch: nothing is asked of anyone. */
  readonly earlier: number
  readonly proposed: number
  /** Sentences. */
  readonly problems: readonly string[]
}

export interface LawCheck {
  readonly sources: readonly SourceReport[]
  readonly proposed: number
  readonly problems: number
}

const MOST_PAGES = 200

export const checkLaw = async (payload: Payload, glossary: PublishedGlossary, options: CheckOptions): Promise<LawCheck> => {
  const sources: SourceReport[] = []
  for (const cited of citedLaw(glossary)) {
    if (options.isStopped?.()) break
    const report = await checkSource(payload, cited, options)
    sources.push(report)
    options.onSource?.(report)
  }
  return {
    sources,
    proposed: sources.reduce((sum, { proposed }) => sum + proposed, 0),
    problems: sources.reduce((sum, { problems }) => sum + problems.length, 0),
  }
}

/** An Act or instrument that entries cite, with them. */
export interface CitedLaw {
  readonly item: string
  readonly reference: ReferenceSnapshot
  readonly terms: readonly PublishedTerm[]
}

const LEGISLATION = /^https:\/\/www\.legislation\.gov\.uk\/([a-z]+\/\d{4}\/\d+)(?:\/|$)/

export const citedLaw = (glossary: PublishedGlossary): CitedLaw[] =>
  glossary.references.flatMap((reference) => {
    const isLaw = reference.referenceKind === 'act' || reference.referenceKind === 'statutory-instrument'
    const item = isLaw ? LEGISLATION.exec(referenceUrl(reference) ?? '')?.[1] : undefined
    const terms = glossary.termsCiting(reference.id)
    return item && terms.length > 0 ? [{ item, reference, terms }] : []
  })

const checkSource = async (payload: Payload, cited: CitedLaw, options: CheckOptions): Promise<SourceReport> => {
  const { item, reference } = cited
  const known = await payload.db.findOne<LawSource>({ collection: 'law-sources', where: { key: { equals: item } } })
  const before = known && known.cited === citedText(cited) && !known.problem ? known : null
  const count = { pages: 0, effects: 0, touching: 0, earlier: 0, proposed: 0 }
  const problems: string[] = []
  const report = (outcome: SourceReport['outcome']): SourceReport => ({ item, title: reference.title, outcome, ...count, problems })

  const logged = await newestInLog(cited, options.source)
  if (before?.lastLogged && logged && logged <= before.lastLogged) return report('unchanged')

  let seen: Pick<LawSource, 'etag' | 'lastModified'> = {}
  let lastEffect = before?.lastEffect ?? null
  let address: string | null = null
  for (let page = 1; ; page += 1) {
    if (options.isStopped?.()) return { ...report('problem'), problems: ['stopped before its last page; the next run reads it again'] }
    if (page > (options.mostPages ?? MOST_PAGES)) {
      problems.push(`page ${page}: is more than is read of one feed`)
      break
    }
    try {
      const answer = await options.source.read({
        item,
        feed: 'changes',
        page,
        address,
        etag: page === 1 ? (before?.etag ?? null) : null,
        lastModified: page === 1 ? (before?.lastModified ?? null) : null,
      })
      if (answer.kind === 'unchanged') {
        await remember(payload, cited, { ...(logged ? { lastLogged: logged } : {}), problem: null })
        return report('unchanged')
      }
      if (answer.kind === 'none') {
        if (page === 1) return report('no-feed')
        problems.push(`page ${page}: is named by the page before it, and is not there`)
        break
      }
      if (page === 1) seen = { etag: answer.etag, lastModified: answer.lastModified }
      const { effects, next, unreadable } = readFeed(answer.text)
      count.pages += 1
      if (unreadable > 0) problems.push(`page ${page}: ${unreadable === 1 ? '1 entry holds' : `${unreadable} entries hold`} no effect that can be read`)
      for (const effect of effects) {
        count.effects += 1
        if (effect.modified && (lastEffect === null || effect.modified > lastEffect)) lastEffect = effect.modified
        const found = touchedBy(effect, cited)
        if (!found) continue
        count.touching += 1
        if (isEarlier(effect, found)) count.earlier += 1
        else if (await propose(payload, reference, effect, found.map(({ snapshot }) => snapshot.title))) count.proposed += 1
      }
      if (!next) break
      // All of it was read before: with the newest first, so was all that follows.
      if (before?.lastEffect && effects.length > 0 && isNewestFirst(effects) && effects.every(({ modified }) => modified !== null && modified <= (before.lastEffect ?? ''))) break
      address = next
    } catch (error) {
      if (!(error instanceof SourceError) && !(error instanceof FeedError)) throw error
      problems.push(`page ${page}: ${error.message}`)
      // What follows is named by this page alone.
      break
    }
  }
  const isWhole = problems.length === 0
  await remember(payload, cited, {
    // With a page missing, the next run asks for all of it again.
    ...(isWhole ? { ...seen, lastEffect, lastLogged: logged } : {}),
    problem: isWhole ? null : problems.join('\n'),
  })
  return report(isWhole ? 'read' : 'problem')
}

/** The moment of the newest line about this item in the publication log; null where the log does not help. */
const newestInLog = async ({ item }: CitedLaw, source: FeedSource): Promise<string | null> => {
  try {
    const answer = await source.read({ item, feed: 'log', page: 1, address: null, etag: null, lastModified: null })
    if (answer.kind !== 'page') return null
    return readFeed(answer.text).updated.map((at) => new Date(at)).filter((at) => !Number.isNaN(at.getTime())).map((at) => at.toISOString()).sort().at(-1) ?? null
  } catch (error) {
    // The log saves a request where it can be read; the feed of changes decides.
    if (error instanceof SourceError || error instanceof FeedError) return null
    throw error
  }
}

/** Entries that cite what the effect touches; null where none does, or where the effect is on something else. */
const touchedBy = (effect: Effect, { item, reference, terms }: CitedLaw): readonly PublishedTerm[] | null => {
  if (effect.affected !== null && effect.affected !== item) return null
  const provisions = provisionsOf(effect)
  const touched = terms.filter(({ snapshot }) =>
    citedPlacesOf(snapshot).some((place) => place.reference === reference.id && provisionsTouch(provisions, place.pinpoint)),
  )
  return touched.length > 0 ? touched : null
}

/** Every day on which it takes effect is before the review of every entry that it touches. One without a day is to come. */
const isEarlier = ({ inForce }: Effect, terms: readonly PublishedTerm[]): boolean => {
  const days = inForce.map(({ date }) => date)
  if (days.length === 0 || days.includes(null)) return false
  return terms.every(({ review, firstPublishedAt }) => {
    const reviewed = (review?.at ?? firstPublishedAt).slice(0, 10)
    return days.every((day) => day !== null && day <= reviewed)
  })
}

const isNewestFirst = (effects: readonly Effect[]): boolean =>
  effects.every(({ modified }, index) => index === 0 || (modified ?? '') <= (effects[index - 1]?.modified ?? ''))

/** What entries cite of it, as one text: other citations, or another review, make the whole feed worth reading again. */
const citedText = ({ reference, terms }: CitedLaw): string => {
  const places = terms.flatMap(({ snapshot }) => citedPlacesOf(snapshot).filter((place) => place.reference === reference.id).map(({ pinpoint }) => pinpoint ?? ''))
  return sha256([...new Set(places)].sort().join('\n'))
}

const remember = async (payload: Payload, cited: CitedLaw, columns: Partial<LawSource>): Promise<void> => {
  const data = { ...columns, key: cited.item, cited: citedText(cited), checkedAt: new Date().toISOString() }
  const known = await payload.db.findOne<LawSource>({ collection: 'law-sources', where: { key: { equals: cited.item } } })
  if (known) await payload.db.updateOne({ collection: 'law-sources', id: known.id, data, returning: false })
  else await payload.db.create({ collection: 'law-sources', data })
}
