'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ChangesView } from './changes-view.client'
import { ReadingParts } from './reading-parts.client'
import { type Answer, fetchChanges } from './requests'
import type { ChangesDocument } from '../../workflow/changes-document'

const WAYS = { changes: 'What changed', text: 'As readers will see it' } as const
type Way = keyof typeof WAYS

/**
 * What changed first, where there is something to compare with or to decide; the text as readers will see it otherwise.
 * `?from=2&to=5` opens two publications, `?view=text` the text.
 */
export const ReadingSwitch = () => {
  const { id } = useDocumentInfo()
  const asked = useSearchParams()
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? '']
  const [chosen, setChosen] = useState<Way | null>(asked.get('view') === 'text' ? 'text' : null)
  const [first, setFirst] = useState<Answer<ChangesDocument> | null>(null)

  useEffect(() => {
    if (id !== undefined) void fetchChanges(id, { from, to }).then(setFirst)
  }, [id, from, to])

  if (id === undefined) return <div className="reading">Save the entry once; it can be read from there.</div>
  if (!first) {
    return (
      <div className="reading" aria-live="polite">
        Loading the text …
      </div>
    )
  }
  const way = chosen ?? usual(first)
  return (
    <div className="reading">
      <div className="reading__ways" role="group" aria-label="How to read the entry">
        {(Object.keys(WAYS) as Way[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === way} onClick={() => setChosen(name)}>
            {WAYS[name]}
          </button>
        ))}
      </div>
      {way === 'changes' ? <ChangesView id={id} first={first} asked={{ from, to }} /> : <ReadingParts id={id} />}
    </div>
  )
}

const usual = (first: Answer<ChangesDocument>): Way =>
  'body' in first && first.body.before === null && first.body.state === 'draft' ? 'text' : 'changes'
