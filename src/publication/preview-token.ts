/**
 * Tokens that the desk makes for itself: they open one draft, on behalf of the person who edits it, for a few hours. Nothing
 * is stored: a token is a signed statement (JWT, RFC 7519), and worth nothing once its person's account is.
 */
import { createHmac } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Payload, PayloadRequest } from 'payload'

const AUDIENCE = 'preview'
const ALGORITHM = 'HS256'
const SPAN_SECONDS = 4 * 60 * 60

/** Both are public ids. */
export interface PreviewGrant {
  readonly person: string
  readonly draft: string
}

/**
 * Good for four to eight hours. The same all through each span of four: a live preview is loaded anew when its address
 * changes, and the address is asked for after every save.
 * @param now milliseconds since 1970
 */
export const makePreviewToken = (secret: string, { person, draft }: PreviewGrant, now = Date.now()): Promise<string> => {
  const span = Math.floor(now / 1000 / SPAN_SECONDS)
  return new SignJWT({ draft })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(person)
    .setAudience(AUDIENCE)
    .setExpirationTime((span + 2) * SPAN_SECONDS)
    .sign(keyFrom(secret))
}

/** What a token says; null where it was not made here, or has expired. */
export const readPreviewToken = async (secret: string, token: string): Promise<PreviewGrant | null> => {
  try {
    const { payload } = await jwtVerify(token, keyFrom(secret), { audience: AUDIENCE, algorithms: [ALGORITHM] })
    return payload.sub && typeof payload.draft === 'string' ? { person: payload.sub, draft: payload.draft } : null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

/** Not the CMS's secret itself, which signs sessions: neither may ever pass for the other. */
const keyFrom = (secret: string): Uint8Array => createHmac('sha256', secret).update('termhouse preview').digest()

/**
 * `admin.preview` and `admin.livePreview.url` of terms: the reader's page of this very draft, opened for this person. By public
 * id, which a draft has before it has an address and keeps when that changes. Null where no reader is served beside the desk.
 */
export const previewAddress = async (draft: unknown, req: PayloadRequest): Promise<string | null> => {
  const person = req.user?.publicId
  if (!person || !isServedBesideReader(req.payload) || !hasPublicId(draft)) return null
  const token = await makePreviewToken(req.payload.secret, { person, draft: draft.publicId })
  return `/preview/${draft.publicId}?token=${token}`
}

const isServedBesideReader = ({ config }: Payload): boolean => config.custom?.reader === true

const hasPublicId = (draft: unknown): draft is { publicId: string } =>
  typeof draft === 'object' && draft !== null && 'publicId' in draft && typeof draft.publicId === 'string'
