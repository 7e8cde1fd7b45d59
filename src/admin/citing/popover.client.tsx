'use client'

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

interface PopoverProps {
  readonly title: string
  /** What it belongs to: it opens below it, or above where there is no room. */
  readonly anchor: () => DOMRect | null
  readonly onClose: () => void
  readonly children: ReactNode
}

const GAP = 8

/**
 * A small dialogue beside the text. The browser’s own modal dialogue: the focus stays in it, Escape and a click beside it
 * close it, and it lies above Payload’s drawers. Outside the document’s form, whose submit a key inside would trigger.
 */
export const Popover = ({ title, anchor, onClose, children }: PopoverProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    element.showModal()
    // What the next key is meant for: not the button that closes it.
    element.querySelector<HTMLElement>('input, a, button')?.focus()
  }, [])

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const position = (): void => {
      const rect = anchor() ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0)
      const { offsetWidth: width, offsetHeight: height } = element
      const left = Math.max(GAP, Math.min(rect.left, window.innerWidth - width - GAP))
      const below = rect.bottom + GAP
      const top = below + height > window.innerHeight - GAP ? Math.max(GAP, rect.top - height - GAP) : below
      setPlace((before) => (before?.left === left && before.top === top ? before : { left, top }))
    }
    position()
    const observer = new ResizeObserver(position)
    observer.observe(element)
    window.addEventListener('resize', position)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', position)
    }
  }, [anchor])

  return createPortal(
    <dialog
      ref={dialog}
      className="citing citing__popover"
      aria-labelledby={heading}
      // Not hidden until it has its place: what is hidden cannot take the focus.
      style={place ?? { opacity: 0 }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current && !within(event, dialog.current.getBoundingClientRect())) onClose()
      }}
    >
      <h2 id={heading} className="citing__title">
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  )
}

const within = ({ clientX, clientY }: { clientX: number; clientY: number }, rect: DOMRect): boolean =>
  clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom
