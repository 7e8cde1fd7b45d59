/** Names that two entries claim. Pure. */
import { nameKey } from '../../glossary/name-key'
import type { DraftTermSnapshot } from '../../publication/snapshot'
import { type Finding, finding } from './finding'
import type { Subject } from './subject'

/** What is asked of the other entries. */
export const namesOf = ({ title, aliases }: Pick<DraftTermSnapshot, 'title' | 'aliases'>): string[] => [
  ...new Set([title ?? '', ...aliases.map(({ label }) => label)].map(nameKey).filter(Boolean)),
]

export const nameFindings = ({ draft, rows, known: { owners } }: Subject): Finding[] => {
  const title = draft.title ? owners.get(nameKey(draft.title)) : undefined
  return [
    ...(title === undefined
      ? []
      : [
          finding(
            'title_taken',
            { field: 'title' },
            `The title “${draft.title}” is also a name of the entry “${title}”.`,
            'Choose a title that tells them apart, or take the name from the other entry.',
          ),
        ]),
    ...draft.aliases.flatMap(({ label }, index) => {
      const owner = owners.get(nameKey(label))
      if (owner === undefined) return []
      return [
        finding(
          'alias_taken',
          { field: `aliases.${rows.aliases[index] ?? index}.label` },
          `The alias “${label}” is already a name of the entry “${owner}”.`,
          'Take it out here or there: a name leads to one entry.',
        ),
      ]
    }),
  ]
}
