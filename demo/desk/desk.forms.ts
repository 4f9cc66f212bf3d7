/** The form of each vendor action, as data: what is asked, and how the answers become the action's body. */
import type { Request } from '../../components/contract/resources/request.js';
import type { VendorAction } from '../../components/contract/resources/action.js';
import { channels, delayReasons, serviceTypes, urgencies, waitingOns, type VendorActionType } from '../../components/contract/vocabulary.js';
import { addHours, instant } from './desk.time.js';
import { quoteTotal } from './desk.money.js';

/** What was typed, by field name. */
export type Values = Readonly<Record<string, string>>;

export interface Field {
  name: string;
  /** Text key of the label. */
  label: string;
  kind: 'line' | 'long' | 'moment' | 'date' | 'choice' | 'number' | 'money' | 'yes';
  optional?: true;
  /** Value and text key (or plain text in `text`). */
  choices?: ReadonlyArray<{ value: string; label?: string; text?: string }>;
  start?: string;
}

/** What a form needs to know beside the request. */
export interface FormContext {
  request: Request;
  zone: string;
  now: number;
  /** Open questions, seq and words. */
  questions: ReadonlyArray<{ seq: number; text: string }>;
}

export interface Form {
  fields(context: FormContext): readonly Field[];
  body(values: Values, context: FormContext): VendorAction;
}

const long = (name: string, label: string): Field => ({ name, label, kind: 'long' });
const choices = (prefix: string, words: readonly string[]) => words.map((value) => ({ value, label: `desk.${prefix}.${value}` }));
const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as T;
const text = (values: Values, name: string): string => values[name]?.trim() ?? '';

const technicianFields = (optional?: true): Field[] => [
  { name: 'technician', label: 'desk.field.technician', kind: 'line', ...(optional && { optional }) },
  { name: 'badge', label: 'desk.field.badge', kind: 'line', optional: true },
  { name: 'phone', label: 'desk.field.phone', kind: 'line', optional: true },
];
const technician = (values: Values) =>
  given({ name: text(values, 'technician'), badge: text(values, 'badge'), phone: text(values, 'phone') });

const running = (request: Request) => request.commitments.filter((one) => one.status === 'pending' || one.status === 'paused');

