import { withPayload } from '@payloadcms/next/withPayload'

/** The admin process: Payload's screens and REST API. Readers never come here (docs/adr/0004). */
const nextConfig = {
  poweredByHeader: false,
  // The front process compresses nothing twice and speaks to this one over loopback.
  compress: false,
  turbopack: { root: import.meta.dirname },
  // One class of everything: the workflow's errors are told apart by `instanceof`.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
  ],
  // A review link is its holder's only credential: it stays out of other sites' logs, of caches, of search engines.
  headers: () => [
    {
      source: '/review/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cache-Control', value: 'private, no-store' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'X-Frame-Options', value: 'DENY' },
      ],
    },
  ],
  // Types are checked by `npm test`, once, for the whole tree.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
