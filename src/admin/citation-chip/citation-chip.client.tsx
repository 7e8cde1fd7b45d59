'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { citationText } from '../../citations'
import { fetchReference } from './fetch-reference'

/** An inline citation in the editor, as it will read: “Children and Families Act 2014, s 55”. */
export const CitationChip = () => {
  const reference = useFormFields(([fields]) => fields.reference?.value) as string | number | undefined
  const pinpoint = useFormFields(([fields]) => fields.pinpoint?.value) as string | undefined
  const [text, setText] = useState('Citation')

  useEffect(() => {
    if (!reference) return
    let isCurrent = true
    void fetchReference(reference).then((found) => {
      if (isCurrent) setText(found ? citationText(found, pinpoint || null) : 'A reference that cannot be loaded')
    })
    return () => {
      isCurrent = false
    }
  }, [reference, pinpoint])

  return <span className="citation-chip">{text}</span>
}
