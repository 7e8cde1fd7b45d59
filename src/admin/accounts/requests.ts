/** Requests of the screens about accounts. Every failure becomes a sentence; none is thrown. */

export type Answer<Body = unknown> = { readonly body: Body } | { readonly problem: string }

const UNREACHABLE = 'The server cannot be reached at the moment. Check your connection, then try again.'

/** Payload says the particular in `data.errors`, and something general besides. */
interface Problem {
  readonly errors?: readonly { readonly message: string; readonly data?: { readonly errors?: readonly { readonly message: string }[] } }[]
}

export const post = async <Body>(path: string, body: object = {}): Promise<Answer<Body>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Body & Problem
    if (response.ok) return { body: answer }
    const [error] = answer.errors ?? []
    return { problem: error?.data?.errors?.map(({ message }) => message).join(' ') || error?.message || UNREACHABLE }
  } catch (error) {
    console.warn('The server could not be reached', error)
    return { problem: UNREACHABLE }
  }
}
