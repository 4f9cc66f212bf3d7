/** Lets happen what has come due, so that missed promises and closing by silence reach streams without anybody reading. */
import { keptUnused } from './attachments.js';
import type { Backend, Work } from './backend.js';
import { openCase } from './cases.js';
import { keptFor } from './http/idempotency.js';

/** Requests looked at in one go. */
const batch = 100;

/** Settles every request whose timer has passed, inside a unit of work. */
export async function settleAllDue(work: Work): Promise<void> {
  const ids = await work.tx.listTimersBefore(work.now + 1, 1000);
  for (const id of ids) await settleOne(work, id);
}

async function settleOne(work: Work, id: string): Promise<void> {
  const record = await work.tx.findRequest(id, { lock: true });
  if (record) await openCase(work, record, true);
}

/** The job's step. The first one also looks at every open request: the calendar may have learnt a new year since. */
export function settler(backend: Backend): () => Promise<void> {
  let recalculated = false;
  let cleanedAt = -Infinity;

  const work = async <T>(run: (work: Work) => Promise<T>): Promise<T> =>
    backend.store.transaction((tx) => run({ backend, tx, now: backend.clock() }));

  async function recalculate(): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const ids = await work(async ({ tx }) => tx.listRequests({
        status: 'open', order: 'newest', limit: batch, ...(after === undefined ? {} : { after }),
      }));
      for (const { id } of ids) await work((one) => settleOne(one, id));
      after = ids.at(-1)?.id;
      if (ids.length < batch) return;
    }
  }

  /** Files that no request named in time, and those that never came whole. */
  async function dropUnused(before: number): Promise<void> {
    for (;;) {
      const files = await work(({ tx }) => tx.listUnused({ before, limit: batch }));
      for (const { id } of files) await work(({ tx }) => tx.dropAttachment(id));
      if (files.length < batch) return;
    }
  }

  return async () => {
    if (!recalculated) {
      await recalculate();
      recalculated = true;
    }
    const now = backend.clock();
    const ids = await work(({ tx }) => tx.listTimersBefore(now + 1, batch));
    for (const id of ids) await work((one) => settleOne(one, id));
    if (now - cleanedAt > 60 * 60 * 1000) {
      cleanedAt = now;
      await work(({ tx }) => tx.dropAnswersBefore(now - keptFor));
      await dropUnused(now - keptUnused + 1);
    }
  };
}
