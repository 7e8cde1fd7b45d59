'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useId, useState } from 'react'
import { labelOf } from '../../glossary/labels'
import { AsRead } from './as-read.client'
import { Combobox } from './combobox.client'
import { PasteCitation } from './paste-citation.client'
import { Popover } from './popover.client'
import { type CmsId, type ReferenceSuggestion, suggestReferences } from './requests'
import type { Citation } from './use-cited'

interface CitationDialogProps {
  /** Of the chip that it was opened on; null for a citation that is yet to be chosen. */
  readonly citation: Citation | null
  readonly initialText?: string
  readonly isEditable: boolean
  readonly anchor: () => DOMRect | null
  /** The source is chosen: the chip stands in the text from here on, the pinpoint follows. */
  readonly onChosen: (citation: Citation) => void
  readonly onKeep: (citation: Citation) => void
  readonly onRemove: () => void
  /** @param typed what was looked for when it was closed without a choice. */
  readonly onClose: (typed: string) => void
}

type Step =
  | { readonly at: 'source' }
  | { readonly at: 'paste'; readonly text: string }
  | { readonly at: 'pinpoint'; readonly reference: CmsId; readonly pinpoint: string }

/** A citation in a text: its source, then the place within it. */
export const CitationDialog = (props: CitationDialogProps) => {
  const { citation, initialText = '', isEditable, anchor, onChosen, onKeep, onRemove, onClose } = props
  const [step, setStep] = useState<Step>(
    citation
      ? { at: 'pinpoint', reference: citation.reference, pinpoint: citation.pinpoint ?? '' }
      : initialText
        ? { at: 'paste', text: initialText }
        : { at: 'source' },
  )
  const [typed, setTyped] = useState('')
  const chosen = (reference: CmsId, pinpoint: string | null): void => {
    onChosen({ reference, pinpoint })
    setStep({ at: 'pinpoint', reference, pinpoint: pinpoint ?? '' })
  }
  return (
    <Popover title="Citation" anchor={anchor} onClose={() => onClose(step.at === 'source' ? typed : '')}>
      {step.at === 'source' && (
        <ChooseSource onQuery={setTyped} onChoose={chosen} onOther={(text) => setStep({ at: 'paste', text })} />
      )}
      {step.at === 'paste' && <PasteCitation initialText={step.text} takesFocus onFound={chosen} />}
      {step.at === 'pinpoint' && (
        <PinpointStep
          key={String(step.reference)}
          citation={{ reference: step.reference, pinpoint: step.pinpoint }}
          isEditable={isEditable}
          onKeep={onKeep}
          onOther={() => setStep({ at: 'source' })}
          onRemove={onRemove}
          onClose={() => onClose('')}
        />
      )}
    </Popover>
  )
}

interface ChooseSourceProps {
  readonly onQuery: (query: string) => void
  readonly onChoose: (reference: CmsId, pinpoint: string | null) => void
  readonly onOther: (text: string) => void
}

const ChooseSource = ({ onQuery, onChoose, onOther }: ChooseSourceProps) => (
  <Combobox<ReferenceSuggestion>
    label="Source"
    hint="Words of its title, a neutral citation, or the whole citation: Care Act 2014, s 9."
    load={suggestReferences}
    choiceOf={({ source, pinpoint, text }) => ({
      key: String(source.id),
      text: pinpoint ? text : source.kind === 'case' ? text : source.title,
      note: [labelOf(source.kind), ...(source.isPublished ? [] : ['not published'])].join(', '),
    })}
    onChoose={({ source, pinpoint }) => onChoose(source.id, pinpoint)}
    other={(query) => ({ key: 'other', text: query === '' ? 'Add a source …' : `Add a source: “${query}” …` })}
    onOther={onOther}
    onQuery={onQuery}
    nothing="No source on record has these words."
  />
)

interface PinpointStepProps {
  readonly citation: { readonly reference: CmsId; readonly pinpoint: string }
  readonly isEditable: boolean
  readonly onKeep: (citation: Citation) => void
  readonly onOther: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

const PinpointStep = ({ citation, isEditable, onKeep, onOther, onRemove, onClose }: PinpointStepProps) => {
  const [pinpoint, setPinpoint] = useState(citation.pinpoint)
  const ids = { field: useId(), read: useId() }
  const keep = useCallback(() => onKeep({ reference: citation.reference, pinpoint: pinpoint.trim() || null }), [citation.reference, pinpoint, onKeep])
  if (!isEditable) {
    return (
      <>
        <AsRead reference={citation.reference} pinpoint={pinpoint} />
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onClose}>
          Close
        </Button>
      </>
    )
  }
  return (
    <>
      <label htmlFor={ids.field}>Pinpoint</label>
      <input
        id={ids.field}
        type="text"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="s 55(3), reg 32, para 11.20, p 12"
        aria-describedby={ids.read}
        value={pinpoint}
        onChange={({ target }) => setPinpoint(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      <AsRead id={ids.read} reference={citation.reference} pinpoint={pinpoint} />
      <div className="citing__row">
        <Button type="button" size="medium" margin={false} onClick={keep}>
          Keep
        </Button>
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onOther}>
          Another source
        </Button>
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </>
  )
}
