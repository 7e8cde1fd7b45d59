/** Leads to a place of the form: its tab, its row, its words. For lists that say where something is. */
import type { Place } from '../../workflow/lint/finding'

export const goTo = ({ field, words }: Place): void => {
  const place = placeOf(field)
  if (place) return focusOn(place, words)
  // Only the open tab's fields are on the page: each tab is tried until the field appears.
  const tabs = [...document.querySelectorAll<HTMLButtonElement>('.tabs-field__tab-button')]
  const next = (index: number): void => {
    const tab = tabs[index]
    if (!tab) return focusOnNearest(field)
    tab.click()
    afterPainting(() => {
      const found = placeOf(field)
      if (found) focusOn(found, words)
      else next(index + 1)
    })
  }
  next(0)
}

/** A tab's fields, and the rows of a list, are there a frame or two after they are asked for. */
const afterPainting = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then))
}

/** Payload names a plain field's element after its path; a rich text's by its container. */
const placeOf = (field: string): Element | null => {
  const id = field.replaceAll('.', '__')
  return (
    document.querySelector(`#field-${CSS.escape(id)}`) ??
    document.querySelector(`[data-field-path="${CSS.escape(field)}"], .rich-text-lexical[id*="${CSS.escape(field)}"]`) ??
    rowOf(field)
  )
}

/** The row of a list that the field stands in: `checkpoints.3.text` is in row 3 of checkpoints. */
const rowOf = (field: string): Element | null => {
  const [, list, row] = /^(.*?)\.(\d+)(?:\.|$)/.exec(field) ?? []
  if (list === undefined || row === undefined) return null
  const id = list.replaceAll('.', '-')
  return document.querySelector(`#${CSS.escape(`${id}-row-${row}`)}`)
}

const focusOnNearest = (field: string): void => {
  const [outermost = ''] = field.split('.')
  const list = document.querySelector(`#field-${CSS.escape(outermost)}`)
  if (list) focusOn(list)
}

const focusOn = (place: Element, words?: string): void => {
  openRow(place)
  afterPainting(() => {
    place.scrollIntoView({ block: 'center' })
    const inside = 'input:not([type=hidden]):not([type=checkbox]), textarea, [contenteditable=true]'
    const focusable = place.matches(inside) ? place : place.querySelector(inside)
    if (!(focusable instanceof HTMLElement)) return
    focusable.focus()
    if (words && focusable.isContentEditable) selectWords(focusable, words)
  })
}

/** A row that is folded shows nothing to focus. */
const openRow = (place: Element): void => {
  const row = place.closest('.array-field__row, .collapsible') ?? place
  const toggle = row.querySelector<HTMLButtonElement>('.collapsible--collapsed > .collapsible__toggle-wrap .collapsible__toggle')
  toggle?.click()
}

/** The first time that the words stand in the text: selected, so that Lexical and the eye find them. */
const selectWords = (text: HTMLElement, words: string): void => {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const nodes: { readonly node: Text; readonly from: number }[] = []
  let whole = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: whole.length })
    whole += (node as Text).data
  }
  const start = whole.indexOf(words)
  if (start < 0) return
  const end = start + words.length
  const first = nodes.findLast(({ from }) => from <= start)
  const last = nodes.findLast(({ from }) => from < end)
  if (!first || !last) return
  const range = document.createRange()
  range.setStart(first.node, start - first.from)
  range.setEnd(last.node, end - last.from)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  first.node.parentElement?.scrollIntoView({ block: 'center' })
}
