/**
 * One request to a host that is not trusted: the connection goes to an address that was looked at, headers and time are
 * bounded, the body is not read, nothing is sent but what stands here.
 */
import { lookup as resolve, type LookupAddress } from 'node:dns'
import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './addresses'

export interface AskOptions {
  readonly userAgent: string
  readonly timeoutMs: number
  readonly reach: Reach
  /** Tests name hosts that no name server knows. */
  readonly resolve?: typeof resolve
}

/** Where links may lead. */
export interface Reach {
  readonly address: (address: string) => boolean
  /** '' is the scheme's own. */
  readonly port: (port: string) => boolean
}

export const PUBLIC_REACH: Reach = { address: isPublicAddress, port: (port) => ['', '80', '443'].includes(port) }
/** An intranet as well, at any port. Cost: whoever writes a link decides what this server connects to. */
export const ANY_REACH: Reach = { address: () => true, port: () => true }

export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly retryAfter: string | null
}

/** Why there is no answer, in words that follow “the address”. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  constructor(
    message: string,
    /** It was not asked at all. */
    readonly isSkipped = false,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** @throws NoAnswer */
export const ask = (url: URL, method: 'HEAD' | 'GET', options: AskOptions): Promise<Answer> => {
  refuseUnaskable(url, options)
  return new Promise((settle, fail) => {
    // One clock for everything: finding the host, connecting, TLS, and a head that trickles in.
    const clock = AbortSignal.timeout(options.timeoutMs)
    const request = (url.protocol === 'https:' ? https : http).request(url, requestOptions(method, clock, options))
    request.once('response', (response) => {
      settle(answerOf(response))
      // The body is of no interest, however long it is.
      response.destroy()
      request.destroy()
    })
    request.once('error', (error) => {
      const cause = clock.aborted ? new NoAnswer(`did not answer within ${options.timeoutMs / 1000} s`, false, { cause: error }) : noAnswer(error)
      fail(cause)
    })
    request.end()
  })
}

/** @throws NoAnswer where the address is not one to ask, whatever its name leads to. */
const refuseUnaskable = (url: URL, { reach }: AskOptions): void => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NoAnswer(`is not a web address (${url.protocol})`, true)
  if (url.username || url.password) throw new NoAnswer('has a user name or password in it', true)
  if (!reach.port(url.port)) throw new NoAnswer(`names the port ${url.port}`, true)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A host that is a number is never looked up, so that it is looked at here.
  if (isIP(host) && !reach.address(host)) throw new NoAnswer(PRIVATE, true)
}

const PRIVATE = 'leads into a private network'

const LONGEST_HEAD = 32 * 1024

const requestOptions = (method: string, signal: AbortSignal, options: AskOptions): RequestOptions => ({
  method,
  signal,
  // A connection of its own: kept open, it would be used again without its address being looked at.
  agent: false,
  maxHeaderSize: LONGEST_HEAD,
  lookup: lookupOf(options),
  headers: {
    'User-Agent': options.userAgent,
    Accept: 'text/html, application/pdf;q=0.9, */*;q=0.8',
    // What is not read need not be unpacked.
    'Accept-Encoding': 'identity',
    Connection: 'close',
  },
})

/**
 * Finds the host's addresses and gives the connection only such as may be asked: what was looked at is what is connected to,
 * even if the name leads elsewhere a moment later (DNS rebinding).
 */
const lookupOf =
  ({ reach, resolve: find = resolve }: AskOptions): LookupFunction =>
  (hostname, { all }, callback) => {
    find(hostname, { all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0)
      const allowed = addresses.filter(({ address }) => reach.address(address))
      const [first] = allowed
      if (!first) return callback(new NoAnswer(PRIVATE, true), '', 0)
      if (all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }

const answerOf = ({ statusCode, headers }: IncomingMessage): Answer => ({
  status: statusCode ?? 0,
  location: headers.location ?? null,
  retryAfter: headers['retry-after'] ?? null,
})

const noAnswer = (error: Error & { code?: string }): NoAnswer => {
  if (error instanceof NoAnswer) return error
  const { code = '' } = error
  const words = REASONS.find(({ codes }) => codes.test(code))?.words ?? 'did not answer in HTTP'
  return new NoAnswer(words.replace('%', code), false, { cause: error })
}

const REASONS: readonly { readonly codes: RegExp; readonly words: string }[] = [
  { codes: /^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|ENODATA)$/, words: 'has a host that no name server knows' },
  { codes: /^ECONNREFUSED$/, words: 'refused the connection' },
  { codes: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, words: 'broke the connection off' },
  { codes: /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, words: 'cannot be reached' },
  { codes: /^HPE_HEADER_OVERFLOW$/, words: 'sent more headers than anyone reads' },
  { codes: /^CERT_HAS_EXPIRED$/, words: 'has a certificate that has expired' },
  { codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/, words: 'has a certificate for another host' },
  { codes: /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_.*)$/, words: 'has a certificate that cannot be trusted (%)' },
  { codes: /^(EPROTO|ERR_SSL_.*)$/, words: 'cannot speak TLS' },
]
