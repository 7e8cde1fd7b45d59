'use client'

import type { Refusal } from '../../errors'

/** What the text lacks, as a checklist: each leads to its field, also when that stands on a tab that is not open. */
export const MissingParts = ({ missing }: { readonly missing: readonly Refusal[] }) => (
  <>
    <h4>Still missing</h4>
    <ul className="review-panel__missing">
      {missing.map(({ code, message, field }) => (
        <li key={`${code}-${field ?? ''}`}>
          {field ? (
            <button type="button" className="review-panel__link" onClick={() => goTo(field)}>
              {message}
            </button>
          ) : (
            message
          )}
        </li>
      ))}
    </ul>
  </>
)

const goTo = (field: string): void => {
  const place = placeOf(field)
  if (place) return focusOn(place)
  // Only the open tab's fields are on the page: each tab is tried until the field appears.
  const tabs = [...document.querySelectorAll<HTMLButtonElement>('.tabs-field__tab-button')]
  const next = (index: number): void => {
    const tab = tabs[index]
    if (!tab) return
    tab.click()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const found = placeOf(field)
        if (found) focusOn(found)
        else next(index + 1)
      }),
    )
  }
  next(0)
}

/** Payload names a plain field's element after its path; a rich text's by its container. */
const placeOf = (field: string): Element | null =>
  document.querySelector(`#field-${field.replaceAll('.', '__')}`) ??
  document.querySelector(`[data-field-path="${CSS.escape(field)}"], .rich-text-lexical[id*="${CSS.escape(field)}"]`)

const focusOn = (place: Element): void => {
  place.scrollIntoView({ block: 'center' })
  const focusable = place.matches('input, textarea, [contenteditable]') ? place : place.querySelector('input, textarea, [contenteditable=true]')
  if (focusable instanceof HTMLElement) focusable.focus()
}
