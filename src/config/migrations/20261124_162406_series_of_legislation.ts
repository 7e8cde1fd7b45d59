import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`references\` ADD \`legislation_type\` text;`)
  await db.run(sql`ALTER TABLE \`_references_v\` ADD \`version_legislation_type\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`references\` DROP COLUMN \`legislation_type\`;`)
  await db.run(sql`ALTER TABLE \`_references_v\` DROP COLUMN \`version_legislation_type\`;`)
}
