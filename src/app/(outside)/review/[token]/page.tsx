import config from '@payload-config'
import type { Metadata } from 'next'
import { getPayload } from 'payload'
import { OutsideReview } from '../../../../admin/outside-review/outside-review'
import { ReviewEnded } from '../../../../admin/outside-review/review-ended'
import { Refused } from '../../../../errors'
import { changesDocument } from '../../../../workflow/changes-document'
import { readingOf } from '../../../../workflow/reading'
import { openReviewLink } from '../../../../workflow/review-links'
import { stateOf, submission } from '../../../../workflow/state'

export const metadata: Metadata = { title: 'Review · Termhouse' }
export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ token: string }>
  readonly searchParams: Promise<{ done?: string | string[]; refused?: string | string[] }>
}

/** What a review link opens: the text, what changed, and a form to approve it or object. The link is the only credential. */
export default async function Page({ params, searchParams }: Props) {
  const { token } = await params
  const { done, refused } = await searchParams
  const payload = await getPayload({ config })
  try {
    const { link, found, refusals } = await openReviewLink(payload, token)
    const changes = await changesDocument(payload, found)
    return (
      <OutsideReview
        token={token}
        name={link.name}
        expiresAt={link.expiresAt}
        title={found.facts.draft.title ?? 'Untitled'}
        note={submission(found.facts)?.note ?? null}
        state={stateOf(found.facts)}
        reading={await readingOf(payload, found)}
        changes={changes.before ? changes : null}
        refusals={refusals}
        outcome={done === 'approve' || done === 'object' ? done : null}
        problem={typeof refused === 'string' && refused !== '' ? refused.split(',') : null}
      />
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return <ReviewEnded reasons={error.refusals.map(({ message }) => message)} />
  }
}
