/** Many questions of one page, asked together: whatever is asked for before the browser next draws goes out as one request. */

export interface Batch<Question, Answer> {
  /** Undefined until it is known. */
  known(question: Question): Answer | undefined
  /** Asks, unless it is known or under way. Tells every listener when answers are there. */
  want(question: Question): void
  /** Wants it, and waits. Null when there is no answer to be had. */
  ask(question: Question): Promise<Answer | null>
  /** @returns what ends it. */
  listen(listener: () => void): () => void
}

/**
 * @param keyOf equal keys are one question.
 * @param ask answers in the order of the questions; null when there is no answer to be had, and then they may be asked again.
 */
export const batched = <Question, Answer>(
  keyOf: (question: Question) => string,
  ask: (questions: readonly Question[]) => Promise<readonly Answer[] | null>,
): Batch<Question, Answer> => {
  const answers = new Map<string, Answer>()
  const underWay = new Set<string>()
  const waiting = new Map<string, Question>()
  /** How often in a row there was no answer. */
  let failures = 0
  const listeners = new Set<() => void>()

  const send = async (): Promise<void> => {
    const questions = [...waiting]
    waiting.clear()
    const answered = await ask(questions.map(([, question]) => question))
    for (const [i, [key]] of questions.entries()) {
      underWay.delete(key)
      const answer = answered?.[i]
      if (answer !== undefined) answers.set(key, answer)
    }
    failures = answered ? 0 : failures + 1
    // What is on the screen is asked for again by itself, since nobody would ask; a server that is away is left alone.
    if (!answered && failures <= AGAIN_AT_MOST) {
      setTimeout(() => {
        for (const [, question] of questions) want(question)
      }, AGAIN_MS * failures)
    }
    for (const listener of listeners) listener()
  }

  const want = (question: Question): void => {
    const key = keyOf(question)
    if (answers.has(key) || underWay.has(key)) return
    underWay.add(key)
    waiting.set(key, question)
    if (waiting.size === 1) setTimeout(() => void send())
  }

  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    known: (question) => answers.get(keyOf(question)),
    want,
    ask: (question) =>
      new Promise((resolve) => {
        const key = keyOf(question)
        const known = answers.get(key)
        if (known !== undefined) {
          resolve(known)
          return
        }
        const stop = listen(() => {
          if (underWay.has(key)) return
          stop()
          resolve(answers.get(key) ?? null)
        })
        want(question)
      }),
    listen,
  }
}

const AGAIN_AT_MOST = 5
const AGAIN_MS = 1000
