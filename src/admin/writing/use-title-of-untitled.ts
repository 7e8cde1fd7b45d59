import { useDocumentInfo, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Payload calls a record without a title by its id, above the form and in the trail: nobody is to see that. */
export const useTitleOfUntitled = (): void => {
  const { id } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const hasTitle = useFormFields(([fields]) => Boolean(fields.title?.value))
  useEffect(() => {
    if (hasTitle || title !== String(id)) return
    // After Payload's own, which sets the id once more when the page is there.
    const frame = requestAnimationFrame(() => setDocumentTitle('Untitled entry'))
    return () => cancelAnimationFrame(frame)
  }, [hasTitle, id, title, setDocumentTitle])
}
