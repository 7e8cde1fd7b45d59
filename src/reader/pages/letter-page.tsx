import type { LetterPageQuery } from '../../client'
import { absolute, letterPath } from '../addresses'
import { entries } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'
import { LetterNav } from '../parts/letter-nav'
import { TermList } from '../parts/term-list'

interface LetterPageProps {
  readonly frame: Frame
  readonly data: LetterPageQuery
  readonly letter: string
  readonly after: string | null
}

export const LetterPage = ({ frame, data, letter, after }: LetterPageProps) => {
  const path = letterPath(letter)
  const title = letter === '#' ? 'Entries beginning with a digit or symbol' : `Entries beginning with ${letter}`
  return (
    <Layout frame={frame} head={{ title, canonical: absolute(data.glossary.url, path) }}>
      <header className="page-header">
        <h1>{title}</h1>
        <p className="page-facts">{entries(data.terms.totalCount)}</p>
      </header>
      <LetterNav letters={data.letters.map((other) => other.letter)} hrefOf={letterPath} current={letter} />
      <TermList list={data.terms} path={path} after={after} />
    </Layout>
  )
}
