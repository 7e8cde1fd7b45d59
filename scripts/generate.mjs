// @ts-check
/** npm run generate: what programs write and we commit. Run it after a change to collections/ or the contract. */
import { join } from 'node:path'
import { ensureInstalled } from './lib/prepare.mjs'
import { runToLog } from './lib/processes.mjs'
import { runScript } from './lib/run-script.mjs'
import { step } from './lib/step.mjs'

const PAYLOAD = ['--conditions=production', 'node_modules/payload/bin.js']

/** In the order in which one needs another. A migration is named by its author: `npm run migrate:create <name>`. */
const STEPS = [
  {
    name: 'payload-types',
    title: 'Types of the collections (src/generated/payload-types.ts)',
    args: [...PAYLOAD, 'generate:types'],
  },
  {
    name: 'import-map',
    title: 'Components of the editors’ desk (importMap.js)',
    args: [...PAYLOAD, 'generate:importmap'],
  },
  {
    name: 'schema',
    title: 'The public contract (schema.graphql)',
    args: ['--conditions=production', '--import', 'tsx', 'scripts/print-schema.ts'],
  },
  {
    name: 'client',
    title: 'The typed client (src/client/generated)',
    args: ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'],
  },
]

await runScript(async (root) => {
  await ensureInstalled(root)
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    DISABLE_PAYLOAD_HMR: 'true',
    PAYLOAD_CONFIG_PATH: join(root, 'payload.config.ts'),
  }
  for (const { name, title, args } of STEPS) {
    await step(title, () =>
      runToLog([process.execPath, ...args], { cwd: root, env, logFile: join(root, `data/logs/generate-${name}.log`) }),
    )
  }
})
