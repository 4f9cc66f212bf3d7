/** Brings a database to the newest schema. Safe to run by several processes at once. */
import { Migrator, type Kysely, type Migration } from 'kysely';
import { first } from './migrations/0001-first.js';
import { attachments } from './migrations/0002-attachments.js';
import { visits } from './migrations/0003-visits.js';
import type { Tables } from './tables.js';

/** In the order of their names, each run once. Never changed after a release. */
const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-attachments': attachments,
  '0003-visits': visits,
};

/** @throws when a migration fails, or when the database is of a newer version than this program */
export async function migrate(db: Kysely<Tables>, schema: string): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const migrator = new Migrator({ db, provider, migrationTableSchema: schema });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The database could not be brought up to date.', { cause: error });
}
