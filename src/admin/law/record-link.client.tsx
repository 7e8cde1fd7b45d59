'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** In the editor of a source: where a change is put on record without opening the whole form. */
export const RecordLink = () => {
  const { id } = useDocumentInfo()
  if (id === undefined) return null
  return (
    <p className="law-link">
      <a href={`/admin/law?source=${id}`}>Record a change in law, and see which entries it asks for</a>
    </p>
  )
}
