import type { ReactNode } from 'react'

interface NoticeProps {
  readonly kind: 'information' | 'warning'
  readonly title: string
  readonly children: ReactNode
}

/** A boxed message that belongs to the page. Its meaning is in its title, not only in its colour. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div className={`notice notice-${kind}`} role="note" aria-label={title}>
    <p className="notice-title">{title}</p>
    {children}
  </div>
)
