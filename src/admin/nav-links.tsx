import type { ServerProps } from 'payload'
import { NavLink } from './nav-link.client'
import { ProposalCount } from './law/proposal-count.client'
import { WaitingCount } from './review-queue/waiting-count.client'

/** Views of our own, above the collections in the navigation. */
export const NavLinks = ({ user }: ServerProps) =>
  user ? (
    <ul className="nav-links">
      <li>
        <NavLink href="/admin/review" label="Review queue">
          <WaitingCount />
        </NavLink>
      </li>
      <li>
        <NavLink href="/admin/law" label="Changes in law">
          <ProposalCount />
        </NavLink>
      </li>
      <li>
        <NavLink href="/admin/audit" label="Audit log" />
      </li>
    </ul>
  ) : null
