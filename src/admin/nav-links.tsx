import type { ServerProps } from 'payload'
import { NavLink } from './nav-link.client'

/** Views of our own, below the collections in the navigation. */
const LINKS: readonly { readonly href: string; readonly label: string }[] = [{ href: '/admin/audit', label: 'Audit log' }]

export const NavLinks = ({ user }: ServerProps) =>
  user ? (
    <ul className="nav-links">
      {LINKS.map(({ href, label }) => (
        <li key={href}>
          <NavLink href={href} label={label} />
        </li>
      ))}
    </ul>
  ) : null
