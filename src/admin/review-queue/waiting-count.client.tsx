'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

const LOOK_AGAIN_MS = 30_000

/** How much waits for this person, beside the queue's link in the navigation. Nothing while nothing does. */
export const WaitingCount = () => {
  const { user } = useAuth()
  const path = usePathname()
  const [mine, setMine] = useState<number | null>(null)

  useEffect(() => {
    if (!user) return
    let isCurrent = true
    const look = () => {
      void countWaiting().then((count) => {
        if (isCurrent) setMine(count)
      })
    }
    look()
    const timer = setInterval(look, LOOK_AGAIN_MS)
    window.addEventListener('focus', look)
    return () => {
      isCurrent = false
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
    // Another page often means that something was decided.
  }, [user, path])

  if (mine === null || mine === 0) return null
  return (
    <span className="desk__count">
      {mine}
      <span className="desk__spoken"> waiting for you</span>
    </span>
  )
}

/** Null when it cannot be told now: the navigation says nothing then. */
const countWaiting = async (): Promise<number | null> => {
  try {
    const response = await fetch('/api/desk-entries/waiting', { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as { mine: number }).mine : null
  } catch (error) {
    console.warn('The number of waiting entries could not be loaded', error)
    return null
  }
}
