/** What is told of a change: to those who do not see the screen, and where the focus goes. */
import type { LogEvent } from '../contract/resources/request.js';
import { failureKind } from '../core/failure.js';
import type { Case } from './progress.case.machine.js';
import type { State } from './progress.machine.js';
import { titleOf } from './progress.entry.view.js';
import type { I18n } from './progress.view.js';

export interface Telling {
  /** Entries that are new to the log shown. */
  readonly news: readonly LogEvent[];
  /** To be announced. */
  readonly say?: string | undefined;
  /** Selector of what gets the focus. */
  readonly focus?: string | undefined;
}

/** The case of a state, if it shows one. */
export const caseOf = (state: State): Case | undefined => (state.kind === 'ready' ? state.case : undefined);

/** What a change of state has to tell. */
export function telling(now: State, before: State, i18n: I18n): Telling {
  switch (now.kind) {
    case 'error': return { news: [], say: i18n.t(`common.failure.${failureKind(now.refusal)}.title`) };
    case 'forbidden': return { news: [], say: i18n.t('common.failure.forbidden.title') };
    case 'code-wanted': {
      const { missing, refusal } = now;
      if (missing || !refusal) return { news: [], focus: missing ? '#code' : undefined };
      const kind = failureKind(refusal);
      return { news: [], say: i18n.t(kind === 'not-found' ? 'progress.code.wrong' : `common.failure.${kind}.title`), focus: '#code' };
    }
    case 'ready': break;
    default: return { news: [] };
  }
  const was = caseOf(before);
  const { behind, done, events, missing, refused, request } = now.case;
  if (was?.request.id !== request.id) return { news: [] };
  const last = was.events.at(-1)?.seq ?? 0;
  const news = events.filter(({ seq }) => seq > last);
  if (done && !was.done && done !== 'attach' && done !== 'reschedule') return { news, say: i18n.t(`progress.done.${done}`), focus: '#done' };
  if (refused && !was.refused) return { news, say: i18n.t('progress.notDone'), focus: '#refused' };
  if (missing) return { news, focus: '#field' };
  // What they did themselves was told when it was done.
  const others = news.filter(({ actor }) => actor.role !== 'customer').map((event) => titleOf(event, i18n));
  const say = others.length > 0 ? others.join(' ') : behind && !was.behind ? i18n.t('common.failure.offline.title') : undefined;
  return { news, say };
}
