import type { Role } from '../../glossary/kinds'
import type { Figures } from '../../workflow/figures'
import { nextStep } from './sentences'

/** Instead of empty charts: what a new glossary needs next. */
export const NothingPublished = ({ figures, roles }: { figures: Figures; roles: readonly Role[] }) => {
  const { text, link } = nextStep(figures, roles)
  return (
    <section className="desk-dashboard__empty" aria-labelledby="nothing-published">
      <h2 id="nothing-published">Nothing is published yet</h2>
      <p>{text}</p>
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </section>
  )
}
