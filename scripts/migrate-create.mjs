// @ts-check
/** npm run migrate:create <name>: a migration for what has changed in collections/, ready to be committed. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'src/config/migrations'
const [name] = process.argv.slice(2)
if (!name) {
  console.error('Name the migration by what it brings: npm run migrate:create add-review-dates')
  process.exit(1)
}

execFileSync(process.execPath, ['--conditions=production', 'node_modules/payload/bin.js', 'migrate:create', name], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
})

// Payload imports its types as values, which a build that takes imports at their word cannot resolve.
for (const file of readdirSync(FOLDER).filter((entry) => /^\d.*\.ts$/.test(entry))) {
  const path = join(FOLDER, file)
  const text = readFileSync(path, 'utf8')
  const mended = text.replace('import { MigrateUpArgs, MigrateDownArgs, sql }', 'import { type MigrateUpArgs, type MigrateDownArgs, sql }')
  if (mended !== text) writeFileSync(path, mended)
}
