import type { ReactElement } from 'react'
import type { RequestOptions, SiteFragment, TermhouseClient } from '../client'
import {
  AllTermsDocument,
  AuthorPageDocument,
  AuthorsPageDocument,
  CategoryPageDocument,
  HomePageDocument,
  LetterPageDocument,
  PreviewPageDocument,
  ReferencePageDocument,
  ReferencesPageDocument,
  SearchPageDocument,
  SiteFrameDocument,
  TermhouseClientError,
  TermPageDocument,
  UsePageDocument,
} from '../client'
import { letterFromKey, termPath } from './addresses'
import type { Frame } from './layout'
import { AuthorPage } from './pages/author-page'
import { AuthorsPage } from './pages/authors-page'
import { CategoryPage } from './pages/category-page'
import { GonePage } from './pages/gone-page'
import { HomePage } from './pages/home-page'
import { LetterPage } from './pages/letter-page'
import { NotFoundPage } from './pages/not-found-page'
import { ProblemPage } from './pages/problem-page'
import { ReferencePage } from './pages/reference-page'
import { ReferencesPage } from './pages/references-page'
import { SearchPage } from './pages/search-page'
import { TermPage } from './pages/term-page'
import { UsePage } from './pages/use-page'

/** What a route needs to answer one request. */
export interface Visit {
  readonly client: TermhouseClient
  readonly previewClient: TermhouseClient
  readonly assetVersion: string
  /** The last part of the path, decoded: a slug or a letter. */
  readonly name: string
  readonly query: URLSearchParams
  readonly options: RequestOptions
}

export type Answer =
  | { readonly status: number; readonly view: ReactElement; readonly draft?: boolean }
  | { readonly status: 301 | 302; readonly location: string }

export type Route = (visit: Visit) => Promise<Answer>

const home: Route = async (visit) => {
  const data = await visit.client.query(HomePageDocument, {}, visit.options)
  const fitsOnePage = data.glossary.termCount <= ONE_PAGE
  const all = fitsOnePage ? await visit.client.query(AllTermsDocument, {}, visit.options) : null
  return found(<HomePage frame={frameOf(visit, data.glossary)} data={data} all={all} />)
}

/** More entries than this are too many to scroll through, and too many bytes for a phone: each letter gets a page. */
const ONE_PAGE = 400

const letter: Route = async (visit) => {
  const after = visit.query.get('after')
  const wanted = letterFromKey(visit.name)
  const data = await visit.client.query(LetterPageDocument, { letter: wanted, after }, visit.options)
  const frame = frameOf(visit, data.glossary)
  if (!data.letters.some((known) => known.letter === wanted)) return missing(frame)
  return found(<LetterPage frame={frame} data={data} letter={wanted} after={after} />)
}

const term: Route = async (visit) => {
  const { glossary, lookup } = await visit.client.query(TermPageDocument, { slug: visit.name }, visit.options)
  const frame = frameOf(visit, glossary)
  switch (lookup.__typename) {
    case 'Term':
      return found(<TermPage frame={frame} term={lookup} />)
    case 'TermMoved':
      return { status: lookup.permanent ? 301 : 302, location: termPath(lookup.slug) }
    case 'TermGone':
      return { status: 410, view: <GonePage frame={frame} gone={lookup} /> }
    case 'TermUnknown':
      return { status: 404, view: <NotFoundPage frame={frame} suggestions={lookup.suggestions} /> }
  }
}

const preview: Route = async (visit) => {
  const previewToken = visit.query.get('token')
  if (!previewToken) return closedPreview(await bareFrame(visit))
  try {
    const variables = { slug: visit.name }
    const data = await visit.previewClient.query(PreviewPageDocument, variables, { ...visit.options, previewToken })
    const frame = frameOf(visit, data.glossary)
    if (!data.preview) return { ...missing(frame), draft: true }
    return { status: 200, view: <TermPage frame={frame} term={data.preview} draft />, draft: true }
  } catch (error) {
    if (error instanceof TermhouseClientError && TOKEN_REFUSALS.has(error.code))
      return closedPreview(await bareFrame(visit))
    throw error
  }
}

