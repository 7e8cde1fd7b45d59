'use client'

import { useState } from 'react'
import { Combobox } from './combobox.client'
import { Popover } from './popover.client'
import { suggestTerms, type TermSuggestion } from './requests'

interface TermDialogProps {
  readonly anchor: () => DOMRect | null
  /** The words in the text that will lead there; empty where the term’s own name is written. */
  readonly words: string
  readonly onChoose: (term: TermSuggestion) => void
  /** @param typed what was looked for when it was closed without a choice. */
  readonly onClose: (typed: string) => void
}

/** Another entry to lead to. */
export const TermDialog = ({ anchor, words, onChoose, onClose }: TermDialogProps) => {
  const [typed, setTyped] = useState('')
  return (
    <Popover title="Link to a term" anchor={anchor} onClose={() => onClose(typed)}>
      <Combobox<TermSuggestion>
        label="Term"
        hint={words ? `“${words}” will lead to it.` : 'Words of its title, or another name for it.'}
        initialQuery={words.length <= 100 ? words : ''}
        load={suggestTerms}
        choiceOf={({ id, title, alias, isPublished }) => ({
          key: String(id),
          text: alias ?? title,
          note: [...(alias ? [title] : []), ...(isPublished ? [] : ['not published'])].join(', '),
        })}
        onChoose={onChoose}
        onQuery={setTyped}
        nothing="No entry has these words."
      />
    </Popover>
  )
}
