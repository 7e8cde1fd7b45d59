/**
 * What changed between two texts, as HTML that says all of it in words too. No state, no effect, nothing of Payload's:
 * the desk renders it in the browser, the page of a reviewer without an account on the server. Its looks: changes.css.
 */
import type { ChangesSide } from '../../workflow/changes-document'
import type { PartChanges, TermChanges } from '../../workflow/changes/changes'
import { PartGroups } from './groups'
import { hasText, runsOf } from './runs'
import { PART_OPS, partHeading, sideWords, sizeSentence, summarySentence, unchangedWords } from './words'

export interface ChangesProps {
  readonly changes: TermChanges
  /** Null: nothing was published before. */
  readonly before: ChangesSide | null
  readonly after: ChangesSide
  /** Of the parts' headings: one below the heading that the page puts above all this. Headings of the text stand below. */
  readonly headingLevel: HeadingLevel
  /** Of the moments, where the page is made on a server; else the reader's own. */
  readonly timeZone?: string
}

export type HeadingLevel = 2 | 3 | 4 | 5

export const Changes = ({ changes: { parts, size }, before, after, headingLevel, timeZone }: ChangesProps) => {
  const differs = parts.some(({ op }) => op !== 'unchanged')
  return (
    <div className="changes">
      {before === null ? (
        <p className="changes__summary">Nothing was published before: the whole text is new.</p>
      ) : (
        <>
          <dl className="changes__sides">
            <dt>Before</dt>
            <dd>{sideWords(before, timeZone)}</dd>
            <dt>After</dt>
            <dd>{sideWords(after, timeZone)}</dd>
          </dl>
          <p className="changes__summary">
            {summarySentence(parts)} {differs && sizeSentence(size)}
          </p>
          {differs && (
            <p className="changes__legend">
              <ins>Inserted words</ins> are underlined, <del>deleted words</del> are struck through. What moved or looks different says
              so in words.
            </p>
          )}
        </>
      )}
      {runsOf(parts.filter(hasText), ({ op }) => op === 'unchanged').map(({ together, entries }) =>
        together ? (
          <details key={entries[0]?.part} className="changes__unchanged">
            <summary>{unchangedWords(entries)}</summary>
            {entries.map((part) => (
              <Part key={part.part} part={part} headingLevel={headingLevel} />
            ))}
          </details>
        ) : (
          entries.map((part) => <Part key={part.part} part={part} headingLevel={headingLevel} />)
        ),
      )}
    </div>
  )
}

const Part = ({ part, headingLevel }: { part: PartChanges; headingLevel: HeadingLevel }) => {
  const Heading = `h${headingLevel}` as const
  const mark = PART_OPS[part.op]
  return (
    <section className="changes__part" data-op={part.op}>
      <Heading className="changes__heading">
        {partHeading(part)}
        {mark && <span className="changes__mark">{mark}</span>}
      </Heading>
      <PartGroups part={part} headingLevel={headingLevel} />
    </section>
  )
}
