/** Doing things with a request: the buttons, the forms they open, what became of it; and whom to call instead. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerActionType } from '../contract/vocabulary.js';
import { button } from '../ui/button.js';
import { callButton, contactList } from '../ui/contacts.js';
import { notice } from '../ui/notice.js';
import { skeleton } from '../ui/skeleton.js';
import { sameTarget, type Case, type Target } from './progress.case.machine.js';
import type { Page } from './progress.view.js';

/** Those that have words here. Adding files and choosing another time come with uploads and slots, and are hidden until then. */
export type Offered = Exclude<CustomerActionType, 'attach' | 'reschedule'>;

/** The vendor's official ways to be reached. */
export const reach = ({ contacts, i18n }: Page): unknown => [
  html`<div class="row">${callButton(contacts, i18n)}</div>`,
  contactList(contacts.filter(({ kind, hours }) => kind !== 'phone' || hours), i18n),
];

/** The form of a target that is open, or what became of one that needs none. */
export function panelOf(known: Case, target: Target, page: Page): unknown {
  if (!sameTarget(known.open, target) && !sameTarget(known.refused, target)) return nothing;
  const { i18n, parts: { panel } } = page;
  if (panel === 'failed') return partFailed(page);
  return panel ? panel(known, target, page) : skeleton({ label: i18n.t('common.loading'), rows: [1, 4, 2] });
}

export const partFailed = ({ i18n, contacts, loadParts }: Page): TemplateResult => notice({
  kind: 'warn', title: i18n.t('progress.partFailed'),
  actions: [button({ label: i18n.t('common.retry'), press: loadParts }), callButton(contacts, i18n, 'quiet')],
});

/** A button that does, or opens the form of, an action. */
export function doing(known: Case, target: Target, page: Page, kind: 'primary' | 'secondary' | 'quiet' | 'danger', total = ''): TemplateResult {
  const { sending } = known;
  const { action } = target;
  return button({
    label: page.i18n.t(`progress.do.${action as Offered}`, { total }), kind, part: action,
    busy: sameTarget(sending, target), disabled: sending !== null && !sameTarget(sending, target),
    press: () => page.open(target),
  });
}
