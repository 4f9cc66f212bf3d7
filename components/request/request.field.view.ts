/** The vendor's own questions, each with the control its kind needs. */
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CatalogField } from '../contract/resources/catalog.js';
import { choices, type Choice } from '../ui/choice.js';
import { textArea } from '../ui/field.js';
import { selectField, textField } from '../ui/line-field.js';
import { chosenOf, fieldsOn, mostOf } from './request.fields.machine.js';
import { filesView } from './request.files.view.js';
import type { FieldName, Step } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { sentences } from './request.sentences.view.js';
import { errorOf } from './request.error.view.js';
import type { FirstPage, Page } from './request.view.js';

/** Cards up to here, a list beyond. */
const mostCards = 6;

/** The questions of a step. One that comes or goes leaves the others, and the focus in them, where they are. */
export const ownFields = (step: Step, form: Form, page: Page): unknown =>
  repeat(fieldsOn(form.catalog, form.values, step), ({ id }) => id, (field) => ownField(field, form, page));

/** How many characters are left, once they become few; how many are too many. */
export function room(value: string, most: number, { i18n }: FirstPage): string | undefined {
  const left = most - value.trim().length;
  if (left > most / 10) return undefined;
  const number = new Intl.NumberFormat(i18n.locale).format(Math.abs(left));
  return i18n.t(left < 0 ? 'request.over' : 'request.left', { count: Math.abs(left), number });
}

/** The help of a question, with the numbers it takes. */
function helpOf({ help, max, min, type }: CatalogField, { i18n }: Page): string | undefined {
  if (type !== 'number') return help;
  const say = (value: unknown): string => (typeof value === 'number' ? new Intl.NumberFormat(i18n.locale).format(value) : '');
  const [least, most] = [say(min), say(max)];
  const range = least && most ? 'request.range' : least ? 'request.range.min' : most ? 'request.range.max' : null;
  return sentences(i18n, [help ?? null, range && i18n.t(range, { min: least, max: most })]) || undefined;
}

function ownField(field: CatalogField, form: Form, page: Page): TemplateResult {
  const { i18n, type } = page;
  const { id, label, required } = field;
  const name: FieldName = `fields.${id}`;
  const value = form.values.fields[id] ?? '';
  const most = mostOf(field);
  const common = { label, help: helpOf(field, page), error: errorOf(form, name, page), required, optional: required ? undefined : i18n.t('common.optional') };
  const plain = { ...common, id: name, value, note: most === null ? undefined : room(value, most, page), change: (text: string) => type(name, text) };
  const one = { ...common, name, legend: label, value, change: plain.change };
  const options: Choice[] = (field.choices ?? []).map((choice) => ({ value: choice.id, label: choice.label }));
  // An answer that need not be given can be taken back.
  const none: Choice[] = required ? [] : [{ value: '', label: i18n.t('request.noAnswer') }];
  switch (field.type) {
    case 'file': return filesView(name, { form, page, ...common });
    case 'long-text': return textArea(plain);
    case 'number': {
      // Keyboards for decimals have no minus.
      const negative = typeof field.min === 'number' && field.min < 0;
      return textField({ ...plain, inputmode: negative ? undefined : 'decimal', autocomplete: 'off' });
    }
    case 'date': return textField({ ...plain, type: 'date', min: dayOf(field.min), max: dayOf(field.max) });
    case 'yes-no': return choices({
      ...one, chips: true, options: [{ value: 'true', label: i18n.t('common.yes') }, { value: 'false', label: i18n.t('common.no') }, ...none],
    });
    case 'choice': return options.length > mostCards
      ? selectField({ ...plain, options: [{ value: '', label: i18n.t(required ? 'request.choose' : 'request.noAnswer') }, ...options as Array<{ value: string; label: string }>] })
      : choices({ ...one, options: [...options, ...none] });
    case 'multi-choice': {
      const chosen = chosenOf(field, value);
      return choices({
        ...common, name, legend: label, value: chosen, options, multiple: true, chips: options.length > mostCards,
        change: (choice, checked) => type(name, [...chosen.filter((other) => other !== choice), ...(checked ? [choice] : [])].join(',')),
      });
    }
    default: return textField(plain);
  }
}

const dayOf = (day: string | number | undefined): string | undefined => (typeof day === 'string' ? day : undefined);
