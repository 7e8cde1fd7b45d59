/**
 * Which way imports point. Everything points down this list, nothing points up:
 * cli, server, seed, app · admin, collections · reader, client · delivery · evidence, audit · accounts · mail · workflow ·
 * interchange · publication · richtext · citations · glossary
 *
 * Each rule's comment says what to do instead. tests/unit/project/import-rules.test.ts trips every one of them.
 */

/** Files of ours. `errors.ts` imports nothing and may be imported by all; generated files are not looked at. */
const OURS = '^(src|collections|payload[.]config)'
const EVERYBODYS = '^src/(errors[.]ts$|generated/)'

/** A package, whether it resolves into node_modules or not at all. @param {string[]} names */
const packages = (...names) => `^(node_modules/)?(${names.join('|')})(/|$)`
const PAYLOAD = ['payload', '@payloadcms/[^/]+']
const REACT = ['react', 'react-dom']
const FRAMEWORKS = packages(...PAYLOAD, 'next', ...REACT, 'express', 'graphql')

/** What processes without Payload read the ledger with. A new file of that kind is named here. */
const READS_LEDGER = [
  '^src/publication/ledger-reader/',
  '^src/publication/(digest|glossary-index|glossary-view|law-changes|ledger-row|published-glossary|review-age|snapshot|term-names|term-record|term-texts|verify)[.]ts$',
]
/** The rules of review as functions over facts, which screens share. A new file of that kind is named here. */
const WORKFLOW_RULES = '^src/workflow/(base-of-save|changes/[a-z-]+|events|figures|law-proposal|law-tasks|lint/[a-z-]+|part-names|parts|policy|queue|queue-history|requirements|review-due|state|threads|transitions)[.]ts$'

/** What screens on the server read with, as the person who looks at them. Nothing of it acts. */
const SCREENS_READ = '^src/workflow/read-figures[.]ts$'

/** What accounts and mail know that screens show: tables and functions over facts. A new file of that kind is named here. */
const ACCOUNT_RULES = '^src/(accounts/(client-address|event-kinds)|mail/(back-off|html|kinds|moments|templates))[.]ts$'

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * @param {string} folder
 * @param {string[]} below other folders of src/ that it may import
 * @param {string} comment
 */
