/** What the environment says. */
import { resolve } from 'node:path';

export interface Settings {
  /** `PORT`; 4310 when absent, 0 takes a free one. */
  readonly port: number;
  /** `DATA_DIR`: where the database and the keys are kept; `.data` of this checkout when absent. */
  readonly dataDir: string;
  /** `DATABASE_URL`: a PostgreSQL to use instead of the folder's database. */
  readonly databaseUrl: string | undefined;
  /** `DATABASE_SCHEMA`: where the tables are; `aftercare` when absent. */
  readonly schema: string;
}

/** Something the person who starts the server can set right; the message says what. */
export class CannotStart extends Error {}

/** @throws CannotStart */
export function readSettings(env: NodeJS.ProcessEnv, home: string): Settings {
  const port = Number(env.PORT || 4310);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new CannotStart(`PORT is no port: ${env.PORT}`);
  const schema = env.DATABASE_SCHEMA || 'aftercare';
  // It stands in SQL unquoted.
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new CannotStart(`DATABASE_SCHEMA must be lower-case letters, digits and _: ${schema}`);
  return {
    port,
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : resolve(home, '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    schema,
  };
}