const TOKEN_REFUSALS: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN'])

const closedPreview = (frame: Frame): Answer => ({
  status: 403,
  draft: true,
  view: (
    <ProblemPage
      frame={frame}
      title="This preview does not open"
      message="Its link is incomplete, has expired or was revoked. Ask the editor who sent it for a new one."
    />
  ),
})

const category: Route = async (visit) => {
  const after = visit.query.get('after')
  const { glossary, category: data } = await visit.client.query(
    CategoryPageDocument,
    { slug: visit.name, after },
    visit.options,
  )
  const frame = frameOf(visit, glossary)
  if (!data) return missing(frame)
  return found(<CategoryPage frame={frame} siteUrl={glossary.url} category={data} after={after} />)
}

const authors: Route = async (visit) => {
  const data = await visit.client.query(AuthorsPageDocument, {}, visit.options)
  return found(<AuthorsPage frame={frameOf(visit, data.glossary)} data={data} />)
}

const author: Route = async (visit) => {
  const after = visit.query.get('after')
  const { glossary, author: data } = await visit.client.query(
    AuthorPageDocument,
    { slug: visit.name, after },
    visit.options,
  )
  const frame = frameOf(visit, glossary)
  if (!data) return missing(frame)
  return found(<AuthorPage frame={frame} siteUrl={glossary.url} author={data} after={after} />)
}

const references: Route = async (visit) => {
  const after = visit.query.get('after')
  const data = await visit.client.query(ReferencesPageDocument, { after }, visit.options)
  return found(<ReferencesPage frame={frameOf(visit, data.glossary)} data={data} after={after} />)
}

const reference: Route = async (visit) => {
  const { glossary, reference: data } = await visit.client.query(
    ReferencePageDocument,
    { slug: visit.name },
    visit.options,
  )
  const frame = frameOf(visit, glossary)
  if (!data) return missing(frame)
  return found(<ReferencePage frame={frame} siteUrl={glossary.url} reference={data} />)
}

const use: Route = async (visit) => {
  const data = await visit.client.query(UsePageDocument, {}, visit.options)
  return found(<UsePage frame={frameOf(visit, data.glossary)} data={data} />)
}

const search: Route = async (visit) => {
  const query = (visit.query.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY)
  if (query === '') return found(<SearchPage frame={await bareFrame(visit)} query="" found={null} />)
  const data = await visit.client.query(SearchPageDocument, { query }, visit.options)
  return found(<SearchPage frame={frameOf(visit, data.glossary)} query={query} found={data} />)
}

const LONGEST_QUERY = 200

/** The API refused a part of the address itself: a cursor that was cut short, a name that can be no slug. */
export const isBadAddress = (error: unknown): boolean =>
  error instanceof TermhouseClientError && error.code === 'BAD_USER_INPUT'

export const notFound: Route = async (visit) => missing(await bareFrame(visit))

/** Pages without a name of their own, by path; then pages by folder, each with one name after it. */
export const PAGES: Readonly<Record<string, Route>> = {
  '': home,
  authors,
  references,
  search,
  'use-this-glossary': use,
}
export const FOLDERS: Readonly<Record<string, Route>> = {
  terms: term,
  categories: category,
  letters: letter,
  authors: author,
  references: reference,
  preview,
}

const found = (view: ReactElement): Answer => ({ status: 200, view })
const missing = (frame: Frame) => ({ status: 404, view: <NotFoundPage frame={frame} /> })

const frameOf = (visit: Visit, site: SiteFragment) => ({ site, assetVersion: visit.assetVersion })
const bareFrame = async (visit: Visit): Promise<Frame> =>
  frameOf(visit, (await visit.client.query(SiteFrameDocument, {}, visit.options)).glossary)

/** When the glossary cannot be asked: says nothing of the cause, which the caller logs. */
export const problem = (error: unknown, assetVersion: string): Answer => ({
  status: error instanceof TermhouseClientError ? 503 : 500,
  view: (
    <ProblemPage
      frame={{ site: null, assetVersion }}
      title="The glossary cannot be shown just now"
      message="Something went wrong on our side. Nothing is lost: please try again in a minute."
    />
  ),
})
