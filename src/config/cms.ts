/** Assembles the CMS: the content model, the editor, the database, and the settings that Payload leaves open, closed. */
import path from 'node:path'
import type { Config } from 'payload'
import { collections, globals } from '../../collections'
import { onError } from './api-errors'
import { databaseAdapter } from './database'
import type { Env } from './env'
import { createAskSearch } from './ask-search'
import { logOptions } from './log'
import { mailAdapter } from './mail'
import { auditEndpoint } from '../audit/export'
import { previewEndpoint } from '../publication/preview'
import { previewAddress } from '../publication/preview-token'
import { fullEditor } from '../richtext/editor'

const root = process.cwd()

/** @param secret at least 32 characters; made by the demonstration where the environment holds none. */
export const cmsConfig = (env: Env, secret: string): Config => ({
  secret,
  serverURL: env.publicUrl,
  // The session cookie is taken from our own pages only (Payload's default takes it from any).
  csrf: ownOrigins(env),
  cors: ownOrigins(env),
  db: databaseAdapter(env.databaseUrl),
  editor: fullEditor,
  email: mailAdapter(env),
  collections,
  globals,
  endpoints: [previewEndpoint, auditEndpoint],
  hooks: { afterError: [onError] },
  // What hooks and endpoints need of the environment; they do not read it themselves.
  custom: { trustedProxies: env.trustedProxies, reader: env.reader, askSearch: createAskSearch(env.publicUrl) },
  telemetry: false,
  // A refusal is an answer, not a fault of ours.
  loggingLevels: { Refused: 'debug' } as Config['loggingLevels'] & object,
  graphQL: { schemaOutputFile: path.join(root, 'src/generated/payload-schema.graphql'), disablePlaygroundInProduction: true },
  // Written by `npm run generate`. By itself Payload would start a process for it at every start outside production.
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/generated/payload-types.ts') },
  logger: { options: logOptions(env, 'admin') },
  admin: {
    user: 'users',
    // Payload's other choice asks an outside host for pictures.
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
    meta: { titleSuffix: ' · Termhouse' },
    importMap: { autoGenerate: false, baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    ...(env.reader ? { livePreview: { collections: ['terms'], url: ({ data, req }) => previewAddress(data, req) } } : {}),
    components: {
      beforeNavLinks: ['/src/admin/nav-links#NavLinks'],
      views: {
        dashboard: { Component: '/src/admin/dashboard/dashboard#Dashboard' },
        review: { Component: '/src/admin/review-queue/review-queue#ReviewQueue', path: '/review', meta: { title: 'Review queue' } },
        law: { Component: '/src/admin/law/law-view#LawView', path: '/law', exact: true, meta: { title: 'Changes in law' } },
        audit: { Component: '/src/admin/audit/audit-view#AuditView', path: '/audit', exact: true, meta: { title: 'Audit log' } },
        // Payload's own view is an open form for the first account.
        createFirstUser: { Component: '/src/admin/accounts/first-account#FirstAccount' },
      },
      graphics: { Logo: '/src/admin/brand#Logo', Icon: '/src/admin/brand#Icon' },
    },
  },
})

/** On loopback the same server answers to both of its names. */
const ownOrigins = ({ publicUrl }: Env): string[] => {
  const { hostname, port, protocol, origin } = new URL(publicUrl)
  const names = hostname === '127.0.0.1' || hostname === 'localhost' ? ['127.0.0.1', 'localhost'] : []
  return [...new Set([origin, ...names.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`)])]
}
