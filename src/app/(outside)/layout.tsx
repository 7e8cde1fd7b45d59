import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../admin/changes/changes.css'
import '../../admin/outside-review/outside-review.css'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

/** Pages for people without an account: none of the desk's frame, and no script needed. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}
