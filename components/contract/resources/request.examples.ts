import type { Examples } from '../types.js';

const contact = { name: '陈静', phone: '138****2046' };
const address = { country: 'CN', region: ['上海市', '徐汇区'], line: '示例路 8 号 3 幢 602 室', postcode: '200030' };
const heater = { id: 'product-2', serial: 'QCGH16-26031588', model: 'QC-GH16' };
const chinese = { description: '热水器点不着火，显示 E1，阀门处有轻微煤气味。', symptoms: ['点不着火', '有煤气味'], errorCode: 'E1', since: '今天早上' };
const english = { description: 'The air purifier hums at night on the lowest setting.', suspectedCause: 'The filter may sit loosely.' };

const clause = { version: '2026.1', id: '2.2' };
const response = {
  id: 'response-1', kind: 'response' as const, clause, term: 'response.urgent', startedAt: '2026-11-20T10:00:00+08:00',
  dueAt: '2026-11-20T12:00:00+08:00', originalDueAt: '2026-11-20T12:00:00+08:00', provisional: false, status: 'pending' as const, delays: [],
};
const visit = {
  id: 'visit-1', kind: 'visit' as const, clause, term: 'visit', startedAt: '2026-11-20T10:00:00+08:00',
  dueAt: '2026-11-25T18:00:00+08:00', originalDueAt: '2026-11-25T18:00:00+08:00', provisional: false, status: 'pending' as const, delays: [],
};
const kept = { ...response, status: 'met' as const, metAt: '2026-11-20T10:40:00+08:00', keptAs: 'original' as const };
const delay = {
  at: '2026-11-24T15:00:00+08:00', reason: 'parts' as const, text: '进水阀缺货，厂家 26 日发到。',
  from: '2026-11-25T18:00:00+08:00', to: '2026-11-27T12:00:00+08:00',
};
const update = {
  ...response, id: 'update-4', kind: 'update' as const, clause: { version: '2026.1', id: '3.3' }, term: 'update', startedAt: delay.at,
  dueAt: '2026-11-25T15:00:00+08:00', originalDueAt: '2026-11-25T15:00:00+08:00',
};

const submitted = {
  id: '0f6e9d2c7b1a4853960d8c7b6a5f4e3d', number: 'R261120-7KQ4XM', stage: 'submitted' as const, seq: 1,
  createdAt: '2026-11-20T10:00:00+08:00', serviceType: 'repair' as const, urgency: 'urgent' as const, channel: 'on-site' as const,
  product: { ...heater, name: '清川恒温燃气热水器 16升' }, problem: chinese, contact, address, agreementVersion: '2026.1',
  commitments: [response, visit], waitingOn: 'vendor' as const, reopened: 0, openQuestions: [],
  actions: ['ask', 'attach', 'cancel', 'escalate'],
};
const technician = { name: '周师傅', badge: 'QC-3107', phone: '137****5520' };
const report = {
  cause: '进水阀密封圈老化，燃气比例失调。', work: '更换进水阀，检漏三次合格。', prevention: '每年清洗一次进水滤网。',
  parts: [{ name: '进水阀', quantity: 1, serial: 'V-20931' }],
  fees: [{ label: '上门费', amount: { amount: '80.00', currency: 'CNY' }, covered: true }], warrantyUntil: '2027-02-24',
};
const resolved = {
  ...submitted, stage: 'resolved' as const, seq: 9, technician, report, caretaker: { name: '林晓' }, waitingOn: 'customer' as const,
  commitments: [kept, { ...visit, status: 'met' as const, metAt: '2026-11-26T10:05:00+08:00', keptAs: 'revised' as const, dueAt: delay.to, delays: [delay] }],
  closesAt: '2026-12-03T11:30:00+08:00', actions: ['ask', 'attach', 'confirm', 'reject', 'rate', 'escalate'],
};
const online = {
  id: '7a6b5c4d3e2f41908172635443526170', number: 'R261120-9TRA3Z', stage: 'submitted' as const, seq: 1,
  createdAt: '2026-11-20T10:00:00+08:00', serviceType: 'troubleshooting' as const, urgency: 'general' as const, channel: 'online' as const,
  product: { model: 'QC-AP5' }, problem: english, contact: { name: 'Alex Wang', email: 'alex.wang@example.com' }, agreementVersion: '2026.1',
  commitments: [{ ...response, term: 'response.general', dueAt: '2026-11-21T10:00:00+08:00', originalDueAt: '2026-11-21T10:00:00+08:00' }],
  waitingOn: 'vendor' as const, reopened: 0, openQuestions: [], actions: ['ask', 'attach', 'cancel', 'escalate'],
};

