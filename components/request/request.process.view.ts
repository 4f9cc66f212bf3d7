/** Who does what in which order, before anything is filed: the vendor's account, or the stages every request goes through. */
import { html, type TemplateResult } from 'lit';
import type { ProcessStep } from '../contract/resources/catalog.js';
import type { Form } from './request.machine.js';
import type { Page } from './request.view.js';

const stages = [
  ['customer', 'ask'], ['vendor', 'answer'], ['vendor', 'arrange'], ['customer', 'approve'], ['vendor', 'serve'], ['customer', 'confirm'],
] as const;

export function processList({ catalog }: Form, { i18n }: Page): TemplateResult {
  const own = catalog.process?.filter(({ text }) => text.trim() !== '') ?? [];
  const steps: readonly ProcessStep[] = own.length > 0 ? own : stages.map(([who, stage]) => ({ who, text: i18n.t(`request.process.${stage}`) }));
  return html`<ol class="process-steps">${steps.map(({ text, who }) => html`<li class=${who}><strong>${
    who === 'vendor' ? catalog.vendor.name : i18n.t('common.you')}</strong><span>${text}</span></li>`)}</ol>`;
}
