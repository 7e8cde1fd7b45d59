/** axe-core on a page: every violation as a line, so that a failure says what and where. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, over the whole page (or frame) or the part that `within` selects. */
export const violations = async (page: Page | Frame, within?: string): Promise<string[]> => {
  await page.evaluate(stillness)
  // Evaluated, not added as a script element: pages forbid scripts of others.
  await page.evaluate(source)
  const results = (await page.evaluate(
    (selector) =>
      (window as unknown as { axe: { run(on: unknown, options: unknown): Promise<unknown> } }).axe.run(
        selector ? { include: [[selector]] } : document,
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      ),
    within,
  )) as AxeResults
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`)
}

/** Colours are measured once they have settled: a button that fades from disabled to enabled has neither contrast for a moment. */
const stillness = async (): Promise<void> => {
  const passing = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
  // An animation that its element does not outlive is still, too.
  await Promise.allSettled(passing.map(({ finished }) => finished))
}
