/** The log of a request in words, newest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LogEvent } from '../contract/resources/request.js';
import type { DelayReason } from '../contract/vocabulary.js';
import { dateTime, money, slot } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { timeline, type TimelineItem } from '../ui/timeline.js';
import type { Case } from './progress.case.machine.js';
import { moved, reasonOf } from './progress.delay.view.js';
import { titleOf } from './progress.entry.view.js';
import type { I18n, Page } from './progress.view.js';

/** What an entry carries, in its own words: each a line. */
function bodyOf(event: LogEvent, { events, request }: Case, i18n: I18n): unknown {
  const { type, text, finding, reason, rating, comment = rating?.comment, question, on, slot: span, technician, quote, report, from, to } = event;
  const asked = events.find(({ seq }) => seq === question)?.text;
  const lines: unknown[] = [
    type === 'submitted' ? request.problem.description : undefined,
    asked && html`<q class="muted">${asked}</q>`,
    from && to ? moved({ from, to }, i18n) : undefined,
    type === 'delayed' && reason ? reasonOf({ reason: reason as DelayReason }, i18n) : undefined,
    on && i18n.t(`common.waiting.${on}`),
    text, finding,
    type === 'delayed' ? undefined : reason,
    type === 'relabelled' ? [
      event.serviceType && i18n.t(`common.serviceType.${event.serviceType}`), event.urgency && i18n.t(`common.urgency.${event.urgency}`),
      event.channel && i18n.t(`common.channel.${event.channel}`),
    ].filter(Boolean).join(' · ') : undefined,
    span && slot(i18n, span),
    technician && [technician.name, technician.badge && ` ${i18n.t('progress.badge', { badge: technician.badge })}`],
    quote && `${i18n.t('progress.quote.total')} ${money(i18n, quote.total)}`,
    report && report.work,
    comment,
  ];
  const told = lines.filter((line) => line !== undefined && line !== '');
  return told.length > 0 ? told.map((line) => html`<p>${line}</p>`) : undefined;
}

function item(event: LogEvent, known: Case, i18n: I18n): TimelineItem {
  const { actor, at, seq, type } = event;
  return {
    key: seq, title: titleOf(event, i18n), at, time: dateTime(i18n, at), body: bodyOf(event, known, i18n),
    kind: type === 'commitment-missed' ? 'warn' : type === 'resolved' || type === 'confirmed' ? 'done' : actor.role,
  };
}

/** All that is read of the log, and a button for what came before. */
export function log(known: Case, { i18n, level, earlier }: Page, more: boolean): TemplateResult {
  const label = i18n.t('progress.log');
  return html`<section class="stack" part="log">${heading(level + 1, label, { id: 'log', focusable: true })}
    ${timeline(label, [...known.events].reverse().map((event) => item(event, known, i18n)))}
    ${known.older === 'failed' ? html`<p>${i18n.t('progress.log.failed')}</p>` : nothing}
    ${more ? html`<div class="row">${button({ label: i18n.t('progress.log.earlier'), press: earlier, busy: known.older === 'loading' })}</div>` : nothing}
  </section>`;
}
