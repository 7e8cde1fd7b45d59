/** Search phrases that do not lead to the entry. Pure: the search itself was asked beforehand. */
import { type Finding, finding } from './finding'
import type { Subject } from './subject'

export const phraseFindings = ({ draft, rows, known: { search } }: Subject): Finding[] =>
  (draft.enquiries?.searchPhrases ?? []).flatMap((phrase, index) => {
    const answer = search?.get(phrase)
    if (!answer || answer.isFound) return []
    const instead = new Intl.ListFormat('en-GB').format(answer.first.map((title) => `“${title}”`))
    return [
      finding(
        'phrase_not_found',
        { field: `enquiries.searchPhrases.${rows.searchPhrases[index] ?? index}.phrase` },
        `The search phrase “${phrase}” does not find this entry among the first three${instead ? `, but ${instead}` : ''}.`,
        'Use its words in the title, an alias or the text, or take the phrase out.',
      ),
    ]
  })
