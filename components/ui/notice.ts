/** Something to know, in one of four weights. Colour never speaks alone: icon and words do. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { alert, done, icon, info } from './icon.js';

export interface NoticeOptions {
  kind: 'info' | 'success' | 'warn' | 'danger';
  title?: unknown;
  body?: unknown;
  /** Buttons or links. */
  actions?: unknown;
  /** A shape instead of the kind's own. */
  icon?: string | undefined;
}

const shapes = { info, success: done, warn: alert, danger: alert };

export const notice = ({ kind, title, body, actions, icon: shape }: NoticeOptions): TemplateResult => html`<div
  class="notice ${kind}" part="notice notice-${kind}">${icon(shape ?? shapes[kind])}<div class="stack tight">
    ${title ? html`<p class="title">${title}</p>` : nothing}
    ${body ? html`<div class="notice-body">${body}</div>` : nothing}
    ${actions ? html`<div class="row">${actions}</div>` : nothing}
  </div></div>`;

export const noticeStyles: CSSResult = css`
.notice { display: flex; gap: .75em; padding: var(--_gap); border-radius: var(--_radius) }
.notice > .icon { margin-block-start: .15em }
.notice > div { flex: 1; min-inline-size: 0 }
.notice .title { font-size: 1em }
.notice.info { background: var(--_info-soft) }
.notice.info > .icon { color: var(--_info) }
.notice.success { background: var(--_success-soft) }
.notice.success > .icon { color: var(--_success) }
.notice.warn { background: var(--_warn-soft) }
.notice.warn > .icon { color: var(--_warn) }
.notice.danger { background: var(--_danger-soft) }
.notice.danger > .icon { color: var(--_danger) }
@media (forced-colors: active) { .notice { border: 1px solid } }
`;
