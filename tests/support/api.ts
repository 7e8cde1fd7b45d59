/** The CMS's REST API as a signed-in person's program uses it. */
import { DEMO_PASSWORD } from './server'

export interface ApiSession {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
}

/** Anything but success is thrown, with what the server said. */
export const signInByApi = async (url: string, email: string): Promise<ApiSession> => {
  const send = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(`${url}${path}`, init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text.slice(0, 500)}`)
    return JSON.parse(text) as T
  }
  const json = { 'content-type': 'application/json' }
  const { token } = await send<{ token: string }>('/api/users/login', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  const authorization = `JWT ${token}`
  return {
    get: (path) => send(path, { headers: { authorization } }),
    post: (path, body) => send(path, { method: 'POST', headers: { ...json, authorization }, body: JSON.stringify(body) }),
  }
}
