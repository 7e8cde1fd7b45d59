import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'
import config from '../../../.dependency-cruiser.mjs'

/** One bad import for each rule: the file, what it imports, the rule that refuses it. */
const REFUSED = [
  ['src/glossary/slug.ts', 'src/citations/parse.ts', 'glossary-imports-only-what-is-below'],
  ['src/citations/parse.ts', 'src/richtext/document.ts', 'citations-imports-only-what-is-below'],
  ['src/richtext/render.ts', 'src/publication/snapshot.ts', 'richtext-imports-only-what-is-below'],
  ['src/publication/ledger.ts', 'src/workflow/state.ts', 'publication-imports-only-what-is-below'],
  ['src/workflow/state.ts', 'src/delivery/edition.ts', 'workflow-imports-only-what-is-below'],
  ['src/evidence/read.ts', 'src/audit/read.ts', 'evidence-imports-only-what-is-below'],
  ['src/audit/read.ts', 'src/evidence/read.ts', 'audit-imports-only-what-is-below'],
  ['src/evidence/verify.ts', 'src/publication/ledger.ts', 'evidence-is-checked-without-payload'],
  ['src/audit/read.ts', 'react', 'records-know-no-framework'],
  ['src/law-watch/check-law.ts', 'src/mail/outbox.ts', 'law-watch-imports-only-what-is-below'],
  ['src/mail/outbox.ts', 'src/accounts/throttle.ts', 'mail-imports-only-what-is-below'],
  ['src/link-checks/record.ts', 'src/workflow/state.ts', 'link-checks-imports-only-what-is-below'],
  ['src/accounts/throttle.ts', 'src/workflow/state.ts', 'accounts-imports-only-what-is-below'],
  ['src/mail/templates.ts', 'payload', 'mail-and-accounts-rules-are-pure'],
  ['src/accounts/throttle.ts', 'next/navigation', 'mail-and-accounts-know-no-framework'],
  ['src/interchange/skos.ts', 'src/workflow/state.ts', 'interchange-imports-only-what-is-below'],
  ['src/delivery/edition.ts', 'collections/terms.ts', 'delivery-imports-only-what-is-below'],
  ['src/client/client.ts', 'src/delivery/edition.ts', 'client-imports-only-what-is-below'],
  ['src/reader/layout.tsx', 'src/publication/snapshot.ts', 'reader-imports-only-what-is-below'],
  ['src/admin/panel.tsx', 'src/delivery/edition.ts', 'admin-imports-only-what-is-below'],
  ['src/config/env.ts', 'src/glossary/slug.ts', 'settings-come-first'],
  ['src/glossary/slug.ts', 'payload', 'core-is-pure'],
  ['src/interchange/skos.ts', 'express', 'core-is-pure'],
  ['src/publication/snapshot.ts', 'payload', 'ledger-is-read-without-payload'],
  ['src/publication/ledger-reader/index.ts', 'src/publication/ledger.ts', 'ledger-is-read-without-payload'],
  ['src/publication/ledger.ts', 'graphql', 'publication-knows-no-framework'],
  ['src/workflow/state.ts', 'payload', 'workflow-rules-are-pure'],
  ['src/workflow/policy.ts', 'src/workflow/actions/approve.ts', 'workflow-rules-are-pure'],
  ['src/workflow/actions/approve.ts', 'next/navigation', 'workflow-knows-no-framework'],
  ['src/interchange/skos.ts', 'node:http', 'interchange-knows-no-http'],
  ['src/delivery/edition.ts', '@payloadcms/graphql', 'delivery-has-no-cms'],
  ['src/delivery/edition.ts', 'src/publication/ledger.ts', 'delivery-does-not-reach-the-cms'],
  ['src/client/client.ts', 'graphql', 'client-needs-no-library'],
  ['src/reader/layout.tsx', 'payload', 'reader-has-no-cms'],
  ['collections/terms.ts', 'react', 'collections-declare-the-model'],
  ['collections/terms.ts', 'src/delivery/edition.ts', 'collections-declare-the-model'],
  ['src/admin/panel.tsx', 'src/workflow/actions/approve.ts', 'admin-calls-endpoints'],
  ['src/admin/panel.tsx', 'src/mail/outbox.ts', 'admin-calls-endpoints'],
  ['src/admin/changes/changes.tsx', 'next/navigation', 'what-changed-is-shown-anywhere'],
  ['src/workflow/changes/align.ts', 'payload', 'workflow-rules-are-pure'],
  ['src/workflow/state.ts', 'src/config/env.ts', 'only-what-composes-knows-the-config'],
  ['collections/terms.ts', 'payload.config.ts', 'only-what-composes-knows-the-config'],
  ['src/delivery/edition.ts', 'src/server/main.ts', 'nobody-imports-the-server'],
  ['src/server/main.ts', 'src/seed/terms.ts', 'nobody-imports-the-seed'],
  ['src/server/main.ts', 'src/cli/main.ts', 'nobody-imports-the-commands'],
  ['src/server/main.ts', 'src/admin/panel.tsx', 'nobody-imports-the-admin-screens'],
  ['src/server/main.ts', 'src/server/app.ts', 'no-cycles'],
  ['src/server/main.ts', 'vitest', 'only-packages-that-are-installed-in-production'],
  ['src/server/main.ts', 'tests/support/ledger.ts', 'no-tests-in-the-product'],
  ['src/server/main.ts', './nowhere', 'everything-resolves'],
] as const

