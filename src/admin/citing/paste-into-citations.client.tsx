'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { PasteCitation } from './paste-citation.client'
import { asCited } from './use-cited'

/** Above a term’s sources: what is pasted becomes a row of them. */
export const PasteIntoCitations = ({ schemaPath }: { schemaPath?: string }) => {
  const { addFieldRow, getDataByPath } = useForm()
  const { hasSavePermission } = useDocumentInfo()
  const [added, setAdded] = useState<{ readonly count: number; readonly text: string }>({ count: 0, text: '' })
  if (!hasSavePermission) return null
  return (
    <div className="citing citing__beside">
      <PasteCitation
        key={added.count}
        takesFocus={added.count > 0}
        onFound={(reference, pinpoint) => {
          const rows = getDataByPath<unknown>('citations')
          addFieldRow({
            path: 'citations',
            rowIndex: Array.isArray(rows) ? rows.length : Number(rows ?? 0),
            schemaPath: (schemaPath ?? '').replace(/[^.]+$/, 'citations'),
            subFieldState: {
              reference: { initialValue: reference, value: reference, valid: true },
              pinpoint: { initialValue: pinpoint ?? '', value: pinpoint ?? '', valid: true },
            },
          })
          void asCited({ reference, pinpoint }).then((cited) => setAdded(({ count }) => ({ count: count + 1, text: cited?.text ?? 'It' })))
        }}
      />
      <p role="status" className="citing__hint">
        {added.text && `Added: ${added.text}.`}
      </p>
    </div>
  )
}
