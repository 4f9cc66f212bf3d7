/** What the two customers bought: each has one product in warranty and one out of it. */
import type { ProductRecord } from '../../backend/store/port.js';

/** Registered at noon of the day it was bought. */
const bought = (purchasedOn: string): Pick<ProductRecord, 'at' | 'purchasedOn'> => ({
  at: Date.parse(`${purchasedOn}T12:00:00+08:00`),
  purchasedOn,
});

/** What the maker's warranty covers of such a product. */
const covers = (zh: string, en: string): Record<string, string> => ({
  'zh-CN': `${zh}的非人为故障，含配件、工时和上门费；不含安装材料、耗材和使用不当造成的损坏`,
  en: `Faults of ${en} that nobody caused: parts, labour and visits. Not material for installing, supplies, or damage by misuse`,
});

export const products: ProductRecord[] = [
  {
    id: 'product-1',
    owner: 'customer-1',
    serial: 'QCW10-21060412',
    model: 'QC-W10',
    name: { 'zh-CN': '清川滚筒洗衣机 10公斤', en: 'Clearbrook front-loading washer, 10 kg' },
    ...bought('2021-06-18'),
    warranty: { basis: 'manufacturer', until: '2024-06-17', covers: covers('整机', 'the whole machine') },
  },
  {
    id: 'product-2',
    owner: 'customer-1',
    serial: 'QCGH16-26031588',
    model: 'QC-GH16',
    name: { 'zh-CN': '清川恒温燃气热水器 16升', en: 'Clearbrook gas water heater, 16 L' },
    ...bought('2026-03-15'),
    warranty: { basis: 'manufacturer', until: '2032-03-14', covers: covers('整机', 'the whole heater') },
  },
  {
    id: 'product-3',
    owner: 'customer-2',
    serial: 'QCEH60-17110093',
    model: 'QC-EH60',
    name: { 'zh-CN': '清川储水式电热水器 60升', en: 'Clearbrook electric water heater, 60 L' },
    ...bought('2017-11-11'),
    warranty: { basis: 'manufacturer', until: '2025-11-10', covers: covers('内胆和整机', 'tank and heater') },
  },
  {
    id: 'product-4',
    owner: 'customer-2',
    serial: 'QCAP5-26052073',
    model: 'QC-AP5',
    name: { 'zh-CN': '清川空气净化器 5系', en: 'Clearbrook air purifier, series 5' },
    ...bought('2026-05-20'),
    warranty: { basis: 'manufacturer', until: '2029-05-19', covers: covers('整机', 'the whole purifier') },
  },
];
