import type { Frame } from '../layout'
import { Layout } from '../layout'

interface ProblemPageProps {
  readonly frame: Frame
  readonly title: string
  readonly message: string
}

/** A page that could not be made: what happened, and what to do. Never the error itself, which is for the log. */
export const ProblemPage = ({ frame, title, message }: ProblemPageProps) => (
  <Layout frame={frame} head={{ title, noIndex: true }} ownSearch>
    <header className="page-header">
      <h1>{title}</h1>
      <p className="lead">{message}</p>
    </header>
  </Layout>
)
