// @ts-check
/** npm run build: both builds, whether or not the sources have changed since the last. The Dockerfile calls it. */
import { ensureBuilt } from './lib/prepare.mjs'
import { runScript } from './lib/run-script.mjs'

await runScript((root) => ensureBuilt(root, { force: true }))
