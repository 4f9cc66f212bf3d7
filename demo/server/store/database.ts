/** A database to keep things in: PGlite in a folder of ours, or a PostgreSQL that others use too. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

export interface Database {
  readonly db: Kysely<Tables>;
  /** Where our tables are; also the channel that commits are told on. */
  readonly schema: string;
  /** Whether transactions can overlap: here with each other, or with those of other processes. */
  readonly concurrent: boolean;
  /** Calls after every commit that told the channel, whoever made it, and when some may have been missed. */
  listen(heard: () => void): Promise<void>;
  close(): Promise<void>;
}
