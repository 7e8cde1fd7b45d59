import { actWords, type AuditAct, personWords } from '../../audit/act'

/** The acts of one page. On a phone each row is a card. */
export const AuditTable = ({ acts }: { acts: readonly AuditAct[] }) => (
  <table className="audit__table">
    <caption>Acts on record, newest first</caption>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">Who</th>
        <th scope="col">What</th>
        <th scope="col">Note or reason</th>
        <th scope="col">Evidence</th>
      </tr>
    </thead>
    <tbody>
      {acts.map((act, index) => (
        <tr key={index}>
          <td className="audit__when">
            <time dateTime={act.at}>{moment(act.at)}</time>
          </td>
          <td className="audit__who">{personWords(act)}</td>
          <td>
            <What act={act} />
          </td>
          <td className={act.note ? 'audit__note' : 'audit__note audit__note--none'}>{act.note}</td>
          <td className={act.evidence ? 'audit__evidence' : 'audit__evidence audit__evidence--none'}>
            {act.evidence && (
              <a href={act.evidence} download aria-label={`Evidence of “${act.record.title ?? 'an entry'}”, version ${act.version}`}>
                Evidence
              </a>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const What = ({ act }: { act: AuditAct }) => {
  const { before, record, after } = actWords(act)
  const { address, kind } = act.record
  // The settings have no name: the words for them are the link.
  if (kind === 'glossary' && address) return <a href={address}>{before}</a>
  return (
    <>
      {before}
      {address ? <a href={address}>{record}</a> : record}
      {after}
    </>
  )
}

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' })

const moment = (at: string): string => FORMAT.format(new Date(at))
