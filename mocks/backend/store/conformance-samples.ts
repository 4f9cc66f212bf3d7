/** Records the conformance tests write. */
import type { LogEvent } from '../../../components/contract/resources/request.js';
import type { AttachmentRecord, ConsentRecord, PersonRecord, RequestRecord } from './port.js';

/** Friday 20 November 2026, 10:00 in Shanghai. */
export const at = Date.parse('2026-11-20T10:00:00+08:00');

/** A request of `customer-1`, as it is before its first event. */
export const request = (id: string, differs: Partial<RequestRecord> = {}): RequestRecord => ({
  id,
  number: `R261120-${id.toUpperCase()}`,
  owner: 'customer-1',
  codeHash: null,
  createdAt: at,
  agreementVersion: '2026.1',
  facts: {
    product: { id: 'product-2', serial: 'QCGH16-26031588', model: 'QC-GH16' },
    problem: { description: '热水器不出热水，显示 E1 “点火失败” 🔥', symptoms: ['没有热水'] },
    fields: { floor: 6, lift: true, times: ['morning', 'evening'] },
    productName: { 'zh-CN': '清川恒温燃气热水器 16升', en: 'Clearbrook gas water heater, 16 L' },
  },
  personal: {
    contact: { name: '陈静', phone: '138****2046' },
    address: { country: 'CN', region: ['上海市', '徐汇区'], line: '示例路 1 号' },
  },
  stage: 'submitted',
  seq: 0,
  nextDueAt: null,
  nextTimerAt: null,
  visit: null,
  search: `r261120-${id}\n热水器不出热水`,
  ...differs,
});

export const event = (seq: number, type: LogEvent['type'] = 'updated'): LogEvent => ({
  seq,
  id: `e${seq}`,
  at: '2026-11-20T10:00:00+08:00',
  actor: { role: 'vendor', name: '林晓' },
  type,
  text: `第 ${seq} 条`,
});

export const person = (id: string, differs: Partial<PersonRecord> = {}): PersonRecord =>
  ({ id, owner: id, at, name: '陈静', ...differs });

export const consent = (id: string, owner: string, differs: Partial<ConsentRecord> = {}): ConsentRecord => ({
  id,
  owner,
  at,
  asked: {
    customer: owner,
    purpose: { id: 'pickup', title: { 'zh-CN': '上门取件', en: 'Collection' } },
    recipient: {
      id: 'courier', name: '快递公司', contact: { phone: '400-000-0000' }, role: 'entrusted', country: 'CN',
    },
    dataKinds: [{ id: 'phone', label: { 'zh-CN': '手机号码', en: 'Mobile number' }, category: 'personal', sensitive: false }],
    method: { en: 'by their system' },
    retention: { en: '30 days' },
    necessary: false,
    notice: { en: ['The courier gets your number.'] },
  },
  decision: null,
  decidedAt: null,
  receipt: null,
  ...differs,
});

export const attachment = (id: string, differs: Partial<AttachmentRecord> = {}): AttachmentRecord => ({
  id, owner: 'customer-1', at, by: 'customer', name: '铭牌.jpg', type: 'image/jpeg', state: 'arriving', length: 5, received: 0, size: 0, ...differs,
});
