/** What was said and chosen, step by step, in the customer's own words and the vendor's labels. */
import type { CatalogField } from '../contract/resources/catalog.js';
import { date, list, slot } from '../i18n/formats.js';
import { fieldsOn, symptomsOf } from './request.fields.machine.js';
import type { FilePlace, Step } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import type { Page } from './request.view.js';

/** A label and what was said under it; nothing said is ''. `plain`: the step's name says already what it is. */
type Line = readonly [label: string, words: string, plain?: 'plain'];
type Said = (form: Form, page: Page) => readonly Line[];

const labelOf = (all: ReadonlyArray<{ id: string; label: string }>, id: string): string => all.find((one) => one.id === id)?.label ?? id;

const filesAt = ({ files }: Form, place: FilePlace): string => files.filter(({ of }) => of === place).map(({ name }) => name).join('\n');

/** An answer to one of the vendor's own questions, in words. */
function answer(field: CatalogField, form: Form, { i18n }: Page): string {
  const value = form.values.fields[field.id] ?? '';
  switch (field.type) {
    case 'file': return filesAt(form, `fields.${field.id}`);
    case 'date': return value && date(i18n, value, true);
    case 'yes-no': return value && i18n.t(value === 'true' ? 'common.yes' : 'common.no');
    case 'choice': return value && labelOf(field.choices ?? [], value);
    case 'multi-choice': return list(i18n, value.split(',').filter(Boolean).map((one) => labelOf(field.choices ?? [], one)));
    default: return value;
  }
}

const answers = (form: Form, page: Page, step: Step): readonly Line[] =>
  fieldsOn(form.catalog, form.values, step).map((field) => [field.label, answer(field, form, page)]);

const problem: Said = ({ catalog, values }, { i18n }) => [
  [i18n.t('request.description'), values.description, 'plain'],
  [i18n.t('request.serviceType'), labelOf(catalog.serviceTypes, values.serviceType)],
];

const product: Said = (form, { i18n }) => {
  const { products, values } = form;
  const own = products.find(({ id }) => id === values.product);
  const lines: readonly Line[] = own ? [[i18n.t('request.product'), own.name, 'plain'], [i18n.t('request.serial'), own.serial]]
    : [[i18n.t('request.model'), values.model], [i18n.t('request.serial'), values.serial]];
  return [...lines, [i18n.t('request.review.plate'), filesAt(form, 'plate')]];
};

const details: Said = (form, page) => {
  const { catalog, values } = form;
  const { i18n } = page;
  return [
    [i18n.t('request.urgency'), labelOf(catalog.urgencies, values.urgency)],
    [i18n.t('request.symptoms'), list(i18n, symptomsOf(catalog, values))],
    [i18n.t('request.since'), values.since],
    [i18n.t('request.errorCode'), values.errorCode],
    [i18n.t('request.suspectedCause'), values.suspectedCause],
    ...answers(form, page, 'details'),
    [i18n.t('request.review.files'), filesAt(form, 'attachments')],
  ];
};

const place: Said = (form, page) => {
  const { catalog, values } = form;
  const { i18n } = page;
  const onSite = values.channel === 'on-site';
  const [start, end] = values.slot.split('/');
  return [
    [i18n.t('request.channel'), labelOf(catalog.channels, values.channel)],
    [i18n.t('request.review.contact'), [values.name, values.phone, values.email].map((one) => one.trim()).filter(Boolean).join(' · ')],
    [i18n.t('request.relation'), values.relation],
    [i18n.t('request.address'), onSite ? [values.region, values.line].map((one) => one.trim()).filter(Boolean).join(' ') : ''],
    [i18n.t('request.review.slot'), onSite && start && end ? slot(i18n, { start, end }) : ''],
    ...answers(form, page, 'place'),
  ];
};

export const said: Readonly<Record<Exclude<Step, 'review'>, Said>> = { problem, product, details, place };
