'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { ChangesDocument, PublicationSummary } from '../../workflow/changes-document'
import { Changes } from '../changes/changes'
import { versionWords } from '../changes/words'
import { type Answer, type Compared, fetchChanges, fetchPublications } from './requests'

interface ChangesViewProps {
  readonly id: string | number
  readonly first: Answer<ChangesDocument>
  readonly asked: Compared
}

/** The draft against what was published last, or any two publications. */
export const ChangesView = ({ id, first, asked }: ChangesViewProps) => {
  const heading = useId()
  const [answer, setAnswer] = useState<Answer<ChangesDocument>>(first)
  const [compared, setCompared] = useState(asked)
  const [busy, setBusy] = useState(false)
  const [publications, setPublications] = useState<readonly PublicationSummary[]>([])
  const newest = useRef(0)

  useEffect(() => {
    void fetchPublications(id).then((found) => {
      if ('body' in found) setPublications(found.body.publications)
    })
  }, [id])

  const compare = async (next: Compared) => {
    setCompared(next)
    setBusy(true)
    const mine = (newest.current += 1)
    const found = await fetchChanges(id, next)
    // Someone who chooses again before the answer is there wants the later one.
    if (mine !== newest.current) return
    setAnswer(found)
    setBusy(false)
  }

  const shown = 'body' in answer ? answer.body : null
  return (
    <section aria-labelledby={heading} aria-busy={busy}>
      <h2 id={heading}>What changed</h2>
      {publications.length > 0 && (
        <Choice
          publications={publications}
          from={compared.from || versionOf(shown?.before)}
          to={compared.to || 'draft'}
          onChoose={(next) => void compare(next)}
        />
      )}
      <div aria-live="polite">{busy && <p>Comparing …</p>}</div>
      {'failure' in answer ? (
        <div role="alert">
          <p>{answer.failure}</p>
          <button type="button" className="reading__again" onClick={() => void compare(compared)}>
            Try again
          </button>
        </div>
      ) : (
        <Changes changes={answer.body.changes} before={answer.body.before} after={answer.body.after} headingLevel={3} />
      )}
    </section>
  )
}

/** An earlier text of the draft is named by its digest. */
const DIGEST_LENGTH = 64

const versionOf = (side: ChangesDocument['before'] | undefined): string => (side?.kind === 'publication' ? String(side.version) : '')

interface ChoiceProps {
  readonly publications: readonly PublicationSummary[]
  readonly from: string
  readonly to: string
  onChoose(chosen: Compared): void
}

const Choice = ({ publications, from, to, onChoose }: ChoiceProps) => {
  const options = publications.map((publication) => (
    <option key={publication.version} value={publication.version}>
      {versionWords(publication)}
    </option>
  ))
  return (
    <div className="reading__choice">
      <label>
        Compare
        <select value={from} onChange={({ target }) => onChoose({ from: target.value, to })}>
          {from === '' && <option value="">Nothing</option>}
          {from.length === DIGEST_LENGTH && <option value={from}>The draft as you read it</option>}
          {options}
        </select>
      </label>
      <label>
        with
        <select value={to} onChange={({ target }) => onChoose({ from, to: target.value })}>
          <option value="draft">This draft</option>
          {options}
        </select>
      </label>
    </div>
  )
}