const vendor = { role: 'vendor' as const, name: '林晓' };
const events = [
  {
    seq: 1, id: '708192a3b4c5d6e7f809102132435465', at: '2026-11-20T10:00:00+08:00', actor: { role: 'customer' as const }, type: 'submitted' as const,
    serviceType: 'repair' as const, urgency: 'urgent' as const, channel: 'on-site' as const,
  },
  {
    seq: 2, id: '8192a3b4c5d6e7f80910213243546576', at: '2026-11-20T10:40:00+08:00', actor: vendor, type: 'responded' as const,
    text: '您好，请先关闭燃气总阀并开窗，我们马上安排师傅。',
  },
  {
    seq: 4, id: '92a3b4c5d6e7f8091021324354657687', at: delay.at, actor: vendor, type: 'delayed' as const, commitment: 'visit-1', kind: 'visit',
    reason: delay.reason, text: delay.text, from: delay.from, to: delay.to,
  },
];
const missed = {
  seq: 2, id: 'a3b4c5d6e7f809102132435465768798', at: '2026-11-20T12:00:01+08:00', actor: { role: 'system' as const },
  type: 'commitment-missed' as const, commitment: 'response-1', kind: 'response',
};

const wish = { serviceType: 'repair' as const, urgency: 'urgent' as const, channel: 'on-site' as const, product: { id: 'product-2' }, problem: chinese, contact, address };
const guestsWish = { serviceType: 'troubleshooting' as const, urgency: 'general' as const, channel: 'online' as const, product: { model: 'QC-AP5' }, problem: english, contact: online.contact };
const promised = [
  { kind: response.kind, clause, term: response.term, dueAt: response.dueAt, provisional: false },
  { kind: visit.kind, clause, term: visit.term, dueAt: visit.dueAt, provisional: false },
];
const fee = (label: string) => ({
  code: 'visit', label, amount: { amount: '80.00', currency: 'CNY' }, coverage: { covered: true, basis: 'manufacturer' as const, until: '2032-03-14' },
});

export const requestExamples = {
  NewRequest: {
    urgentOnSite: wish,
    guestOnline: guestsWish,
    withChoices: {
      ...wish,
      urgency: 'general',
      fields: { access: '东门进，车可停地下' },
      decisions: [{ consent: '8d7f3b0c5e6a4192a4c8b7d6e5f40312', decision: 'denied', noticeHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', locale: 'zh-CN' }],
      acceptance: { version: '2026.1', locale: 'zh-CN', hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
      agreementVersion: '2026.1',
      relatesTo: 'R260901-4KQ7XM',
    },
  },
  FiledRequest: {
    byPhone: { ...wish, customer: 'customer-1', source: 'phone', receivedAt: '2026-11-20T09:20:00+08:00' },
    atTheCounter: { ...guestsWish, channel: 'drop-off', source: 'counter', receivedAt: '2026-11-20T09:50:00+08:00' },
  },
  EstimateInput: {
    urgentOnSite: { serviceType: 'repair', urgency: 'urgent', channel: 'on-site', product: { id: 'product-2' } },
    guestOnline: { serviceType: 'troubleshooting', urgency: 'general', channel: 'online' },
  },
  Estimate: {
    chinese: { commitments: promised, fees: [fee('上门费')], openNow: true, consents: ['8d7f3b0c5e6a4192a4c8b7d6e5f40312'], agreementVersion: '2026.1' },
    english: { commitments: promised, fees: [fee('Visit')], openNow: false, opensAt: '2026-11-23T09:00:00+08:00', consents: [], agreementVersion: '2026.1' },
  },
  Request: {
    submitted,
    guestOnline: { ...online, trackingCode: '7Q2M-X4KD-9TRA-0HZE-5VWB-C8NP-J3' },
    delayed: {
      ...submitted, stage: 'arranged', seq: 4, commitments: [kept, { ...visit, dueAt: delay.to, delays: [delay] }, update],
      appointment: { start: '2026-11-27T09:00:00+08:00', end: '2026-11-27T12:00:00+08:00' }, technician, caretaker: { name: '林晓' },
      waitingOn: 'parts', waitingText: '等厂家发进水阀', actions: ['ask', 'attach', 'cancel', 'reschedule', 'acknowledge-delay', 'object-to-delay', 'escalate'],
    },
    resolved,
    closed: { ...resolved, stage: 'closed', seq: 10, waitingOn: null, closedBy: 'customer', closesAt: undefined, reopenUntil: '2027-02-24T23:59:59+08:00', actions: ['rate', 'reopen'] },
    vendorsView: { ...online, source: 'phone', customer: 'customer-2', actions: ['respond', 'diagnose', 'assign', 'schedule', 'delay', 'update', 'quote', 'wait', 'relabel'] },
  },
  RequestList: { open: { items: [submitted], next: null }, firstPage: { items: [online], next: '37613662.0d1f6c2b7e8a9354' } },
  LogEvent: { submitted: events[0]!, responded: events[1]!, delayed: events[2]!, missed },
  EventList: { sinceTheStart: { items: events.slice(0, 2), next: null } },
} satisfies Examples;
