/** The server's log: errors, and of these nothing that came from a caller. */
import pino from 'pino';

const logger = pino({ base: null, level: 'error' }, pino.destination({ dest: 2, sync: true }));

/** Writes one down: what it is and where it came from. Details, parameters and causes may hold personal data. */
export function logError(error: unknown): void {
  const { name, message, stack, code } = error instanceof Error ? error as NodeJS.ErrnoException : new Error(String(error)) as NodeJS.ErrnoException;
  logger.error({ error: { name, code, stack } }, message);
}
