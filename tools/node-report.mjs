/**
 * Reporter of `node --test`: one line per failing test with its error, then the sum. With `COUNT_FILE` the figures
 * are written there as `{ passed, failed }`.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

const place = ({ file, line }) => (file ? `${relative(process.cwd(), file)}:${line ?? 1}` : '');

/** A parent fails because a child did; the child says why. */
const repeats = (error) => error?.failureType === 'subtestsFailed';

export default async function* report(events) {
  const count = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    const isTest = data?.details?.type !== 'suite' && !data?.skip && !data?.todo;
    if (type === 'test:pass' && isTest) count.passed += 1;
    if (type !== 'test:fail' || data.todo || repeats(data.details.error)) continue;
    count.failed += 1;
    const { error } = data.details;
    yield `\n✗ ${data.name}  ${place(data)}\n${inspect(error?.cause ?? error).replace(/^/gm, '    ')}\n`;
  }
  if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(count));
  yield `${count.passed} passed, ${count.failed} failed\n`;
}
