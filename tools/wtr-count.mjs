/**
 * Reporters of the element tests: WTR's own, and one that adds up. A `console.error` nobody asked for counts as a
 * failure of its file. With `COUNT_FILE` the figures are written there as `{ passed, failed }`.
 */
import { writeFileSync } from 'node:fs';

function flat(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(flat)] : [];
}

/** Figures of one session: its tests, what kept its file from running, what it left on the console. */
function figures(session) {
  const tests = flat(session.testResults);
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const broken = tests.filter((test) => !test.passed && !test.skipped).length;
  const complaints = (session.logs ?? []).filter((log) => log.type === 'error').length;
  const silent = !session.passed && broken === 0 ? 1 : 0;
  return { passed, failed: broken + silent + (complaints > 0 ? 1 : 0), complaints };
}

/** @returns {import('@web/test-runner').Reporter} */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const all = sessions.map((session) => ({ session, ...figures(session) }));
      const passed = all.reduce((sum, { passed: n }) => sum + n, 0);
      const failed = all.reduce((sum, { failed: n }) => sum + n, 0);
      for (const { session, complaints } of all) {
        if (complaints > 0) console.error(`console.error in ${session.testFile} (${complaints})`);
      }
      if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify({ passed, failed }));
    },
  };
}
