'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { countOpen } from './requests'

/** How many proposed changes in law wait for a decision, beside the link in the navigation. Nothing while none does. */
export const ProposalCount = () => {
  const { user } = useAuth()
  const path = usePathname()
  const [open, setOpen] = useState<number | null>(null)

  useEffect(() => {
    if (!user) return
    let isCurrent = true
    const look = () => {
      void countOpen().then((count) => {
        if (isCurrent) setOpen(count)
      })
    }
    look()
    window.addEventListener('focus', look)
    return () => {
      isCurrent = false
      window.removeEventListener('focus', look)
    }
  }, [user, path])

  if (open === null || open === 0) return null
  return (
    <span className="desk__count">
      {open}
      <span className="desk__spoken"> proposed</span>
    </span>
  )
}
