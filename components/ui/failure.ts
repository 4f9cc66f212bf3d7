/**
 * The designed failure, the same everywhere: what happened, what is safe, what to press, whom to call. Say it to those
 * who do not see it with the element's `announce`.
 */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { button, buttonStyles } from './button.js';
import { callButton, contactList, contactsStyles, type Reach } from './contacts.js';
import { heading } from './heading.js';
import { again, alert, icon } from './icon.js';
import type { Speaker } from './speaker.js';

type Kind = 'offline' | 'timeout' | 'unauthenticated' | 'forbidden' | 'not-found' | 'stale' | 'rate-limited' | 'unavailable'
  | 'mismatch';
type Key = `common.failure.${Kind}.${'title' | 'safe' | 'do'}` | 'common.retry' | 'common.reload' | 'common.contacts'
  | 'common.callPerson' | 'common.callNumber' | 'common.chat' | 'common.email' | 'common.web';

export interface FailureOptions {
  /** `failureKind(failure)` of core/failure.ts. */
  kind: Kind;
  i18n: Speaker<Key>;
  /** `connection.contacts()`. */
  contacts: readonly Reach[];
  /** What the first button does; no button when absent. */
  retry?: (() => void) | undefined;
  /** True while a retry is under way. */
  busy?: boolean | undefined;
  level: number;
  /** More words, after what is safe. */
  body?: unknown;
}

export function failurePanel({ kind, i18n, contacts, retry, busy, level, body }: FailureOptions): TemplateResult {
  const words = kind === 'stale' ? 'common.reload' : 'common.retry';
  return html`<section class="failure stack" part="failure" aria-labelledby="failure-title">
    <div class="failure-head">${icon(alert)}${heading(level, i18n.t(`common.failure.${kind}.title`), { id: 'failure-title' })}</div>
    <p>${i18n.t(`common.failure.${kind}.safe`)}</p>
    ${body ? html`<div>${body}</div>` : nothing}
    <p>${i18n.t(`common.failure.${kind}.do`)}</p>
    <div class="row failure-actions">
      ${retry ? button({ label: i18n.t(words), kind: 'primary', press: retry, busy, icon: again, part: 'retry' }) : nothing}
      ${callButton(contacts, i18n)}
    </div>
    ${contactList(contacts.filter((one) => one.kind !== 'phone' || one.hours), i18n)}
  </section>`;
}

export const failureStyles: CSSResultGroup = [buttonStyles, contactsStyles, css`
.failure { max-inline-size: 40em }
.failure-head { display: flex; gap: .6em; align-items: flex-start }
.failure-head .icon { color: var(--_warn); margin-block-start: .1em }
.failure-actions .button { flex: 1 1 auto }
@container (min-width: 34em) { .failure-actions .button { flex: none } }
.failure .contacts { padding-block-start: calc(2 * var(--_space)); border-block-start: 1px solid var(--_line) }
`];
