'use client'

import { useFormFields, useRowLabel } from '@payloadcms/ui'
import { AsRead } from './as-read.client'
import type { CmsId } from './requests'
import { useCited } from './use-cited'

/** Beside a row of a term’s sources: how it will read, where it leads, what is wrong with its pinpoint. */
export const CitationRow = ({ path }: { path: string }) => {
  const row = path.slice(0, path.lastIndexOf('.'))
  const reference = useFormFields(([fields]) => fields[`${row}.reference`]?.value) as CmsId | null | undefined
  const pinpoint = useFormFields(([fields]) => fields[`${row}.pinpoint`]?.value) as string | null | undefined
  return (
    <div className="citing citing__beside">
      <AsRead reference={reference} pinpoint={pinpoint} />
    </div>
  )
}

/** The row’s heading, so that a list of closed rows can be read. */
export const CitationRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ reference?: CmsId | null; pinpoint?: string | null }>()
  const cited = useCited(data?.reference, data?.pinpoint)
  return <span>{cited?.text || `Citation ${(rowNumber ?? 0) + 1}`}</span>
}
