'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** As Payload’s own links in the navigation look, and marked where one is. */
export const NavLink = ({ href, label, children }: { href: string; label: string; children?: ReactNode }) => {
  const isHere = usePathname() === href
  return (
    <Link className="nav__link" href={href} prefetch={false} aria-current={isHere ? 'page' : undefined}>
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
      {children}
    </Link>
  )
}
