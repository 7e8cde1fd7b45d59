import { type LawTask, lawTaskSentence, unreadSentence } from '../../workflow/law-tasks'

/** The changes in law that ask for a review of an entry, with where it cites what they touch. Nothing while none does. */
export const LawTasks = ({ tasks }: { readonly tasks: readonly LawTask[] }) => {
  if (tasks.length === 0) return null
  const today = new Date().toISOString().slice(0, 10)
  return (
    <section className="law-tasks" aria-label="Changes in law">
      <p>
        <strong>{tasks.length === 1 ? 'A change in law asks for a review:' : `${tasks.length} changes in law ask for a review:`}</strong>
      </p>
      <ul>
        {tasks.map((task) => (
          <li key={`${task.reference}:${task.change}`}>
            {lawTaskSentence(task, today)}
            {task.kind === 'change' && <q>{task.summary}</q>}
            {unreadSentence(task) && <span className="law-tasks__unread">{unreadSentence(task)}</span>}
            {task.url && (
              <a href={task.url} rel="noreferrer">
                Read the change
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>Read whether the entry still holds. The next full review, once published, closes this.</p>
    </section>
  )
}
