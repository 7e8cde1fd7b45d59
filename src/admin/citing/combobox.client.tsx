'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Failure } from './requests'

export interface Choice {
  readonly key: string
  readonly text: string
  /** A word or two about it, after the text. */
  readonly note?: string
}

interface ComboboxProps<Item> {
  readonly label: string
  readonly hint: string
  readonly initialQuery?: string
  readonly load: (query: string) => Promise<readonly Item[] | Failure>
  readonly choiceOf: (item: Item) => Choice
  readonly onChoose: (item: Item, query: string) => void
  /** A last choice, when the list does not have it. */
  readonly other?: (query: string) => Choice | null
  readonly onOther?: (query: string) => void
  readonly onQuery?: (query: string) => void
  /** “no source”, in sentences. */
  readonly nothing: string
}

type Loaded<Item> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: string }
  | { readonly state: 'there'; readonly items: readonly Item[] }

/**
 * A text field with a list below it (ARIA APG, “Editable Combobox With List Autocomplete”): the focus stays in the field,
 * the arrows move through the list, Enter or a click chooses.
 */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const { label, hint, load, choiceOf, onChoose, other, onOther, onQuery, nothing } = props
  const [query, setQuery] = useState(props.initialQuery ?? '')
  const [loaded, setLoaded] = useState<Loaded<Item>>({ state: 'loading' })
  const [active, setActive] = useState(0)
  const ids = { field: useId(), list: useId(), hint: useId() }
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    let isCurrent = true
    setLoaded((before) => (before.state === 'there' ? before : { state: 'loading' }))
    // Typing goes on meanwhile: only the newest words are asked for.
    const timer = setTimeout(
      () =>
        void load(query).then((answer) => {
          if (!isCurrent) return
          setLoaded('failure' in answer ? { state: 'failed', failure: answer.failure } : { state: 'there', items: answer })
          setActive(0)
        }),
      query === '' ? 0 : WAIT_MS,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [load, query])

  const items = loaded.state === 'there' ? loaded.items : []
  const last = other?.(query.trim()) ?? null
  const choices = [...items.map(choiceOf), ...(last ? [last] : [])]
  const optionId = (i: number): string => `${ids.list}-${i}`
  const choose = (i: number): void => {
    const item = items[i]
    if (item !== undefined) onChoose(item, query)
    else if (last && i === items.length) onOther?.(query.trim())
  }
  const move = (to: number): void => {
    setActive(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (choices.length > 0) move((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(active)
    }
  }

  return (
    <div className="citing__combobox">
      <label htmlFor={ids.field}>{label}</label>
      <input
        id={ids.field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={ids.list}
        aria-describedby={ids.hint}
        {...(choices.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}
        autoFocus
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          onQuery?.(target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <p id={ids.hint} className="citing__hint">
        {hint}
      </p>
      <ul id={ids.list} ref={list} role="listbox" aria-label={label} className="citing__choices" hidden={choices.length === 0}>
        {choices.map(({ key, text, note }, i) => (
          <li
            key={key}
            id={optionId(i)}
            role="option"
            aria-selected={i === active}
            onMouseEnter={() => setActive(i)}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(i)}
          >
            {text}
            {note && <span className="citing__note"> {note}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={loaded.state === 'there' && items.length > 0 ? 'citing__unseen' : 'citing__hint'}>
        {loaded.state === 'loading' && 'Looking …'}
        {loaded.state === 'failed' && loaded.failure}
        {loaded.state === 'there' && (items.length === 0 ? nothing : items.length === 1 ? 'One found.' : `${items.length} found.`)}
      </p>
    </div>
  )
}

const WAIT_MS = 120
