/** The Express app of the front process: exports and feeds, the reader, pictures. It does not listen; main.ts does. */
import path from 'node:path'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { corsFor, type CorsOrigins } from '../delivery/cors'
import type { Delivery } from '../delivery/delivery'
import type { ReaderAssets } from '../reader/assets'
import type { Reader } from '../reader/reader'
import { shownPictures } from './pictures'

export interface AppParts {
  readonly delivery: Delivery
  /** Null with READER=off. */
  readonly reader: { readonly pages: Reader; readonly assets: ReaderAssets } | null
  readonly mediaDir: string
  readonly publicUrl: string
  /** Whose pages may read what is public here; a draft's page, nobody's. */
  readonly cors: CorsOrigins
  readonly logger: Logger
}

export const createApp = ({ delivery, reader, mediaDir, publicUrl, cors, logger }: AppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders(publicUrl))
  app.use(crossOrigin(cors))
  app.use('/preview', previewHeaders(publicUrl))

  // A picture is public while something published shows it, and not before.
  app.get('/media/:filename', (req, res, next) => {
    const { filename } = req.params
    if (!shownPictures(delivery.current()).has(filename)) return next()
    res.sendFile(filename, { root: path.resolve(mediaDir), maxAge: '1h', dotfiles: 'deny' }, (error) => {
      if (error) next()
    })
  })

  app.use(compression())
  app.use((req, res, next) => {
    if (!delivery.files(req, res)) next()
  })
  if (reader) mountReader(app, reader, logger)

  app.use((_req, res) => {
    res.status(404).type('text').send('Nothing is here.\n')
  })
  app.use(failures(logger))
  return app
}

const A_YEAR = 'public, max-age=31536000, immutable'

const mountReader = (app: Express, { pages, assets }: NonNullable<AppParts['reader']>, logger: Logger): void => {
  for (const { path: address, contentType, body } of assets.files) {
    app.get(address, (req, res) => {
      // An address with the present version never changes its content; without one it may.
      res.set('Cache-Control', req.query.v === assets.version ? A_YEAR : 'public, max-age=0, must-revalidate')
      res.type(contentType).send(body)
    })
  }
  app.get('/{*path}', async (req, res) => {
    const [address, query] = req.originalUrl.split('?')
    const page = await pages.render(address ?? '/', new URLSearchParams(query))
    if (page.error) logger.error({ err: page.error, path: address }, 'A page could not be made')
    res.status(page.status).set(page.headers).send(page.body)
  })
}

const securityHeaders = (publicUrl: string) =>
  helmet({
    contentSecurityPolicy: { directives: contentPolicy(publicUrl, "'none'") },
    strictTransportSecurity: isHttps(publicUrl),
    crossOriginEmbedderPolicy: false,
    // Front ends elsewhere show the pictures.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    frameguard: { action: 'deny' },
  })

/** All that is public may be read from elsewhere, never with credentials: no cookie is looked at here. */
const crossOrigin =
  (origins: CorsOrigins): RequestHandler =>
  (req, res, next) => {
    if (!req.path.startsWith('/preview')) {
      // `Accept` is for /graphql, where the type of an answer depends on it.
      const { vary, ...headers } = corsFor(origins, req.headers.origin)
      if (vary?.includes('Origin')) res.vary('Origin')
      res.set(headers)
    }
    next()
  }

/** A draft's page follows the editor's typing: it runs our own script, in a frame of the desk (the one page that may be framed) or a window that it opened. */
const previewHeaders = (publicUrl: string) => [
  helmet.contentSecurityPolicy({ directives: { ...contentPolicy(publicUrl, "'self'"), frameAncestors: ["'self'"] } }),
  helmet.xFrameOptions({ action: 'sameorigin' }),
  helmet.crossOriginResourcePolicy({ policy: 'same-origin' }),
  helmet.crossOriginOpenerPolicy({ policy: 'unsafe-none' }),
]

const contentPolicy = (publicUrl: string, scripts: "'none'" | "'self'") => ({
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  scriptSrc: [scripts],
  styleSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  // Over plain http (a loopback demonstration) it would turn every link into one that does not answer.
  upgradeInsecureRequests: isHttps(publicUrl) ? [] : null,
})

const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:')

const failures =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const status = statusOf(error)
    if (status >= 500) logger.error({ err: error, path: req.path }, 'A page failed')
    res
      .status(status)
      .type('text')
      .send(status >= 500 ? 'Something went wrong here. Try again in a moment.\n' : 'This address cannot be read. Check it.\n')
  }

/** Express marks what the client did wrong (a malformed percent-encoding, say) with a status of its own. */
const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500