/** What the arrow allows, so that a rule which refuses everything would be noticed. */
const ALLOWED = [
  ['src/glossary/slug.ts', 'src/errors.ts'],
  ['src/citations/parse.ts', 'src/glossary/slug.ts'],
  ['src/richtext/editor.ts', '@payloadcms/richtext-lexical'],
  ['src/publication/ledger.ts', 'payload'],
  ['src/workflow/actions/approve.ts', 'src/publication/ledger.ts'],
  ['src/delivery/edition.ts', 'src/publication/snapshot.ts'],
  ['src/reader/layout.tsx', 'src/client/client.ts'],
  ['src/reader/layout.tsx', 'react'],
  ['src/admin/panel.tsx', 'src/workflow/state.ts'],
  ['src/admin/panel.tsx', 'src/mail/kinds.ts'],
  ['collections/users.ts', 'src/mail/outbox.ts'],
  ['src/mail/outbox.ts', 'src/workflow/state.ts'],
  ['src/accounts/throttle.ts', 'src/mail/outbox.ts'],
  ['collections/terms.ts', 'src/workflow/payload-bindings.ts'],
  ['collections/publications.ts', 'src/evidence/endpoint.ts'],
  ['src/admin/audit/audit-view.tsx', 'src/audit/read.ts'],
  ['payload.config.ts', 'collections/terms.ts'],
  ['src/config/cms.ts', 'collections/terms.ts'],
  ['src/server/main.ts', 'payload.config.ts'],
  ['src/cli/main.ts', 'src/server/main.ts'],
] as const

/** What the imported file says, where that matters. */
const CONTENT: Record<string, string> = {
  'src/publication/ledger.ts': "export { x } from 'payload'\n",
  'src/workflow/actions/approve.ts': "export { x } from 'payload'\n",
  'src/server/app.ts': "export { main as x } from './main'\n",
}

/** Stand-ins for packages: a rule looks at the name, not at what is inside. */
const PACKAGES = [
  'payload',
  '@payloadcms/richtext-lexical',
  '@payloadcms/graphql',
  'next',
  'react',
  'express',
  'graphql',
]

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

describe('the import rules', () => {
  it.each(REFUSED)('%s may not import %s', async (file, imported, rule) => {
    expect(await rulesBroken(file, imported)).toContain(rule)
  })

  it.each(ALLOWED)('%s may import %s', async (file, imported) => {
    expect(await rulesBroken(file, imported)).toEqual([])
  })

  it('are all tried above, and each says what to do instead', () => {
    const rules = config.forbidden ?? []
    expect(new Set(REFUSED.map(([, , rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)))
    for (const { comment } of rules) expect(comment).toMatch(/[.)]$/)
  })
})

/** Names of the rules that a project breaks which consists of this one import. */
const rulesBroken = async (file: string, imported: string): Promise<string[]> => {
  const root = mkdtempSync(path.join(tmpdir(), 'import-rules-'))
  folders.push(root)
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  write(
    'package.json',
    JSON.stringify({
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1'])),
      devDependencies: { vitest: '1' },
    }),
  )
  for (const name of [...PACKAGES, 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
    write(`node_modules/${name}/navigation.js`, '')
  }
  const isFile = /[.]tsx?$/.test(imported)
  const specifier = isFile ? relativeImport(file, imported) : imported
  if (isFile) write(imported, CONTENT[imported] ?? 'export const x = 1\n')
  write(file, `import { x } from '${specifier}'\nexport const main = x\n`)

  const { tsConfig: _, ...options } = config.options ?? {}
  const { output } = await cruise([file.split('/')[0] ?? ''], {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}

const relativeImport = (from: string, to: string): string => {
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/[.]tsx?$/, '')
  return relative.startsWith('.') ? relative : `./${relative}`
}
