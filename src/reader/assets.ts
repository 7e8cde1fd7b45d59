/** The reader's static files: read once at start, served by the front process under `/assets/`. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface Asset {
  readonly path: string
  readonly contentType: string
  readonly body: string
}

/** `version` changes with any byte of any file, so that a browser may keep an address with a version for ever. */
export interface ReaderAssets {
  readonly version: string
  readonly files: readonly Asset[]
}

/** From the working directory, since the production bundle stands elsewhere than the sources. */
export const readReaderAssets = (root = process.cwd()): ReaderAssets => {
  const files = [
    { path: '/assets/reader.css', contentType: 'text/css; charset=utf-8', file: 'styles.css' },
    { path: '/assets/preview.js', contentType: 'text/javascript; charset=utf-8', file: 'preview.js' },
    { path: '/assets/reader.svg', contentType: 'image/svg+xml', file: 'icon.svg' },
  ].map(({ file, ...asset }) => ({ ...asset, body: readFileSync(path.join(root, 'src/reader', file), 'utf8') }))
  const hash = createHash('sha256')
  for (const { body } of files) hash.update(body)
  return { version: hash.digest('hex').slice(0, 12), files }
}
