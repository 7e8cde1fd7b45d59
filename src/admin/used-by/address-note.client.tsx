'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { UsedBy } from '../../publication/used-by'
import { fetchUsedBy } from './fetch-used-by'
import { addressNote } from './sentences'

/** Under a term's address: what becomes of the published one when it is changed. */
export const AddressNote = () => {
  const { id } = useDocumentInfo()
  const slug = useFormFields(([fields]) => fields.slug?.value) as string | null | undefined
  const [used, setUsed] = useState<UsedBy | null>(null)

  useEffect(() => {
    if (id === undefined) return
    fetchUsedBy('terms', id).then(setUsed, (error: unknown) => console.warn('The published address could not be loaded', error))
  }, [id])

  const live = used?.liveSlug
  return (
    <p className="address-note" aria-live="polite">
      {used && live && slug && slug !== live ? addressNote(live, used) : ''}
    </p>
  )
}