/** One form per vendor action. */
export const forms: Record<VendorActionType, Form> = {
  respond: {
    fields: () => [long('text', 'desk.field.reply')],
    body: (values) => ({ type: 'respond', text: text(values, 'text') }),
  },
  diagnose: {
    fields: () => [long('finding', 'desk.field.finding')],
    body: (values) => ({ type: 'diagnose', finding: text(values, 'finding') }),
  },
  assign: {
    fields: () => technicianFields(),
    body: (values) => ({ type: 'assign', technician: technician(values) }),
  },
  schedule: {
    fields: ({ now, zone }) => [
      { name: 'start', label: 'desk.field.start', kind: 'moment', start: addHours(now, 24, zone) },
      { name: 'end', label: 'desk.field.end', kind: 'moment', start: addHours(now, 26, zone) },
      ...technicianFields(true),
    ],
    body: (values, { zone }) => ({
      type: 'schedule',
      slot: { start: instant(text(values, 'start'), zone), end: instant(text(values, 'end'), zone) },
      ...(text(values, 'technician') && { technician: technician(values) }),
    }),
  },
  start: { fields: () => [], body: () => ({ type: 'start' }) },
  update: {
    fields: () => [long('text', 'desk.field.news')],
    body: (values) => ({ type: 'update', text: text(values, 'text') }),
  },
  answer: {
    fields: ({ questions }) => [
      {
        name: 'question', label: 'desk.field.question', kind: 'choice', start: String(questions[0]?.seq ?? ''),
        choices: questions.map((one) => ({ value: String(one.seq), text: one.text })),
      },
      long('text', 'desk.field.answer'),
    ],
    body: (values) => ({ type: 'answer', question: Number(values.question), text: text(values, 'text') }),
  },
  delay: {
    fields: ({ request, zone }) => {
      const open = running(request);
      const first = open.find((one) => one.kind === 'visit') ?? open[0];
      return [
        {
          name: 'commitment', label: 'desk.field.commitment', kind: 'choice', start: first?.id ?? '',
          choices: open.map((one) => ({ value: one.id, label: `desk.kind.${one.kind}` })),
        },
        { name: 'reason', label: 'desk.field.reason', kind: 'choice', start: 'parts', choices: choices('delay', delayReasons) },
        long('text', 'desk.field.explanation'),
        { name: 'dueAt', label: 'desk.field.newTime', kind: 'moment', start: first ? addHours(Date.parse(first.dueAt), 24, zone) : '' },
      ];
    },
    body: (values, { zone }) => ({
      type: 'delay', commitment: values.commitment ?? '', reason: values.reason as (typeof delayReasons)[number],
      text: text(values, 'text'), dueAt: instant(text(values, 'dueAt'), zone),
    }),
  },
  wait: {
    fields: () => [
      { name: 'on', label: 'desk.field.waitOn', kind: 'choice', start: 'parts', choices: choices('waiting', waitingOns) },
      long('text', 'desk.field.explanation'),
    ],
    body: (values) => ({ type: 'wait', on: values.on as (typeof waitingOns)[number], text: text(values, 'text') }),
  },
  resume: { fields: () => [], body: () => ({ type: 'resume' }) },
  quote: {
    fields: ({ now, zone }) => [
      { name: 'label', label: 'desk.field.line', kind: 'line' },
      {
        name: 'kind', label: 'desk.field.lineKind', kind: 'choice', start: 'part',
        choices: ['part', 'labour', 'travel', 'other'].map((value) => ({ value, label: `desk.line.${value}` })),
      },
      { name: 'quantity', label: 'desk.field.quantity', kind: 'number', start: '1' },
      { name: 'price', label: 'desk.field.price', kind: 'money' },
      { name: 'covered', label: 'desk.field.covered', kind: 'yes', optional: true },
      { name: 'labour', label: 'desk.field.labour', kind: 'money', optional: true },
      { name: 'taxes', label: 'desk.field.taxes', kind: 'money', optional: true },
      { name: 'validUntil', label: 'desk.field.validUntil', kind: 'moment', start: addHours(now, 72, zone) },
    ],
    body: (values, { zone }) => {
      const money = (amount: string) => ({ amount: Number(amount).toFixed(2), currency: 'CNY' });
      const covered = values.covered === 'yes';
      const lines = [{
        label: text(values, 'label'), kind: values.kind as 'part', quantity: Number(values.quantity),
        unitPrice: money(text(values, 'price')), covered,
      }];
      if (text(values, 'labour') !== '') {
        lines.push({
          label: values.labourLabel ?? '', kind: 'labour' as 'part', quantity: 1, unitPrice: money(text(values, 'labour')), covered: false,
        });
      }
      const taxes = text(values, 'taxes');
      return {
        type: 'quote', lines, ...(taxes !== '' && { taxes: money(taxes) }),
        total: { amount: quoteTotal(lines, taxes), currency: 'CNY' }, validUntil: instant(text(values, 'validUntil'), zone),
      };
    },
  },
  resolve: {
    fields: () => [
      long('cause', 'desk.field.cause'),
      long('work', 'desk.field.work'),
      long('prevention', 'desk.field.prevention'),
      { name: 'part', label: 'desk.field.part', kind: 'line', optional: true },
      { name: 'warrantyUntil', label: 'desk.field.warrantyUntil', kind: 'date', optional: true },
    ],
    body: (values) => ({
      type: 'resolve',
      report: given({
        cause: text(values, 'cause'), work: text(values, 'work'), prevention: text(values, 'prevention'),
        parts: text(values, 'part') === '' ? undefined : [{ name: text(values, 'part'), quantity: 1 }],
        warrantyUntil: text(values, 'warrantyUntil') || undefined,
      }),
    }),
  },
  relabel: {
    fields: ({ request }) => [
      { name: 'urgency', label: 'desk.field.urgency', kind: 'choice', start: request.urgency, choices: choices('urgency', urgencies) },
      { name: 'serviceType', label: 'desk.field.serviceType', kind: 'choice', start: request.serviceType, choices: choices('service', serviceTypes) },
      { name: 'channel', label: 'desk.field.channel', kind: 'choice', start: request.channel, choices: choices('channel', channels) },
      { ...long('reason', 'desk.field.relabelReason'), optional: true },
    ],
    body: (values, { request }) => {
      const changed = (name: 'urgency' | 'serviceType' | 'channel') => (values[name] === request[name] ? undefined : values[name]);
      return given({
        type: 'relabel', urgency: changed('urgency'), serviceType: changed('serviceType'), channel: changed('channel'),
        reason: text(values, 'reason') || undefined,
      }) as VendorAction;
    },
  },
  'take-over': {
    fields: () => [long('text', 'desk.field.takeOver')],
    body: (values) => ({ type: 'take-over', text: text(values, 'text') }),
  },
};

/** The values a form starts with. */
export const startValues = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map((field) => [field.name, field.start ?? '']));
