import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`desk_entries_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`desk_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`desk_entries_texts_order_parent\` ON \`desk_entries_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`desk_entries_texts_text_idx\` ON \`desk_entries_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`law_proposals\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`effect\` text NOT NULL,
  	\`modified\` text,
  	\`status\` text NOT NULL,
  	\`reference_id\` integer,
  	\`record\` text NOT NULL,
  	\`title\` text,
  	\`effect_type\` text,
  	\`affected\` text,
  	\`provisions\` text,
  	\`affecting\` text,
  	\`affecting_url\` text,
  	\`in_force_from\` text,
  	\`in_force\` text,
  	\`applied\` integer,
  	\`comments\` text,
  	\`entries\` text,
  	\`found_at\` text NOT NULL,
  	\`decided_at\` text,
  	\`decided_by\` text,
  	\`reason\` text,
  	\`change\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`reference_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`law_proposals_key_idx\` ON \`law_proposals\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_effect_idx\` ON \`law_proposals\` (\`effect\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_status_idx\` ON \`law_proposals\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_reference_idx\` ON \`law_proposals\` (\`reference_id\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_record_idx\` ON \`law_proposals\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_in_force_from_idx\` ON \`law_proposals\` (\`in_force_from\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_found_at_idx\` ON \`law_proposals\` (\`found_at\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_decided_at_idx\` ON \`law_proposals\` (\`decided_at\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_decided_by_idx\` ON \`law_proposals\` (\`decided_by\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_updated_at_idx\` ON \`law_proposals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`law_proposals_created_at_idx\` ON \`law_proposals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`law_sources\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`etag\` text,
  	\`last_modified\` text,
  	\`last_effect\` text,
  	\`last_logged\` text,
  	\`cited\` text,
  	\`checked_at\` text,
  	\`problem\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`law_sources_key_idx\` ON \`law_sources\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`law_sources_updated_at_idx\` ON \`law_sources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`law_sources_created_at_idx\` ON \`law_sources\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`link_checks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`verdict\` text NOT NULL,
  	\`status\` numeric,
  	\`note\` text,
  	\`final_url\` text,
  	\`is_moved_for_good\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`link_checks_url_idx\` ON \`link_checks\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_at_idx\` ON \`link_checks\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_verdict_idx\` ON \`link_checks\` (\`verdict\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_updated_at_idx\` ON \`link_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_created_at_idx\` ON \`link_checks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`terms\` ADD \`auto_link\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`terms\` ADD \`names_not_linked\` text;`)
  await db.run(sql`ALTER TABLE \`terms\` ADD \`unlinked_here\` text;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` ADD \`version_auto_link\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` ADD \`version_names_not_linked\` text;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` ADD \`version_unlinked_here\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`legislation_type\` text;`)
  await db.run(sql`ALTER TABLE \`_references_v\` ADD \`version_legislation_type\` text;`)
  await db.run(sql`ALTER TABLE \`desk_entries\` ADD \`law_tasks\` text;`)
  await db.run(sql`ALTER TABLE \`desk_entries\` ADD \`law_opens_on\` text;`)
  await db.run(sql`CREATE INDEX \`desk_entries_law_opens_on_idx\` ON \`desk_entries\` (\`law_opens_on\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mails_law_changed\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`law_proposals_id\` integer REFERENCES law_proposals(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`law_sources_id\` integer REFERENCES law_sources(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`link_checks_id\` integer REFERENCES link_checks(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_law_proposals_id_idx\` ON \`payload_locked_documents_rels\` (\`law_proposals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_law_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`law_sources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_link_checks_id_idx\` ON \`payload_locked_documents_rels\` (\`link_checks_id\`);`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`reading_age\` numeric DEFAULT 16;`)
  await db.run(sql`ALTER TABLE \`glossary\` ADD \`names_not_linked\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`desk_entries_texts\`;`)
  await db.run(sql`DROP TABLE \`law_proposals\`;`)
  await db.run(sql`DROP TABLE \`law_sources\`;`)
  await db.run(sql`DROP TABLE \`link_checks\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`related_terms_id\` integer,
  	\`authors_id\` integer,
  	\`references_id\` integer,
  	\`categories_id\` integer,
  	\`media_id\` integer,
  	\`workflow_events_id\` integer,
  	\`desk_entries_id\` integer,
  	\`publications_id\` integer,
  	\`redirects_id\` integer,
  	\`account_events_id\` integer,
  	\`users_id\` integer,
  	\`api_tokens_id\` integer,
  	\`review_links_id\` integer,
  	\`mails_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`related_terms_id\`) REFERENCES \`related_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authors_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`workflow_events_id\`) REFERENCES \`workflow_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`desk_entries_id\`) REFERENCES \`desk_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`account_events_id\`) REFERENCES \`account_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_tokens_id\`) REFERENCES \`api_tokens\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`review_links_id\`) REFERENCES \`review_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`mails_id\`) REFERENCES \`mails\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "related_terms_id", "authors_id", "references_id", "categories_id", "media_id", "workflow_events_id", "desk_entries_id", "publications_id", "redirects_id", "account_events_id", "users_id", "api_tokens_id", "review_links_id", "mails_id") SELECT "id", "order", "parent_id", "path", "related_terms_id", "authors_id", "references_id", "categories_id", "media_id", "workflow_events_id", "desk_entries_id", "publications_id", "redirects_id", "account_events_id", "users_id", "api_tokens_id", "review_links_id", "mails_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_related_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`related_terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_authors_id_idx\` ON \`payload_locked_documents_rels\` (\`authors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_references_id_idx\` ON \`payload_locked_documents_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_workflow_events_id_idx\` ON \`payload_locked_documents_rels\` (\`workflow_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_desk_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`desk_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_account_events_id_idx\` ON \`payload_locked_documents_rels\` (\`account_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_tokens_id_idx\` ON \`payload_locked_documents_rels\` (\`api_tokens_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_links_id_idx\` ON \`payload_locked_documents_rels\` (\`review_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_mails_id_idx\` ON \`payload_locked_documents_rels\` (\`mails_id\`);`)
  await db.run(sql`DROP INDEX \`desk_entries_law_opens_on_idx\`;`)
  await db.run(sql`ALTER TABLE \`desk_entries\` DROP COLUMN \`law_tasks\`;`)
  await db.run(sql`ALTER TABLE \`desk_entries\` DROP COLUMN \`law_opens_on\`;`)
  await db.run(sql`ALTER TABLE \`terms\` DROP COLUMN \`auto_link\`;`)
  await db.run(sql`ALTER TABLE \`terms\` DROP COLUMN \`names_not_linked\`;`)
  await db.run(sql`ALTER TABLE \`terms\` DROP COLUMN \`unlinked_here\`;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` DROP COLUMN \`version_auto_link\`;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` DROP COLUMN \`version_names_not_linked\`;`)
  await db.run(sql`ALTER TABLE \`_terms_v\` DROP COLUMN \`version_unlinked_here\`;`)
  await db.run(sql`ALTER TABLE \`references\` DROP COLUMN \`legislation_type\`;`)
  await db.run(sql`ALTER TABLE \`_references_v\` DROP COLUMN \`version_legislation_type\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mails_law_changed\`;`)
  await db.run(sql`ALTER TABLE \`glossary\` DROP COLUMN \`reading_age\`;`)
  await db.run(sql`ALTER TABLE \`glossary\` DROP COLUMN \`names_not_linked\`;`)
}
