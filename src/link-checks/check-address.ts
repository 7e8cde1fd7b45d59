/** What becomes of one address: asked by HEAD, by GET where HEAD says nothing good, and followed through its redirects. */
import type { LinkVerdict } from '../glossary/kinds'
import { type Answer, ask, type AskOptions, NoAnswer } from './ask'

export interface AddressCheck {
  readonly verdict: LinkVerdict
  /** Of the last answer; null where there was none. */
  readonly status: number | null
  /** What happened, in words that follow “the address”; null where the status says it. */
  readonly note: string | null
  /** Where it led, if it redirects. */
  readonly finalUrl: string | null
  /** Every redirect on the way was a permanent one (301, 308): the new address can be written down. */
  readonly isMovedForGood: boolean
}

export interface CheckOptions extends AskOptions {
  /** Called before each request, with its host: a turn at that host. Resolves with what gives the turn back. */
  readonly turn: (host: string) => Promise<() => void>
  /** The host asks to be left alone until then. */
  readonly waitFor: (host: string, ms: number) => void
}

const MOST_REDIRECTS = 5
/** A host that wants more patience is asked at the next check. */
const LONGEST_WAIT_MS = 60_000

export const checkAddress = async (address: string, options: CheckOptions): Promise<AddressCheck> => {
  if (!URL.canParse(address)) return { ...NOTHING, verdict: 'failed', note: 'is not an address' }
  let url = new URL(address)
  const seen = new Set<string>()
  let isPermanent = true
  let status: number | null = null
  try {
    for (let redirects = 0; ; redirects += 1) {
      url.hash = ''
      seen.add(url.href)
      const answer = await askPolitely(url, options)
      status = answer.status
      if (!isRedirect(answer)) return verdictOf(answer, { from: address, to: url.href, redirects, isPermanent })
      isPermanent &&= answer.status === 301 || answer.status === 308
      const next = locationOf(answer, url)
      if (!next) throw new NoAnswer('redirects without saying where to')
      if (seen.has(next.href)) throw new NoAnswer('redirects in a circle')
      if (redirects === MOST_REDIRECTS) throw new NoAnswer(`redirects more than ${MOST_REDIRECTS} times`)
      url = next
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    const redirected = seen.size > 1 ? url.href : null
    return { ...NOTHING, verdict: error.isSkipped ? 'skipped' : 'failed', status, note: error.message, finalUrl: redirected }
  }
}

const NOTHING = { status: null, note: null, finalUrl: null, isMovedForGood: false }

/** Many servers refuse HEAD or answer it wrongly: only what is good is believed. */
const askPolitely = async (url: URL, options: CheckOptions): Promise<Answer> => {
  const head = await askInTurn(url, 'HEAD', options)
  if (head && (isGood(head) || isRedirect(head))) return head
  const get = await askInTurn(url, 'GET', options)
  if (!get) throw new NoAnswer('broke the connection off')
  if (!isBusy(get)) return get
  const wait = retryAfterMs(get.retryAfter)
  if (wait === null || wait > LONGEST_WAIT_MS) return get
  options.waitFor(url.host, wait)
  return (await askInTurn(url, 'GET', options)) ?? get
}

/** Null where HEAD brought no answer: the host may still answer GET. A host that must not be asked is not asked twice. */
const askInTurn = async (url: URL, method: 'HEAD' | 'GET', options: CheckOptions): Promise<Answer | null> => {
  const giveBack = await options.turn(url.host)
  try {
    return await ask(url, method, options)
  } catch (error) {
    if (method === 'GET' || !(error instanceof NoAnswer) || error.isSkipped) throw error
    return null
  } finally {
    giveBack()
  }
}

const isGood = ({ status }: Answer): boolean => status >= 200 && status < 300
const isRedirect = ({ status }: Answer): boolean => [301, 302, 303, 307, 308].includes(status)
const isBusy = ({ status }: Answer): boolean => status === 429 || status === 503

/** RFC 9110, 10.2.3: seconds, or a date. Null where there is none. */
const retryAfterMs = (value: string | null): number | null => {
  if (value === null) return null
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now())
}

/** RFC 9110, 10.2.2: it may be relative. Bytes above ASCII arrive one a character, and are read as UTF-8 if they are that. */
const locationOf = ({ location }: Answer, base: URL): URL | null => {
  if (!location) return null
  const written = Buffer.from(location, 'latin1').toString('utf8')
  if (!URL.canParse(written, base.href)) return null
  const next = new URL(written, base)
  next.hash = ''
  return next
}

const verdictOf = (
  { status }: Answer,
  { from, to, redirects, isPermanent }: { from: string; to: string; redirects: number; isPermanent: boolean },
): AddressCheck => {
  const base = { status, note: null, finalUrl: redirects > 0 ? to : null, isMovedForGood: redirects > 0 && isPermanent && from !== to }
  if (status >= 200 && status < 300) return { ...base, verdict: redirects > 0 ? 'moved' : 'ok' }
  if (status === 404 || status === 410) return { ...base, verdict: 'gone' }
  // It is there, and does not talk to programs, or not now.
  if (status === 429 || (status >= 400 && status < 500)) return { ...base, verdict: 'refused' }
  return { ...base, verdict: 'failed', note: `answered ${status}` }
}
