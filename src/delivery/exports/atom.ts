/** The feed of changes: Atom (RFC 4287), in pages (RFC 5005, section 3). Minor changes are not public and not in it. */
import { v5 as uuidFrom } from 'uuid'
import { refused } from '../../errors'
import { glossaryName, type InterchangeSource, LANGUAGE, termUrl } from '../../interchange/source'
import { oneLine } from '../../interchange/text'
import { el, XML_DECLARATION, type XmlElement, xmlText } from '../../interchange/xml'
import { changesOf, type PublicChange } from './changes'

export const FEED_PATH = '/feed.atom'
export const FEED_TYPE = 'application/atom+xml; charset=utf-8'
const PAGE = 50

/** @param page 1, 2, 3 … @throws Refused `nothing_here` beyond the last. */
export const writeFeed = (source: InterchangeSource, page: number): string => {
  const changes = changesOf(source.glossary)
  const last = Math.max(1, Math.ceil(changes.length / PAGE))
  if (page > last) throw refused('nothing_here', `Page ${page} of the feed`)
  const at = (number: number): string => `${source.publicUrl}${FEED_PATH}${number === 1 ? '' : `?page=${number}`}`
  const link = (rel: string, number: number): XmlElement | null =>
    number < 1 || number > last ? null : el('link', { rel, type: 'application/atom+xml', href: at(number) })
  return (
    XML_DECLARATION +
    xmlText(
      el(
        'feed',
        { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANGUAGE },
        el('id', {}, feedId(source)),
        el('title', {}, `${oneLine(glossaryName(source))}: what has changed`),
        el('updated', {}, changes[0]?.at ?? source.glossary.updatedAt ?? NEVER),
        el('author', {}, el('name', {}, oneLine(glossaryName(source)))),
        el('link', { rel: 'alternate', type: 'text/html', href: `${source.publicUrl}/` }),
        link('self', page),
        link('first', 1),
        link('previous', page - 1),
        link('next', page + 1),
        link('last', last),
        ...changes.slice((page - 1) * PAGE, page * PAGE).map((change) => entry(source, change)),
      ),
    )
  )
}

/** An empty glossary has changed at no time; the element is required. */
const NEVER = '1970-01-01T00:00:00Z'

/** The same wherever the glossary is served from, so that no reader sees an entry twice after a move (RFC 4287, 4.2.6). */
const feedId = ({ glossary }: InterchangeSource): string =>
  `urn:uuid:${uuidFrom('feed', glossary.settings?.id ?? NO_SETTINGS)}`
const NO_SETTINGS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

const entry = (source: InterchangeSource, { term, kind, at, note, version }: PublicChange): XmlElement => {
  const { snapshot } = term
  const category = source.glossary.category(snapshot.category)
  const authors = snapshot.authors.flatMap((id) => source.glossary.author(id) ?? [])
  return el(
    'entry',
    {},
    el('id', {}, `urn:uuid:${uuidFrom(version, snapshot.id)}`),
    el('title', {}, `${KINDS[kind]}: ${oneLine(snapshot.title)}`),
    el('published', {}, at),
    el('updated', {}, at),
    el('link', { rel: 'alternate', type: 'text/html', href: termUrl(source, snapshot.slug) }),
    ...authors.map(({ name }) => el('author', {}, el('name', {}, oneLine(name)))),
    category ? el('category', { term: category.slug, label: oneLine(category.name) }) : null,
    el('summary', { type: 'text' }, note),
  )
}

const KINDS: Readonly<Record<PublicChange['kind'], string>> = { added: 'New', changed: 'Changed', withdrawn: 'Withdrawn' }
