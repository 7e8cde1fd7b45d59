/** GraphiQL at /graphql, for who opens it in a browser in development. Its files are ours (scripts/graphiql): no other host is asked. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

/** `npm run dev` bundles them there. */
const FOLDER = 'node_modules/.cache/termhouse'

const FILES: Readonly<Record<string, string>> = {
  '/graphiql/graphiql.js': 'text/javascript; charset=utf-8',
  '/graphiql/graphiql.css': 'text/css; charset=utf-8',
}

/** @returns whether the request was for GraphiQL, and is answered. */
export const createGraphiql = () => (req: IncomingMessage, res: ServerResponse): boolean => {
  if (req.method !== 'GET') return false
  const [address = '', query = ''] = (req.url ?? '/').split('?')
  const type = FILES[address]
  if (type !== undefined) {
    send(res, ...fileOf(address, type))
    return true
  }
  // A browser that types the address asks for a page; one with a query wants its answer.
  if (address !== '/graphql' || new URLSearchParams(query).has('query') || !req.headers.accept?.includes('text/html')) return false
  send(res, 200, 'text/html; charset=utf-8', PAGE)
  return true
}

const fileOf = (address: string, type: string): [number, string, string | Buffer] => {
  try {
    return [200, type, readFileSync(path.join(process.cwd(), FOLDER, path.basename(address)))]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return [404, 'text/plain; charset=utf-8', 'GraphiQL is not bundled. Start the server with `npm run dev`.\n']
  }
}

const send = (res: ServerResponse, status: number, type: string, body: string | Buffer): void => {
  res.writeHead(status, {
    'cache-control': 'no-store',
    // Its editor writes styles of its own into the page.
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  })
  res.end(body)
}

const PAGE = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>GraphiQL · Termhouse</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>html, body, #graphiql { height: 100%; margin: 0 }</style>
  </head>
  <body>
    <main id="graphiql"><p>GraphiQL is loading …</p></main>
    <script src="/graphiql/graphiql.js"></script>
  </body>
</html>
`
