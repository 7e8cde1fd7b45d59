import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`terms\` ADD \`auto_link\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`terms\` ADD \`names_not_linked\` text;`)
  await db.run(sql`ALTER TABLE \`terms\` ADD \`unlinked_here\` text;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` ADD \`version_auto_link\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` ADD \`version_names_not_linked\` text;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` ADD \`version_unlinked_here\` text;`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`names_not_linked\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`terms\` DROP COLUMN \`auto_link\`;`)
  await db.run(sql`ALTER TABLE \`terms\` DROP COLUMN \`names_not_linked\`;`)
  await db.run(sql`ALTER TABLE \`terms\` DROP COLUMN \`unlinked_here\`;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` DROP COLUMN \`version_auto_link\`;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` DROP COLUMN \`version_names_not_linked\`;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` DROP COLUMN \`version_unlinked_here\`;`)
  await db.run(sql`ALTER TABLE \`glossary\` DROP COLUMN \`names_not_linked\`;`)
}
