import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_workflow_events\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`term_id\` integer,
  	\`record\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`actor\` text,
  	\`roles\` text,
  	\`note\` text,
  	\`change_kind\` text,
  	\`field\` text,
  	\`thread\` text,
  	\`blocking\` integer,
  	\`publish_at\` text,
  	\`cycle\` numeric NOT NULL,
  	\`round\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_workflow_events\`("id", "kind", "term_id", "record", "at", "digest", "actor", "roles", "note", "change_kind", "field", "thread", "blocking", "publish_at", "cycle", "round", "key", "updated_at", "created_at") SELECT "id", "kind", "term_id", "record", "at", "digest", "actor", "roles", "note", "change_kind", "field", "thread", "blocking", "publish_at", "cycle", "round", "key", "updated_at", "created_at" FROM \`workflow_events\`;`)
  await db.run(sql`DROP TABLE \`workflow_events\`;`)
  await db.run(sql`ALTER TABLE \`__new_workflow_events\` RENAME TO \`workflow_events\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`workflow_events_term_idx\` ON \`workflow_events\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_record_idx\` ON \`workflow_events\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_at_idx\` ON \`workflow_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_digest_idx\` ON \`workflow_events\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_actor_idx\` ON \`workflow_events\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_thread_idx\` ON \`workflow_events\` (\`thread\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`workflow_events_key_idx\` ON \`workflow_events\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_updated_at_idx\` ON \`workflow_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_created_at_idx\` ON \`workflow_events\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_workflow_events\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`term_id\` integer NOT NULL,
  	\`record\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`actor\` text,
  	\`roles\` text,
  	\`note\` text,
  	\`change_kind\` text,
  	\`field\` text,
  	\`thread\` text,
  	\`blocking\` integer,
  	\`publish_at\` text,
  	\`cycle\` numeric NOT NULL,
  	\`round\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_workflow_events\`("id", "kind", "term_id", "record", "at", "digest", "actor", "roles", "note", "change_kind", "field", "thread", "blocking", "publish_at", "cycle", "round", "key", "updated_at", "created_at") SELECT "id", "kind", "term_id", "record", "at", "digest", "actor", "roles", "note", "change_kind", "field", "thread", "blocking", "publish_at", "cycle", "round", "key", "updated_at", "created_at" FROM \`workflow_events\`;`)
  await db.run(sql`DROP TABLE \`workflow_events\`;`)
  await db.run(sql`ALTER TABLE \`__new_workflow_events\` RENAME TO \`workflow_events\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`workflow_events_term_idx\` ON \`workflow_events\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_record_idx\` ON \`workflow_events\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_at_idx\` ON \`workflow_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_digest_idx\` ON \`workflow_events\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_actor_idx\` ON \`workflow_events\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_thread_idx\` ON \`workflow_events\` (\`thread\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`workflow_events_key_idx\` ON \`workflow_events\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_updated_at_idx\` ON \`workflow_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_created_at_idx\` ON \`workflow_events\` (\`created_at\`);`)
}
