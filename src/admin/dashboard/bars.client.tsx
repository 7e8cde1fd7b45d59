'use client'

import { lazy, Suspense } from 'react'
import type { BarsProps } from './bars'

// The library is as large as the rest of a screen: only this page loads it, and its words and tables do not wait for it.
const DrawnBars = lazy(() => import('./bars').then(({ DrawnBars: Drawn }) => ({ default: Drawn })))

/** A bar chart with its figures on the bars. To a screen reader it is one picture, told by `description`. */
export const Bars = (props: BarsProps) => (
  <div className="desk-bars" role="img" aria-label={props.description}>
    {/* Chromium’s Tab key stops at the library’s layers: inert, since there is nothing to do in a picture. */}
    <div inert>
      <Suspense fallback={<div style={{ height: heightOf(props) }} />}>
        <DrawnBars {...props} height={heightOf(props)} />
      </Suspense>
    </div>
  </div>
)

const heightOf = ({ layout, rows }: BarsProps): number => (layout === 'rows' ? rows.length * 36 + 8 : 220)
