'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'
import { OPEN_CITATION_COMMAND } from './commands'
import type { CmsId } from './requests'
import { useCited } from './use-cited'

interface CitationChipProps {
  readonly nodeKey: string
  readonly reference: CmsId | null | undefined
  readonly pinpoint: string | null | undefined
}

/** An inline citation in the editor, as it will read: “Children and Families Act 2014, s 55”. */
export const CitationChip = ({ nodeKey, reference, pinpoint }: CitationChipProps) => {
  const [editor] = useLexicalComposerContext()
  const cited = useCited(reference, pinpoint)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const element = button.current
    // The editor hears the keys of whatever stands inside it, and would write a new line.
    const ownKeys = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
    }
    element?.addEventListener('keydown', ownKeys)
    return () => element?.removeEventListener('keydown', ownKeys)
  }, [])

  const isMissing = !reference || cited?.source === null
  const problem = isMissing ? 'its source is missing' : cited?.problem?.message
  return (
    <button
      ref={button}
      type="button"
      className="citation-chip"
      aria-haspopup="dialog"
      {...(problem ? { 'data-problem': true } : {})}
      onClick={() => editor.dispatchCommand(OPEN_CITATION_COMMAND, nodeKey)}
    >
      <span className="citing__unseen">Citation: </span>
      {isMissing ? 'No source' : (cited?.text ?? '…')}
      {problem && <span className="citation-chip__problem"> {problem}</span>}
    </button>
  )
}
