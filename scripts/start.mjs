// @ts-check
/** npm start: from a fresh clone to a running glossary, without a question. Plain Node: nothing need be installed. */
import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs'
import { runAttached, stopRequested } from './lib/processes.mjs'
import { runScript } from './lib/run-script.mjs'

await runScript(async (root) => {
  await ensureInstalled(root)
  await ensureBuilt(root)
  // --conditions=production: without it, plain Node sometimes leaves with status 13 while it loads Payload's editor.
  const command = [process.execPath, '--conditions=production', 'dist/termhouse.mjs', 'demo', ...process.argv.slice(2)]
  const { status, signal } = await runAttached(command, {
    cwd: root,
    // With NODE_ENV=production it is a server in earnest: no demonstration, and a secret of one's own. Nothing else that a
    // shell may hold changes what is served: the sources are for `npm run dev`.
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV === 'production' ? 'production' : '',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    // The server stops the admin process itself, once the last answers are given.
    whole: false,
  })
  return stopRequested() && signal ? 0 : status
})
