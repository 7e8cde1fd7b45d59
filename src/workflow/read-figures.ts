/**
 * Reads the dashboard's figures, as the person who asks may. Counted by query: what is read grows with the number of
 * categories and with twelve weeks' events, never with the number of entries.
 */
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Category } from '../generated/payload-types'
import { monthsAfter } from '../publication/review-age'
import { actorOf } from './acting'
import {
  type AgeFigures,
  ageBands,
  agesOf,
  bandWhere,
  type CategoryFigures,
  dueWhere,
  type Figures,
  type ForcedFigures,
  isLive,
  neverReviewedWhere,
  overdueWhere,
} from './figures'
import { lawChangedWhere, type Question, queueWhere } from './queue'
import { readQueueHistory } from './read-queue-history'
import { STATES } from './state'

/** @param now RFC 3339, UTC. @throws Refused `not_signed_in` */
export const readFigures = async (req: PayloadRequest, now = new Date().toISOString()): Promise<Figures> => {
  const reader = actorOf(req)
  const { payload } = req
  const today = now.slice(0, 10)
  const entries = countIn(payload, req, 'desk-entries')
  const categories = await readCategories(payload, req)
  const [live, mine, lawChanged, neverReviewed, states, ages, categoryFigures, forced, weeks] = await Promise.all([
    entries(isLive),
    entries(queueWhere('mine', reader, {}, today)),
    entries(queueWhere('law-changed', reader, {}, today)),
    entries(neverReviewedWhere),
    Promise.all(STATES.map(async (state) => ({ state, entries: await entries({ state: { equals: state } }) }))),
    Promise.all(ageBands(today).map(async (band) => ageFigures(entries, band, today))),
    Promise.all(categories.map(async (category) => ofCategory(entries, category, today))),
    forcedFigures(entries, countIn(payload, req, 'publications'), today),
    readQueueHistory(req, categories, now),
  ])
  return { at: now, today, live, mine, states, ages, neverReviewed, categories: categoryFigures, lawChanged, forced, weeks }
}

type Count = (where: Question) => Promise<number>

const countIn =
  (payload: Payload, req: PayloadRequest, collection: CollectionSlug): Count =>
  async (where) => {
    const { totalDocs } = await payload.count({ collection, where: where, overrideAccess: false, user: req.user, req })
    return totalDocs
  }

/** In the order of the glossary. What a category requires is what is published of it. */
const readCategories = async (payload: Payload, req: PayloadRequest): Promise<Category[]> => {
  const { docs } = await payload.find({
    collection: 'categories',
    sort: 'order',
    pagination: false,
    depth: 0,
    draft: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
}

const ageFigures = async (count: Count, band: ReturnType<typeof ageBands>[number], today: string): Promise<AgeFigures> => {
  const { fromMonths, toMonths } = band
  const where = bandWhere(band)
  const [all, due, overdue] = await Promise.all([
    count(where),
    count({ and: [where, dueWhere(today)] }),
    count({ and: [where, overdueWhere(today)] }),
  ])
  return { fromMonths, toMonths, ...agesOf(all, due, overdue) }
}

const ofCategory = async (count: Count, { id, name }: Category, today: string): Promise<CategoryFigures> => {
  const within: Question = { category: { equals: id } }
  const [all, due, overdue, lawChanged] = await Promise.all([
    count({ and: [within, isLive] }),
    count({ and: [within, dueWhere(today)] }),
    count({ and: [within, overdueWhere(today)] }),
    count({ and: [within, ...lawChangedWhere(today)] }),
  ])
  return { id, name, lawChanged, ...agesOf(all, due, overdue) }
}

const forcedFigures = async (entries: Count, publications: Count, today: string): Promise<ForcedFigures> => {
  const lately: Question = { validFrom: { greater_than_equal: monthsAfter(today, -12) } }
  const ofTerms: Question = { kind: { equals: 'term' } }
  const [waiting, published, forced] = await Promise.all([
    entries({ isForced: { equals: true } }),
    publications({ and: [ofTerms, { event: { equals: 'published' } }, lately] }),
    publications({ and: [ofTerms, { event: { equals: 'force-published' } }, lately] }),
  ])
  return { waiting, publications: published + forced, forced }
}
