/** Doing things with a request: the buttons, the forms they open, what became of it. */
import { nothing, type TemplateResult } from 'lit';
import type { CustomerActionType } from '../contract/vocabulary.js';
import { button } from '../ui/button.js';
import { skeleton } from '../ui/skeleton.js';
import { sameTarget, type Case, type Target } from './progress.case.machine.js';
import { direct } from './progress.deed.machine.js';
import { partFailed, type Page } from './progress.view.js';

/** Those that have words here. Adding files and choosing another time come with uploads and slots, and are hidden until then. */
export type Offered = Exclude<CustomerActionType, 'attach' | 'reschedule'>;

/** The form of a target that is open, or what became of one that needs none. */
export function panelOf(known: Case, target: Target, page: Page): unknown {
  if (!sameTarget(known.open, target) && !sameTarget(known.refused, target)) return nothing;
  const { i18n, parts: { panel } } = page;
  if (panel === 'failed') return partFailed(page);
  return panel ? panel.draw(known, target, page) : skeleton({ label: i18n.t('common.loading'), rows: [1, 4, 2] });
}

/** A button that does, or opens the form of, an action. */
export function doing(known: Case, target: Target, page: Page, kind: 'primary' | 'secondary' | 'quiet' | 'danger', total = ''): TemplateResult {
  const { sending } = known;
  const { action } = target;
  return button({
    label: page.i18n.t(`progress.do.${action as Offered}`, { total }), kind, part: action,
    busy: sameTarget(sending, target), disabled: sending !== null && !sameTarget(sending, target),
    press: () => (direct.includes(action) ? page.act(target) : page.open(target)),
  });
}
