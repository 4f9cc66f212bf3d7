/** Opens the store the settings ask for. */
import type { Store } from '../../../mocks/backend/store/port.js';
import { CannotStart, type Settings } from '../settings.js';
import type { Database } from './database.js';
import { openFolder } from './folder.js';
import { FolderTaken } from './lock.js';
import { pgliteDatabase } from './pglite.js';
import { postgresDatabase } from './postgres.js';
import { sqlStore } from './sql-store.js';

/**
 * @param onError told of broken connections
 * @throws CannotStart
 */
export async function openStore(settings: Settings, onError: (error: unknown) => void): Promise<Store> {
  const database = await (settings.databaseUrl ? remote(settings.databaseUrl, settings.schema, onError) : inFolder(settings));
  try {
    return await sqlStore(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function remote(url: string, schema: string, onError: (error: unknown) => void): Promise<Database> {
  try {
    return await postgresDatabase(url, schema, onError);
  } catch (error) {
    // Without the URL: it may hold a password.
    const { code = 'no answer' } = error as { code?: string };
    throw new CannotStart(`The database of DATABASE_URL cannot be used (${code}).`, { cause: error });
  }
}

async function inFolder({ dataDir, schema }: Settings): Promise<Database> {
  try {
    const folder = await openFolder(dataDir);
    const database = await pgliteDatabase(folder.pglite, schema);
    return {
      ...database,
      async close() {
        await database.close();
        await folder.close();
      },
    };
  } catch (error) {
    throw error instanceof FolderTaken ? new CannotStart(error.message) : error;
  }
}
