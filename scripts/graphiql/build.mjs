// @ts-check
/** Bundles GraphiQL for development: served by us, nothing asked of another host. A second or two. */
import { join } from 'node:path'
import { build } from 'esbuild'

/** @param {string} root folder of the project @returns {Promise<void>} */
export const buildGraphiql = async (root) => {
  await build({
    entryPoints: { graphiql: join(root, 'scripts/graphiql/explorer.mjs') },
    outdir: join(root, 'node_modules/.cache/termhouse'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // Fonts and icons in the style sheet.
    loader: { '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
}
