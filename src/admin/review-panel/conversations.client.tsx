'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { momentOf } from '../../glossary/dates'
import { labelOf } from '../../glossary/labels'
import type { ThreadDocument, WorkflowDocument } from '../../workflow/document'
import { PART_NAMES, type Part, PARTS } from '../../workflow/part-names'
import type { ActBody } from './requests'
import { nameOf, versionName } from './sentences'

type Carry = (verb: 'comment' | 'resolve' | 'reopen', body: ActBody) => Promise<boolean>

/** What people say to one another about the entry, by version; open conversations first. */
export const Conversations = ({
  workflow,
  mayObject,
  busy,
  onAct,
}: {
  readonly workflow: WorkflowDocument
  /** Reviewers may: an open objection of a required one keeps the text from being published. */
  readonly mayObject: boolean
  readonly busy: boolean
  readonly onAct: Carry
}) => {
  const open = workflow.threads.filter(({ isOpen }) => isOpen)
  const settled = workflow.threads.filter(({ isOpen }) => !isOpen)
  const heading = useId()
  return (
    <section className="conversations" aria-labelledby={heading}>
      <h4 id={heading}>Conversations</h4>
      {open.length === 0 && <p>No open conversation.</p>}
      {open.map((thread) => (
        <Conversation key={thread.id} thread={thread} busy={busy} onAct={onAct} />
      ))}
      {settled.length > 0 && (
        <details>
          <summary>{settled.length === 1 ? '1 resolved conversation' : `${settled.length} resolved conversations`}</summary>
          {settled.map((thread) => (
            <Conversation key={thread.id} thread={thread} busy={busy} onAct={onAct} />
          ))}
        </details>
      )}
      <NewRemark mayObject={mayObject} busy={busy} onAct={onAct} />
    </section>
  )
}

const Conversation = ({ thread, busy, onAct }: { thread: ThreadDocument; busy: boolean; onAct: Carry }) => {
  const [text, setText] = useState('')
  const ids = { answer: useId(), reasons: useId() }
  const [first] = thread.said
  const turn = thread.isOpen ? 'resolve' : 'reopen'
  const mayTurn = thread.refusals.length === 0
  const about = thread.field ? partName(thread.field) : 'The whole entry'
  const carry = async (verb: 'comment' | 'resolve' | 'reopen') => {
    if (await onAct(verb, { thread: thread.id, ...(text.trim() ? { note: text } : {}) })) setText('')
  }
  return (
    <article className="conversation" data-blocking={thread.blocking && thread.isOpen} aria-label={`${about}, begun by ${first ? nameOf(first.by) : ''}`}>
      <p className="conversation__about">
        {thread.blocking && <strong>Objection</strong>} {about} · {versionName(thread.version)}
      </p>
      <ol>
        {thread.said.map(({ kind, by, at, note }) => (
          <li key={`${at}-${kind}`}>
            <span className="conversation__who">
              {nameOf(by)}
              {kind === 'resolved' ? ' resolved this' : kind === 'reopened' ? ' reopened this' : ''},{' '}
              <time dateTime={at}>{momentOf(at)}</time>
            </span>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
      <label htmlFor={ids.answer}>{thread.isOpen ? 'Answer' : 'Why it is taken up again'}</label>
      <textarea id={ids.answer} rows={2} maxLength={10_000} value={text} onChange={({ target }) => setText(target.value)} />
      <div className="review-panel__buttons">
        {thread.isOpen && (
          <Button size="small" margin={false} disabled={busy || text.trim() === ''} onClick={() => void carry('comment')}>
            Answer
          </Button>
        )}
        {mayTurn ? (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={busy || (turn === 'reopen' && text.trim() === '')}
            onClick={() => void carry(turn)}
          >
            {turn === 'resolve' ? 'Resolve' : 'Reopen'}
          </Button>
        ) : (
          <p id={ids.reasons} className="review-panel__hint">
            {thread.refusals.map(({ message }) => message).join(' ')}
          </p>
        )}
      </div>
    </article>
  )
}

const NewRemark = ({ mayObject, busy, onAct }: { mayObject: boolean; busy: boolean; onAct: Carry }) => {
  const [text, setText] = useState('')
  const [field, setField] = useState('')
  const [blocking, setBlocking] = useState(false)
  const ids = { text: useId(), field: useId() }
  const say = async () => {
    const body = { note: text, ...(field ? { field } : {}), ...(blocking ? { blocking } : {}) }
    if (!(await onAct('comment', body))) return
    setText('')
    setField('')
    setBlocking(false)
  }
  return (
    <details className="conversation__new">
      <summary id="review-comment">Begin a conversation</summary>
      <label htmlFor={ids.field}>About</label>
      <select id={ids.field} value={field} onChange={({ target }) => setField(target.value)}>
        <option value="">The whole entry</option>
        {PARTS.map((part) => (
          <option key={part} value={part}>
            {labelOf(PART_NAMES[part])}
          </option>
        ))}
      </select>
      <label htmlFor={ids.text}>Comment</label>
      <textarea id={ids.text} rows={3} maxLength={10_000} value={text} onChange={({ target }) => setText(target.value)} />
      {mayObject && (
        <label className="conversation__objection">
          <input type="checkbox" checked={blocking} onChange={({ target }) => setBlocking(target.checked)} />
          This is an objection: the text is not published until it is resolved
        </label>
      )}
      <div className="review-panel__buttons">
        <Button id="confirm-comment" size="small" margin={false} disabled={busy || text.trim() === ''} onClick={() => void say()}>
          {blocking ? 'Object' : 'Add comment'}
        </Button>
      </div>
    </details>
  )
}

const partName = (field: string): string => labelOf(PART_NAMES[field as Part] ?? field)
