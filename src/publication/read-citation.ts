/** What somebody pasted (an address, a citation) as the fields of a reference and a place within it. Nothing is fetched. */
import { citationText, deepLink, isCitationError, parseCitation, referenceUrl } from '../citations'
import type { CitableReference, CitationError, CitedSource } from '../citations'
import type { ReferenceKind } from '../glossary/kinds'

/** The fields of a reference as far as a citation tells them. The title is null where it does not: /ukpga/2014/6 names none. */
export type ReferenceDraft = Omit<CitedSource, 'referenceKind'> & { readonly kind: ReferenceKind }

export interface ReadCitation {
  readonly draft: ReferenceDraft
  /** As OSCOLA writes it: `s 55(3)`. */
  readonly pinpoint: string | null
}

/** Never throws. */
export const readCitation = (text: string): ReadCitation | CitationError => {
  const read = parseCitation(text)
  if (isCitationError(read)) return read
  const { referenceKind: kind, ...draft } = read.reference
  return { draft: { kind, ...draft }, pinpoint: read.pinpoint }
}

export const isCitationProblem = (read: ReadCitation | CitationError): read is CitationError => 'error' in read

/** A draft as what a citation is written from; a title that nobody knows yet is empty. */
export const citableDraft = ({ kind, title, ...draft }: ReferenceDraft): CitableReference => ({
  ...draft,
  referenceKind: kind,
  title: title ?? '',
  authors: [],
  journal: null,
})

/** What makes two records the same source, strongest first; a source without any of them is told by its title. */
export const identitiesOf = (reference: CitableReference): string[] => {
  const address = referenceUrl({ ...reference, url: null })
  const neutral = reference.neutralCitation?.trim().replace(/\s+/g, ' ').toLowerCase()
  return [
    ...(neutral ? [`case ${neutral}`] : []),
    ...(reference.doi?.trim() ? [`doi ${bare(reference.doi)}`] : []),
    ...(address ? [addressIdentity(address)] : []),
    ...(reference.url ? [addressIdentity(reference.url)] : []),
  ]
}

/** ‘Children and Families Act 2014’, however its spaces, its capitals, ‘The’ and its year are written. */
export const titleIdentity = ({ title, year }: Pick<CitableReference, 'title' | 'year'>): string | null => {
  const words = title.trim().replace(/\s+/g, ' ').replace(/^the /i, '').replaceAll('’', "'").toLowerCase()
  if (words === '') return null
  return year === null || words.endsWith(` ${year}`) ? words : `${words} ${year}`
}

const bare = (doi: string): string => doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase()

/** http or https, with www or without, with a slash at the end or without: the same page. */
const addressIdentity = (address: string): string => {
  if (!URL.canParse(address)) return `url ${address.trim()}`
  const { host, pathname, search } = new URL(address)
  return `url ${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`.toLowerCase()
}

/** How a draft and a place will read, and where they lead. */
export const writtenAs = ({ draft, pinpoint }: ReadCitation): { text: string; url: string | null } => ({
  text: draft.title ? citationText(citableDraft(draft), pinpoint) : '',
  url: deepLink(citableDraft(draft), pinpoint),
})
