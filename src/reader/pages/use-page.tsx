import type { UsePageQuery } from '../../client'
import { absolute, exportPath, USE_PATH } from '../addresses'
import { entries } from '../format'
import type { Frame } from '../layout'
import { Layout } from '../layout'

interface UsePageProps {
  readonly frame: Frame
  readonly data: UsePageQuery
}

/** Everything that can be taken away, and what each is good for. Links with a download say so in words. */
export const UsePage = ({ frame, data: { glossary, categories } }: UsePageProps) => (
  <Layout
    frame={frame}
    head={{
      title: 'Use this glossary',
      description: `Download ${glossary.name} as a spreadsheet, as data or as text, or follow its changes.`,
      canonical: absolute(glossary.url, USE_PATH),
    }}
  >
    <header className="page-header">
      <h1>Use this glossary</h1>
      <p className="lead">
        Take the glossary with you: as a spreadsheet, as data for programs, as text. Every file holds what is published at the
        moment you ask for it, and nothing that is not.
      </p>
    </header>
    <section>
      <h2 id="download">Download everything</h2>
      <dl className="downloads">
        {FORMATS.map(({ format, name, use }) => (
          <div key={format}>
            <dt>
              <a href={exportPath(format)}>{name}</a>
            </dt>
            <dd>{use}</dd>
          </div>
        ))}
      </dl>
    </section>
    {categories.length > 0 ? (
      <section>
        <h2 id="topics">Download one topic</h2>
        <ul className="downloads-by-topic">
          {categories.map(({ id, slug, name, termCount }) => (
            <li key={id}>
              <h3 id={`topic-${slug}`}>{name}</h3>
              <p className="page-facts">{entries(termCount)}</p>
              <ul aria-labelledby={`topic-${slug}`}>
                {FORMATS.map(({ format, short }) => (
                  <li key={format}>
                    <a href={exportPath(format, slug)}>
                      {short}
                      <span className="visually-hidden">{` for ${name}`}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    <section>
      <h2 id="follow">Follow what changes</h2>
      <p>
        <a href="/feed.atom">The feed of changes</a> (Atom) says what is new, what was changed in substance and what was
        withdrawn. Corrections that change nothing in substance are not in it.
      </p>
    </section>
    <section>
      <h2 id="entry">One entry</h2>
      <p>
        Each entry’s page says at its end how to download it. Its address with <code>.md</code>, <code>.json</code>,{' '}
        <code>.ttl</code> or <code>.jsonld</code> behind it is the entry as text or as data.
      </p>
    </section>
    <section>
      <h2 id="programs">For programs</h2>
      <ul className="plain-list">
        <li>
          <a href="/exports/glossary.schema.json">The schema of the JSON download</a>
        </li>
        <li>
          <a href="/llms.txt">llms.txt</a>, an index for language models, and <a href="/llms-full.txt">the whole text in one file</a>
        </li>
        <li>
          <a href="/sitemap.xml">The sitemap</a>
        </li>
        <li>
          The public API answers GraphQL at <code>/graphql</code>
        </li>
      </ul>
    </section>
  </Layout>
)

const FORMATS = [
  { format: 'csv', name: 'Spreadsheet (CSV)', short: 'CSV', use: 'A row for each entry. Opens in Excel, LibreOffice and Google Sheets.' },
  { format: 'md.zip', name: 'Text files (Markdown, ZIP)', short: 'Markdown', use: 'A file for each entry, with its sources, to read, print or edit.' },
  { format: 'json', name: 'JSON', short: 'JSON', use: 'Everything, for programs: entries, sources, authors, relations and history.' },
  { format: 'tbx', name: 'TBX-Basic', short: 'TBX-Basic', use: 'For translators’ and terminologists’ tools (ISO 30042).' },
  { format: 'ttl', name: 'SKOS (Turtle)', short: 'SKOS Turtle', use: 'A concept scheme, for linked data and thesaurus tools.' },
  { format: 'jsonld', name: 'SKOS (JSON-LD)', short: 'SKOS JSON-LD', use: 'The same concept scheme, as JSON.' },
] as const
