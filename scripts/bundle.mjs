// @ts-check
/**
 * src/cli/main.ts and all of ours that it reaches, in one file: it starts in a third of the time that compiling at start takes.
 * Packages stay outside, as Payload needs: one copy of each class, native modules in their place.
 */
import { build } from 'esbuild'

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/termhouse.mjs',
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
