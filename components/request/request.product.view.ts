/** Which product it is: a registered one, or what stands on the name plate. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Product } from '../contract/resources/product.js';
import { button } from '../ui/button.js';
import { choices } from '../ui/choice.js';
import { errorText } from '../ui/field.js';
import { textField } from '../ui/line-field.js';
import { icon } from '../ui/icon.js';
import { limits } from './request.check.machine.js';
import { coverageWords, coversWords } from './request.coverage.view.js';
import { room } from './request.field.view.js';
import { filesView } from './request.files.view.js';
import type { Form } from './request.machine.js';
import { serialIn } from './request.serial.machine.js';
import { errorOf } from './request.error.view.js';
import type { Page } from './request.view.js';
import type { Warranty } from './request.warranty.element.js';

// Shapes of Lucide, as those of `ui/icon.ts`.
const frame = 'M3 7V5a2 2 0 0 1 2-2h2M17 3h2a2 2 0 0 1 2 2v2M21 17v2a2 2 0 0 1-2 2h-2M7 21H5a2 2 0 0 1-2-2v-2M7 12h10';
const shield = 'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1zM9 12l2 2 4-4';

/** What this step does. */
export interface ProductDoings {
  /** What is known of the serial number that was typed. */
  readonly warranty: Warranty;
  /** Whether a code can be scanned at all; whether the scanner is being loaded, or could not be. */
  readonly canScan: boolean;
  readonly opening: boolean;
  readonly failed: boolean;
  scan(): void;
  /** The scanner's window, while it is open. */
  scanner(level: number, hasPlate: boolean): unknown;
  /** Moves focus. */
  lead(to: 'serial' | 'plate' | 'product'): void;
}

type Words = Page['i18n'];

export function productStep(form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const { products, values } = form;
  const registered = products.length > 0;
  return html`<div class="stack loose">
    ${registered ? choices({
      name: 'product', legend: i18n.t('request.product'), value: values.product, change: (value) => type('product', value),
      options: [...products.map((one) => card(one, i18n)), { value: 'other', label: i18n.t('request.product.other') }],
      error: errorOf(form, 'product', page), optional: i18n.t('common.optional'), columns: 1,
    }) : nothing}
    ${!registered || values.product === 'other' ? plate(form, page) : nothing}
  </div>`;
}

const card = ({ coverage, id, model, name, serial }: Product, i18n: Words): { value: string; label: string; detail: TemplateResult } => ({
  value: id, label: name,
  detail: html`${model} · <span class="num">${serial}</span><br><span class="covered">${icon(shield)}<span>${coverageWords(coverage, i18n)}</span></span>
    ${coverage.covers ? html`<br>${coversWords(coverage, i18n)}` : nothing}`,
});

/** What stands on the name plate: typed, scanned, or a photo of it. */
function plate(form: Form, page: Page): TemplateResult {
  const { i18n, level, product, type } = page;
  const optional = i18n.t('common.optional');
  const hasPlate = form.catalog.attachmentLimits.maxCount > 0;
  // A code often holds an address, and so does what was copied.
  const typed = (value: string): void => type('serial', (value.includes('://') && serialIn(value)) || value);
  const text = (id: 'serial' | 'model') => ({
    id, label: i18n.t(`request.${id}`), value: form.values[id], error: errorOf(form, id, page), optional, literal: id === 'serial',
    note: room(form.values[id], limits[id], page), autocomplete: 'off' as const,
  });
  return html`<div class="stack loose">
    <div class="stack tight">${form.products.length > 0 ? nothing : html`<p class="title">${i18n.t('request.product')}</p>`}
      <p class="muted">${i18n.t('request.product.none')}</p></div>
    <div class="stack">
      <div class="serial">${textField({ ...text('serial'), help: i18n.t('request.serial.help'), change: typed })}
        ${product.canScan ? button({ label: i18n.t('request.product.scan'), icon: frame, press: product.scan, busy: product.opening, part: 'scan' }) : nothing}</div>
      ${product.failed ? errorText('scan', i18n.t('request.product.scan.failed')) : nothing}
      ${warranty(product.warranty, page)}
      <details class="where"><summary>${i18n.t('request.serial.where')}</summary><ul>${(['plate', 'letters', 'paper', 'menu'] as const)
        .map((one) => html`<li>${i18n.t(`request.serial.where.${one}`)}</li>`)}</ul></details>
    </div>
    ${textField({ ...text('model'), change: (value) => type('model', value) })}
    ${hasPlate ? filesView('plate', {
      form, page, label: i18n.t('request.plate'), help: i18n.t('request.plate.help'), optional, camera: 'first',
    }) : nothing}
    ${product.scanner(level, hasPlate)}
  </div>`;
}

/** One place of one size for all there may be to say, so that nothing below moves. */
function warranty(known: Warranty, page: Page): TemplateResult | typeof nothing {
  if (known.kind === 'none') return nothing;
  const covered = known.kind === 'known' && known.product.coverage.covered;
  return html`<div class="warranty${covered ? ' in' : ''}" part="warranty">${known.kind === 'known' ? ofKnown(known, page) : html`<div>
    ${known.kind === 'asking' ? html`<p class="muted">${page.i18n.t('request.warranty.asking')}</p>`
      : html`<p class="title">${page.i18n.t('request.warranty.unknown.title')}</p><p>${page.i18n.t('request.warranty.unknown')}</p>`}</div>`}</div>`;
}

function ofKnown({ offered, product: { coverage, id, name } }: Extract<Warranty, { kind: 'known' }>, { i18n, product: { lead }, type }: Page): TemplateResult {
  const choose = (): void => { type('product', id); lead('product'); };
  return html`${icon(shield)}<div><p class="title">${i18n.t('request.warranty.known', { name })}</p>
    <p>${coverageWords(coverage, i18n)}</p>${coverage.covers ? html`<p class="small">${coversWords(coverage, i18n)}</p>` : nothing}</div>
    ${offered ? button({ label: i18n.t('request.warranty.choose'), press: choose, part: 'choose' }) : nothing}`;
}