const mayImportOnly = (folder, below, comment) => ({
  name: `${folder}-imports-only-what-is-below`,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: OURS, pathNot: [EVERYBODYS, `^src/(${[folder, ...below].join('|')})/`] },
})

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => /** @type {Rule} */ ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImportOnly(
      'glossary',
      [],
      'The subject itself stands at the bottom. Move what you need here if it is about the subject, or take it as a parameter.',
    ),
    mayImportOnly(
      'citations',
      ['glossary'],
      'Law as data needs no record and no page. Take what you need as a parameter.',
    ),
    mayImportOnly(
      'richtext',
      ['glossary', 'citations'],
      'A text knows nodes, not records. Let the caller look records up and pass them in (see the renderers’ parameters).',
    ),
    mayImportOnly(
      'publication',
      ['glossary', 'citations', 'richtext'],
      'The ledger does not know why something is published. Decide in workflow/ and call publication/ from there.',
    ),
    mayImportOnly(
      'workflow',
      ['glossary', 'citations', 'richtext', 'publication'],
      'The rules of review know neither readers nor screens. Return data, and let admin/ or delivery/ show it.',
    ),
    mayImportOnly(
      'evidence',
      ['glossary', 'citations', 'richtext', 'publication', 'workflow'],
      'Evidence is made of ledger rows and review acts. Take what else you need as a parameter.',
    ),
    mayImportOnly(
      'audit',
      ['glossary', 'publication', 'workflow'],
      'The audit log reads what is on record. Take what else you need as a parameter.',
    ),
    mayImportOnly(
      'law-watch',
      ['glossary', 'citations', 'richtext', 'publication', 'workflow'],
      'It reads official feeds and proposes; what becomes of a proposal, workflow/ decides. Take the database’s address or a setting as a parameter.',
    ),
    mayImportOnly(
      'link-checks',
      ['glossary', 'citations', 'richtext', 'publication'],
      'Links are checked for whoever asks: a command, the clock. What is done about one, workflow/ and its editors decide.',
    ),
    mayImportOnly(
      'mail',
      ['glossary', 'publication', 'workflow'],
      'Mail tells of what has happened. Let a hook in collections/ call it; what is decided, workflow/ and accounts/ decide.',
    ),
    mayImportOnly(
      'accounts',
      ['glossary', 'publication', 'mail'],
      'Accounts know nothing of texts and their review. Roles stand in glossary/kinds.ts.',
    ),
    mayImportOnly(
      'interchange',
      ['glossary', 'citations', 'richtext', 'publication'],
      'A format turns snapshots into text and back. Give it what it needs; the route that serves it belongs to delivery/ or server/.',
    ),
    mayImportOnly(
      'delivery',
      ['glossary', 'citations', 'richtext', 'publication', 'interchange'],
      'Delivery reads the ledger and nothing else, so that it cannot leak a draft. Ask publication’s read interface (published-glossary), or put the fact into the snapshot.',
    ),
    mayImportOnly(
      'client',
      [],
      'The typed client is for front ends anywhere. It knows schema.graphql and its own generated types.',
    ),
    mayImportOnly(
      'reader',
      ['client'],
      'The reader is a front end like any other. Ask src/client for it; if the answer lacks it, extend the contract.',
    ),
    mayImportOnly(
      'admin',
      ['glossary', 'citations', 'richtext', 'publication', 'workflow', 'mail', 'accounts', 'evidence', 'audit'],
      'Screens ask the endpoints (/api/terms/:id/workflow) and use the workflow’s rules and types.',
    ),

    forbid(
      'core-is-pure',
      'These folders run anywhere, in any process. Describe the shape you need as a type here, and convert at the edge (payload-bindings.ts, richtext/editor.ts).',
      { path: '^src/(glossary|citations|richtext|interchange)/', pathNot: '^src/richtext/editor(-blocks)?[.]ts$' },
      { path: FRAMEWORKS },
    ),
    forbid(
      'ledger-is-read-without-payload',
      'These files run in processes without Payload. Put what needs it into a file of its own beside ledger.ts.',
      { path: READS_LEDGER },
      { path: packages(...PAYLOAD), reachable: true },
    ),
    forbid(
      'publication-knows-no-framework',
      'What is published depends on no page and no API. Do it in admin/, app/ or delivery/.',
      { path: '^src/publication/' },
      { path: packages('next', ...REACT, 'express', 'graphql') },
    ),
    forbid(
      'workflow-rules-are-pure',
      'Transitions, policy and requirements are functions over facts. Read the facts in actions/ or read-facts.ts and pass them in.',
      { path: WORKFLOW_RULES },
      { path: packages(...PAYLOAD), reachable: true },
    ),
    forbid(
      'evidence-is-checked-without-payload',
      'Whoever checks a pack has the file and perhaps a ledger. Reading for a pack happens in evidence/read.ts.',
      { path: '^src/evidence/(derived|page|pack|schema|verify)[.]ts$' },
      { path: packages(...PAYLOAD), reachable: true },
    ),
    forbid(
      'records-know-no-framework',
      'Return data, text or a Response; screens and endpoints show it.',
      { path: '^src/(evidence|audit)/' },
      { path: packages('next', ...REACT, 'express', 'graphql') },
    ),
    forbid(
      'mail-and-accounts-rules-are-pure',
      'Templates, tables and reckonings are functions over facts. Read the facts in a file beside them and pass them in.',
      { path: ACCOUNT_RULES },
      { path: packages(...PAYLOAD), reachable: true },
    ),
    forbid(
      'mail-and-accounts-know-no-framework',
      'Return a refusal or queue a mail; endpoints and screens turn it into an answer, src/config/mail.ts sends.',
      { path: '^src/(mail|accounts)/' },
      { path: packages('next', ...REACT, 'express', 'graphql', 'nodemailer') },
    ),
    forbid(
      'workflow-knows-no-framework',
      'Return a refusal or a record; endpoints and screens turn it into an answer.',
      { path: '^src/workflow/' },
      { path: packages('next', ...REACT, 'express', 'graphql') },
    ),
    forbid(
      'interchange-knows-no-http',
      'Give back a string or an async iterable; the route in delivery/ or server/ sends it.',
      { path: '^src/interchange/' },
      { path: [packages('express', 'httpxy', 'helmet', 'compression'), '^(node:)?https?$'] },
    ),
    forbid(
      'delivery-has-no-cms',
      'The front process does not load Payload, Next or React (2 s and 300 MB). Read the ledger; ask the admin process for a preview.',
      { path: '^src/delivery/' },
      { path: packages(...PAYLOAD, 'next', ...REACT) },
    ),
    forbid(
      'delivery-does-not-reach-the-cms',
      'Something on this path loads Payload into the front process. Split the file: the part that needs Payload goes beside publication/ledger.ts.',
      { path: '^src/delivery/' },
      { path: packages(...PAYLOAD), reachable: true },
    ),
    forbid(
      'client-needs-no-library',
      'A front end should not have to install any of these for the client. Use the platform (fetch, AbortSignal).',
      { path: '^src/client/' },
      { path: FRAMEWORKS },
    ),
    forbid(
      'reader-has-no-cms',
      'The reader would run on another machine than the CMS. Ask src/client.',
      { path: '^src/reader/' },
      { path: packages(...PAYLOAD, 'next', 'graphql') },
    ),
    forbid(
      'collections-declare-the-model',
      'A collection declares fields and names rules from below. Name a component by its path (/src/admin/…#Name) instead of importing it.',
      { path: '^collections/' },
      { path: [packages('next', ...REACT, 'express'), '^src/(delivery|server|admin|app|cli|seed|client|reader)/'] },
    ),
    forbid(
      'admin-calls-endpoints',
      'An action run from a screen would skip the endpoint’s checks. Call POST /api/terms/:id/workflow/<verb>; types may be imported.',
      { path: '^src/admin/' },
      {
        path: '^src/(workflow|publication|mail|accounts)/',
        pathNot: [WORKFLOW_RULES, ACCOUNT_RULES, SCREENS_READ, ...READS_LEDGER],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'settings-come-first',
      'The environment is read before anything else exists. Pass what it says to what needs it; src/config/cms.ts puts the two together.',
      { path: '^src/config/(env|database)[.]ts$' },
      { path: OURS, pathNot: [EVERYBODYS, '^src/config/'] },
    ),
    forbid(
      'only-what-composes-knows-the-config',
      'Take the Payload instance or the setting as a parameter: req.payload is there in every hook and endpoint.',
      { path: OURS, pathNot: ['^src/(cli|server|seed|app|config)/', '^payload[.]config[.]ts$'] },
      { path: ['^payload[.]config[.]ts$', '^src/config/'] },
    ),
    forbid(
      'what-changed-is-shown-anywhere',
      'A reviewer without an account reads it on a page without the desk, without scripts. Do it in reading-view/, and pass it in.',
      { path: '^src/admin/changes/' },
      { path: packages(...PAYLOAD, 'next') },
    ),
    forbid(
      'nobody-imports-the-server',
      'The server composes the rest. Move the shared part down to the folder whose subject it is.',
      { path: OURS, pathNot: '^src/(server|cli)/' },
      { path: '^src/server/' },
    ),
    forbid(
      'nobody-imports-the-seed',
      'The demonstration is data for one command. Real behaviour belongs where its subject is.',
      { path: OURS, pathNot: '^src/(seed|cli)/' },
      { path: '^src/seed/' },
    ),
    forbid(
      'nobody-imports-the-commands',
      'A command parses arguments, calls, prints. Call what it calls.',
      { path: OURS, pathNot: '^src/cli/' },
      { path: '^src/cli/' },
    ),
    forbid(
      'nobody-imports-the-admin-screens',
      'Payload finds screens by path (/src/admin/…#Name). Move rules that others need to workflow/.',
      { path: OURS, pathNot: '^src/(admin|app)/' },
      { path: '^src/(admin|app)/' },
    ),

    forbid(
      'no-cycles',
      'Two files that need each other are one subject in two places. Move the shared part into a third, below both. (Types alone may.)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'only-packages-that-are-installed-in-production',
      'The container installs `dependencies` alone. List the package there, or import only its types.',
      { path: OURS },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-tests-in-the-product',
      'What tests and the product share belongs to the product.',
      { path: OURS },
      { path: '^(tests|benchmarks|scripts)/' },
    ),
    forbid(
      'everything-resolves',
      'The file or package does not exist under this name.',
      { path: OURS },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^src/generated/', '^src/client/generated/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: a type from Payload ties a file to Payload as surely as a function does.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'production', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
