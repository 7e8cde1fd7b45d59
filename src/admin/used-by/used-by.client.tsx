'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { UsedBy as Answer, UsedByGroup } from '../../publication/used-by'
import { fetchUsedBy } from './fetch-used-by'
import { GROUP_TITLES, usedBySuffix, usedBySummary } from './sentences'

/** What uses this record, grouped, with links. In the sidebar of terms, references, authors and categories. */
export const UsedBy = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const heading = useId()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (id === undefined || !collectionSlug) return
    fetchUsedBy(collectionSlug, id).then(
      (used) => {
        setAnswer(used)
        setFailed(false)
      },
      (error: unknown) => {
        console.warn('Where it is used could not be loaded', error)
        setFailed(true)
      },
    )
  }, [id, collectionSlug, lastUpdateTime])

  if (id === undefined) return null
  return (
    <section className="used-by" aria-labelledby={heading}>
      <h3 id={heading}>Where used</h3>
      {failed && !answer && <p role="alert">This cannot be told at the moment. Reload the page to try again.</p>}
      {!failed && !answer && <p>Looking …</p>}
      {answer?.total === 0 && <p>{usedBySummary(answer)}.</p>}
      {answer && answer.total > 0 && (
        <details>
          <summary>{usedBySummary(answer)}</summary>
          {answer.groups.map((group) => (
            <Group key={group.use} group={group} />
          ))}
        </details>
      )}
    </section>
  )
}

const Group = ({ group: { use, total, records } }: { group: UsedByGroup }) => (
  <>
    <h4>{GROUP_TITLES[use]}</h4>
    <ul>
      {records.map((record) => {
        const suffix = usedBySuffix(record)
        return (
          <li key={`${record.collection}-${record.id}-${suffix}`}>
            <a href={`/admin/collections/${record.collection}/${record.id}`}>{record.title}</a>
            {suffix && ` (${suffix})`}
          </li>
        )
      })}
    </ul>
    {total > records.length && <p>… and {total - records.length} more.</p>}
  </>
)
