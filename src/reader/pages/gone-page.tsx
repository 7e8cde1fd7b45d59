import type { Frame } from '../layout'
import { Layout } from '../layout'
import { DateText } from '../parts/date-text'
import { SearchForm } from '../parts/search-form'

interface GonePageProps {
  readonly frame: Frame
  readonly gone: { readonly at: string; readonly reason: string }
}

export const GonePage = ({ frame, gone: { at, reason } }: GonePageProps) => (
  <Layout frame={frame} head={{ title: 'Entry withdrawn', noIndex: true }} ownSearch>
    <header className="page-header">
      <h1>This entry has been withdrawn</h1>
      <p className="lead">
        It was withdrawn on <DateText date={at} /> and is no longer available.
      </p>
    </header>
    <p>Reason: {reason}</p>
    <SearchForm />
    <p>
      Or look through <a href="/#a-z">every entry, A to Z</a>.
    </p>
  </Layout>
)
