/** Puts an effect on the list of proposals, once: under its id and the moment of its modification. */
import type { Payload } from 'payload'
import type { LawProposal } from '../generated/payload-types'
import type { ReferenceSnapshot } from '../publication/snapshot'
import type { Effect, InForce } from './effects-feed'
import { provisionsOf } from './provisions'

/** @param entries titles of the entries that it touches. @returns whether it is new. */
export const propose = async (payload: Payload, reference: ReferenceSnapshot, effect: Effect, entries: readonly string[]): Promise<boolean> => {
  const key = `${effect.id}@${effect.modified ?? 'undated'}`
  const isKnown = async () => (await payload.db.findOne<LawProposal>({ collection: 'law-proposals', where: { key: { equals: key } } })) !== null
  if (await isKnown()) return false
  const source = await payload.find({
    collection: 'references',
    where: { publicId: { equals: reference.id } },
    limit: 1,
    depth: 0,
    // Only its id, to lead from the proposal to the source.
    overrideAccess: true,
    select: { title: true },
  })
  const data = {
    key,
    effect: effect.id,
    modified: effect.modified,
    status: 'open',
    reference: source.docs[0]?.id ?? null,
    record: reference.id,
    title: reference.title,
    effectType: effect.type,
    affected: effect.affectedText,
    provisions: provisionsOf(effect).join('\n'),
    affecting: [effect.affectingTitle || effect.affecting || 'Not named', effect.affectingText].filter(Boolean).join(', '),
    affectingUrl: effect.affectingUrl,
    inForceFrom: firstDay(effect.inForce),
    inForce: effect.inForce.map(inWords).join('\n'),
    applied: effect.applied,
    comments: effect.comments,
    entries: entries.join('\n'),
    foundAt: new Date().toISOString(),
  }
  try {
    await payload.db.create({ collection: 'law-proposals', data })
  } catch (error) {
    // Another process was first.
    if (!(await isKnown())) throw error
    return false
  }
  await replaceOlder(payload, effect.id, key)
  return true
}

/** What was open about the same effect is overtaken; what was decided stays on record as it is. */
const replaceOlder = async (payload: Payload, effect: string, key: string): Promise<void> => {
  await payload.db.updateMany({
    collection: 'law-proposals',
    where: { and: [{ effect: { equals: effect } }, { status: { equals: 'open' } }, { key: { not_equals: key } }] },
    data: { status: 'replaced' },
  })
}

/** The first day that is not past, else the last of them: from when a reader of today notices it. */
const firstDay = (inForce: readonly InForce[], today = new Date().toISOString().slice(0, 10)): string | null => {
  const days = inForce.flatMap(({ date }) => date ?? []).sort()
  return days.find((day) => day >= today) ?? days.at(-1) ?? null
}

const inWords = ({ date, prospective, qualification, applied }: InForce): string =>
  [date ?? (prospective ? 'no day appointed yet' : 'no day given'), qualification, applied ? 'applied to the text' : ''].filter(Boolean).join(', ')
