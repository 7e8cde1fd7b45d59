/** Where links and citations inside a text lead, in the edition that the text is read from. */
import { citationText, deepLink } from '../../citations'
import type { PublishedTerm } from '../../publication/published-glossary'
import { plainSummary } from '../../richtext/render'
import type { RenderContext } from '../../richtext/render'
import { meaningIn } from './abbreviations'
import { termUrl } from '../edition'
import type { Edition } from '../edition'

export interface RenderingChoice {
  readonly headingLevel: number
  readonly linkTerms: boolean
  readonly citations?: RenderContext['citations']
  readonly idPrefix?: string
}

export const renderingIn = (edition: Edition, choice: RenderingChoice, lawAsOf: string | null = null): RenderContext => ({
  ...choice,
  abbreviation: meaningIn(edition.glossary),
  term: (id) => {
    const term = edition.glossary.term(id)
    return term ? { url: termUrl(edition, term), title: term.snapshot.title } : null
  },
  citation: (id, pinpoint) => {
    const reference = edition.glossary.reference(id)
    return reference ? { text: citationText(reference, pinpoint), url: deepLink(reference, pinpoint, lawAsOf) } : null
  },
})

export const USUAL_RENDERING: RenderingChoice = { headingLevel: 2, linkTerms: true }

/** The start of the definition, as long as search engines show. */
export const summaryOf = (term: PublishedTerm): string => plainSummary(term.snapshot.definition, 160)
