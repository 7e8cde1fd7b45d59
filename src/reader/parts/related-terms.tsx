import type { TermEntryFragment } from '../../client'
import { RELATION_HEADINGS } from '../words'
import { TermCards } from './term-cards'

type Relation = keyof typeof RELATION_HEADINGS

interface RelatedTermsProps {
  readonly term: TermEntryFragment
  readonly audience: string
}

/** Related terms by relation, then the entries that mention this one and are not among them. */
export const RelatedTerms = ({ term, audience }: RelatedTermsProps) => {
  const others = mentionsBeyondRelations(term)
  return (
    <>
      {term.relatedTerms.length > 0 ? (
        <p className="section-lead">
          The terms {audience} most often see alongside {term.title}.
        </p>
      ) : null}
      {(Object.keys(RELATION_HEADINGS) as Relation[]).map((relation) => {
        const group = term.relatedTerms.filter((related) => related.relation === relation)
        return group.length === 0 ? null : (
          <section key={relation} className="relation-group">
            <h3>{RELATION_HEADINGS[relation]}</h3>
            <TermCards terms={group.map(({ term: card, note }) => ({ ...card, note }))} />
          </section>
        )
      })}
      {others.length > 0 ? (
        <section className="relation-group">
          <h3>Also mentioned in</h3>
          <TermCards terms={others} />
        </section>
      ) : null}
    </>
  )
}

export const mentionsBeyondRelations = (term: TermEntryFragment): TermEntryFragment['mentionedBy'] => {
  const related = new Set(term.relatedTerms.map(({ term: card }) => card.id))
  return term.mentionedBy.filter(({ id }) => !related.has(id))
}
