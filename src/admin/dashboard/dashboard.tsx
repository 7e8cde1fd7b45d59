import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { Suspense } from 'react'
import type { Figures } from '../../workflow/figures'
import { readFigures } from '../../workflow/read-figures'
import { FigureSections } from './figure-sections'
import { NothingPublished } from './nothing-published'
import { todayInWords } from './sentences'
import { Tiles } from './tiles'

/** The first page of the desk: what waits, and how the glossary stands. For every role; figures are counted as the person who looks. */
export const Dashboard = ({ initPageResult: { req } }: AdminViewServerProps) => (
  <Gutter className="desk-dashboard">
    <header className="desk-dashboard__head">
      <h1>Hello, {req.user?.name}</h1>
      <p>{todayInWords(new Date().toISOString())}</p>
    </header>
    <Suspense fallback={<p aria-live="polite">Counting …</p>}>
      <Counted req={req} />
    </Suspense>
  </Gutter>
)

const Counted = async ({ req }: { req: PayloadRequest }) => {
  const figures = await figuresOrNothing(req)
  if (!figures) {
    return (
      <p className="desk-dashboard__failure" role="alert">
        The figures could not be counted. Reload the page; if they stay away, tell whoever runs this site. Everything else on the desk works
        without them.
      </p>
    )
  }
  return (
    <>
      {figures.live === 0 && <NothingPublished figures={figures} roles={req.user?.roles ?? []} />}
      {figures.states.some(({ entries }) => entries > 0) && (
        <>
          <Tiles figures={figures} />
          <FigureSections figures={figures} />
        </>
      )}
    </>
  )
}

const figuresOrNothing = async (req: PayloadRequest): Promise<Figures | null> => {
  try {
    return await readFigures(req)
  } catch (error) {
    req.payload.logger.error({ err: error }, 'The dashboard’s figures could not be counted')
    return null
  }
}
