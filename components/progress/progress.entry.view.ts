/** An entry of the log as a short sentence. */
import type { LogEvent } from '../contract/resources/request.js';
import type { CommitmentKind } from '../contract/vocabulary.js';
import type { I18n } from './progress.view.js';

export function titleOf(event: LogEvent, i18n: I18n): string {
  const { actor, kind, source, type } = event;
  if (type === 'submitted' && source) return i18n.t('common.event.submittedFor', { source: i18n.t(`common.source.${source}`) });
  return i18n.t(`common.event.${type}`, {
    who: actor.name ?? i18n.t(`common.${actor.role === 'customer' ? 'you' : actor.role}`),
    kind: kind ? i18n.t(`common.kind.${kind as CommitmentKind}`) : '',
  });
}
