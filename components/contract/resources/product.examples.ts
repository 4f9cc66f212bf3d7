import type { Examples } from '../types.js';

const heater = {
  id: 'product-2', serial: 'QCGH16-26031588', model: 'QC-GH16', purchasedOn: '2026-03-15',
  coverage: { covered: true, basis: 'manufacturer' as const, until: '2032-03-14' },
};
const washer = {
  id: 'product-1', serial: 'QCW10-21060412', model: 'QC-W10', purchasedOn: '2021-06-18',
  coverage: { covered: false, basis: 'manufacturer' as const, until: '2024-06-17' },
};
const names = {
  chinese: ['清川恒温燃气热水器 16升', '清川滚筒洗衣机 10公斤'],
  english: ['Clearbrook gas water heater, 16 L', 'Clearbrook front-loading washer, 10 kg'],
} as const;

export const productExamples = {
  Me: { customer: { id: 'customer-1', role: 'customer', name: '陈静', phone: '138****2046', email: 'chen.jing@example.com' } },
  Product: {
    covered: { ...heater, name: names.chinese[0], coverage: { ...heater.coverage, covers: '非人为损坏的零件和人工' } },
    coveredInEnglish: { ...heater, name: names.english[0] },
    outOfWarranty: { ...washer, name: names.english[1] },
  },
  ProductList: {
    chinese: { items: [{ ...heater, name: names.chinese[0] }, { ...washer, name: names.chinese[1] }], next: null },
    english: { items: [{ ...heater, name: names.english[0] }, { ...washer, name: names.english[1] }], next: null },
  },
} satisfies Examples;
