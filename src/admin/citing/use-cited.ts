'use client'

import { useEffect, useState } from 'react'
import { batched } from './batch'
import { citeAll, type Cited, type CmsId, linkedTerms, type LinkedTerm } from './requests'

export interface Citation {
  readonly reference: CmsId
  readonly pinpoint: string | null
}

/** All chips and rows of a page, in one request. */
const citations = batched<Citation, Cited>(
  ({ reference, pinpoint }) => JSON.stringify([String(reference), pinpoint?.trim() ?? '']),
  async (wanted) => {
    const answer = await citeAll(wanted)
    return 'failure' in answer ? null : answer
  },
)

/** How a citation will read. Undefined while that is not known; what was shown before stays until then. */
export const useCited = (reference: CmsId | null | undefined, pinpoint: string | null | undefined): Cited | undefined => {
  const [, setAnswered] = useState(0)
  const [shown, setShown] = useState<{ readonly reference: CmsId; readonly cited: Cited } | null>(null)
  const citation = reference === null || reference === undefined || reference === '' ? null : { reference, pinpoint: pinpoint ?? null }
  const known = citation ? citations.known(citation) : undefined

  useEffect(() => citations.listen(() => setAnswered((count) => count + 1)), [])
  useEffect(() => {
    if (reference !== null && reference !== undefined && reference !== '') citations.want({ reference, pinpoint: pinpoint ?? null })
  }, [reference, pinpoint])
  useEffect(() => {
    if (known && citation) setShown({ reference: citation.reference, cited: known })
  }, [known])

  if (known) return known
  return citation && shown?.reference === citation.reference ? shown.cited : undefined
}

/** The same, once. Null when it cannot be told. */
export const asCited = (citation: Citation): Promise<Cited | null> => citations.ask(citation)

/** All term links of a page, in one request. */
export const terms = batched<CmsId, LinkedTerm>(String, async (ids) => {
  const answer = await linkedTerms(ids)
  return 'failure' in answer ? null : answer
})
