// @ts-check
/** npm run dev: the same from the sources, compiled as they are loaded; the admin part reloads on each change. */
import { ensureInstalled } from './lib/prepare.mjs'
import { runAttached, stopRequested } from './lib/processes.mjs'
import { runScript } from './lib/run-script.mjs'

await runScript(async (root) => {
  await ensureInstalled(root)
  // On demand: what it needs may just have been installed.
  const { buildGraphiql } = await import('./graphiql/build.mjs')
  await buildGraphiql(root)
  // tsx as an import, not as a command: one process less between the terminal and the server, and the processes that
  // the server starts with its own execArgv compile likewise.
  const command = [process.execPath, '--conditions=development', '--import', 'tsx', 'src/cli/main.ts', 'demo']
  const { status, signal } = await runAttached([...command, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    whole: false,
  })
  return stopRequested() && signal ? 0 : status
})
