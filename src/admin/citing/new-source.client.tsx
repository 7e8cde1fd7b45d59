'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ReferenceKind } from '../../glossary/kinds'
import { labelOf } from '../../glossary/labels'
import { type CmsId, createReference, type ReferenceDraft } from './requests'

interface NewSourceProps {
  readonly draft: ReferenceDraft
  readonly onCreated: (reference: CmsId) => void
  readonly onCancel: () => void
}

/** What a page on the web may be; of anything else, the citation itself says it. */
const PAGES: readonly ReferenceKind[] = ['web', 'statutory-guidance', 'research', 'clinical-tool', 'statistics']

/** A source that is not on record yet: what the citation tells is filled in, and only the rest is asked for. */
export const NewSource = ({ draft, onCreated, onCancel }: NewSourceProps) => {
  const [title, setTitle] = useState(draft.title ?? '')
  const [kind, setKind] = useState(draft.kind)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const ids = { heading: useId(), title: useId(), kind: useId(), hint: useId() }

  const create = async (): Promise<void> => {
    if (isBusy) return
    if (title.trim() === '') {
      setFailure('The title is missing. Write it as it is printed.')
      return
    }
    setIsBusy(true)
    const answer = await createReference({ ...draft, kind, title: title.trim() })
    setIsBusy(false)
    if ('failure' in answer) setFailure(answer.failure)
    else onCreated(answer.id)
  }

  return (
    <div role="group" aria-labelledby={ids.heading} className="citing__new">
      <p id={ids.heading} className="citing__heading">
        This source is not on record yet
      </p>
      <dl>
        {factsOf(draft, kind).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {PAGES.includes(draft.kind) && (
        <>
          <label htmlFor={ids.kind}>Kind</label>
          <select id={ids.kind} value={kind} onChange={({ target }) => setKind(target.value as ReferenceKind)}>
            {PAGES.map((page) => (
              <option key={page} value={page}>
                {labelOf(page)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={ids.title}>Title</label>
      <input
        id={ids.title}
        type="text"
        autoFocus
        autoComplete="off"
        maxLength={500}
        aria-describedby={ids.hint}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void create()
        }}
      />
      <p id={ids.hint} className="citing__hint">
        As it is printed: “Children and Families Act 2014”. For a case, the parties.
      </p>
      <p role="status" className="citing__problem">
        {failure}
      </p>
      <div className="citing__row">
        <Button type="button" size="medium" margin={false} disabled={isBusy} onClick={() => void create()}>
          {isBusy ? 'One moment …' : 'Add and publish this source'}
        </Button>
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" disabled={isBusy} onClick={onCancel}>
          Do not add it
        </Button>
      </div>
    </div>
  )
}

const factsOf = (draft: ReferenceDraft, kind: ReferenceKind): [string, string][] =>
  (
    [
      ['Kind', PAGES.includes(draft.kind) ? null : labelOf(kind)],
      ['Year', draft.year],
      ['Chapter', draft.chapter],
      ['Number', draft.number],
      ['Neutral citation', draft.neutralCitation],
      ['DOI', draft.doi],
      ['Address', draft.url],
      ['Jurisdiction', draft.jurisdiction && labelOf(draft.jurisdiction)],
    ] as const
  ).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
