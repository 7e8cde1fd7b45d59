import type { ReactNode } from 'react'
import type { SiteFragment } from '../client'
import { FEED_PATH, USE_PATH } from './addresses'
import { entries } from './format'
import { DateText } from './parts/date-text'
import { JsonLd } from './parts/json-ld'
import { SearchForm } from './parts/search-form'

/** What every page knows: the glossary, and which edition of the style sheet to ask for. */
export interface Frame {
  /** Null where the glossary could not be asked: the page that says so still has a frame. */
  readonly site: SiteFragment | null
  readonly assetVersion: string
}

export interface Head {
  readonly title: string
  readonly description?: string
  /** Absolute. */
  readonly canonical?: string
  readonly noIndex?: boolean
  readonly openGraphType?: 'article' | 'website' | 'profile'
  readonly image?: { readonly url: string; readonly alt: string } | null
  readonly jsonLd?: unknown
  /** The page's content in other formats. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[]
  /** Follows the editor's typing: a draft's page alone. */
  readonly live?: boolean
}

interface LayoutProps {
  readonly frame: Frame
  readonly head: Head
  /** The section of the menu that the page belongs to. */
  readonly section?: 'references' | 'authors'
  /** The page has a search box of its own. */
  readonly ownSearch?: boolean
  /** Stands above everything else: the draft bar. */
  readonly bar?: ReactNode
  readonly children: ReactNode
}

export const Layout = ({ frame, head, section, ownSearch = false, bar, children }: LayoutProps) => {
  const name = frame.site?.name ?? 'Glossary'
  return (
    <html lang="en-GB">
      <HeadTags frame={frame} head={head} name={name} />
      <body>
        <a className="skip-link" href="#main">
          Skip to main content
        </a>
        {bar}
        <header className="masthead">
          <div className="wrap masthead-row">
            <a className="masthead-name" href="/">
              {name}
            </a>
            <nav className="masthead-menu" aria-label="Main">
              <ul>
                <li>
                  <a href="/#a-z">A to Z</a>
                </li>
                <li>
                  <a href="/references" aria-current={section === 'references' ? 'page' : undefined}>
                    References
                  </a>
                </li>
                <li>
                  <a href="/authors" aria-current={section === 'authors' ? 'page' : undefined}>
                    Authors
                  </a>
                </li>
              </ul>
            </nav>
            {ownSearch ? null : <SearchForm compact />}
          </div>
        </header>
        <SiteNotice site={frame.site} />
        <main id="main" className="wrap" tabIndex={-1}>
          {children}
        </main>
        <Footer name={name} site={frame.site} />
      </body>
    </html>
  )
}

const HeadTags = ({ frame, head, name }: { frame: Frame; head: Head; name: string }) => {
  const title = head.title.includes(name) ? head.title : `${head.title} | ${name}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head.description ? <meta name="description" content={head.description} /> : null}
      {head.noIndex ? <meta name="robots" content="noindex" /> : null}
      {head.canonical ? <link rel="canonical" href={head.canonical} /> : null}
      <link rel="alternate" type="application/atom+xml" href={FEED_PATH} title={`${name}: what has changed`} />
      {head.alternates?.map(({ type, href, title: alternate }) => (
        <link key={href} rel="alternate" type={type} href={href} title={alternate} />
      ))}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#0f5750" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1f1e1b" />
      <link rel="icon" type="image/svg+xml" href={`/assets/reader.svg?v=${frame.assetVersion}`} />
      <link rel="stylesheet" href={`/assets/reader.css?v=${frame.assetVersion}`} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content="en_GB" />
      <meta property="og:type" content={head.openGraphType ?? 'website'} />
      <meta property="og:title" content={head.title} />
      {head.description ? <meta property="og:description" content={head.description} /> : null}
      {head.canonical ? <meta property="og:url" content={head.canonical} /> : null}
      {head.image ? <meta property="og:image" content={head.image.url} /> : null}
      {head.image ? <meta property="og:image:alt" content={head.image.alt} /> : null}
      <meta name="twitter:card" content={head.image ? 'summary_large_image' : 'summary'} />
      {head.jsonLd ? <JsonLd value={head.jsonLd} /> : null}
      {head.live ? <script src={`/assets/preview.js?v=${frame.assetVersion}`} defer /> : null}
    </head>
  )
}

const SiteNotice = ({ site }: { site: SiteFragment | null }) =>
  site?.banner ? (
    <aside className="banner" aria-label="Notice">
      <p className="wrap">
        {site.banner.text}
        {site.banner.linkUrl ? (
          <>
            {' '}
            <a href={site.banner.linkUrl}>{site.banner.linkText ?? 'Find out more'}</a>
          </>
        ) : null}
      </p>
    </aside>
  ) : null

const Footer = ({ name, site }: { name: string; site: SiteFragment | null }) => (
  <footer className="footer">
    <div className="wrap footer-row">
      <p>
        <strong>{name}</strong>
        {site ? (
          <>
            <br />
            {entries(site.termCount)} written for {site.audience}
          </>
        ) : null}
      </p>
      <p>
        {site?.updatedAt ? (
          <>
            Last updated <DateText date={site.updatedAt} />
            <br />
          </>
        ) : null}
        <a href={USE_PATH}>Use this glossary</a>
      </p>
    </div>
  </footer>
)
