// @ts-check
/**
 * src/cli/main.ts and all of ours that it reaches: it starts in a third of the time that compiling at start takes.
 * What is imported on demand stands in chunks of its own, so that the front process never loads the CMS. Packages stay
 * outside, as Payload needs: one copy of each class, native modules in their place.
 */
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

await rm('dist/chunks', { recursive: true, force: true })

await build({
  entryPoints: { termhouse: 'src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  loader: { '.css': 'text' },
  sourcemap: true,
  logLevel: 'info',
})
