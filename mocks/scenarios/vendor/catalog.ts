/** The demo vendor: Clearbrook Home, an invented maker of household appliances. Nobody is behind its addresses. */
import type { Catalog } from '../../../components/contract/resources/catalog.js';
import type { Vendor } from '../../backend/vendor.js';
import { inForce } from '../agreement/2026.1.js';
import type { Locale } from '../agreement/prose.js';
import { dangers } from './dangers.js';
import { channels, charges, urgencies } from './offer.js';
import { processSteps } from './process.js';
import { serviceTypes } from './service-types.js';
import { needs, visits } from './visits.js';
import { fieldIn } from './words.js';

const who = {
  'zh-CN': {
    name: '清川家电',
    registeredName: '清川家用电器（示例）有限公司',
    address: '浙江省示例市清川区溪口路100号',
    phone: '周一至周五 09:00–18:00；紧急情况 24 小时接听',
    office: '周一至周五 09:00–18:00',
    always: '24 小时均可提交，紧急情况随时有人处理',
  },
  en: {
    name: 'Clearbrook Home',
    registeredName: 'Clearbrook Home Appliances (Example) Co., Ltd.',
    address: '100 Xikou Road, Qingchuan District, Example City, Zhejiang, China',
    phone: 'Mon–Fri 09:00–18:00; urgent cases 24 hours',
    office: 'Mon–Fri 09:00–18:00',
    always: 'Open 24 hours; urgent cases are seen to at any time',
  },
} satisfies Record<Locale, Record<string, string>>;

const reach = {
  phone: '400-000-1234',
  chat: 'https://service.clearbrook.example/chat',
  email: 'service@clearbrook.example',
  web: 'https://service.clearbrook.example/',
};

const compensation = (locale: Locale): Catalog['compensation'] => [
  {
    cause: { 'zh-CN': '产品缺陷', en: 'Product defect' }[locale],
    year: 2025,
    average: { amount: '1860.00', currency: 'CNY' },
    highest: { amount: '12500.00', currency: 'CNY' },
    customers: 23,
    measures: {
      'zh-CN': '更换了一批燃气热水器的进水阀，并为已售产品免费上门更换。',
      en: 'The inlet valve of one batch of gas water heaters was replaced, free of charge in those already sold.',
    }[locale],
  },
  { cause: { 'zh-CN': '服务人员过失', en: 'Negligence of staff' }[locale], year: 2025 },
];

function catalog(locale: Locale): Catalog {
  const { phone, office, always, ...names } = who[locale];
  return {
    vendor: {
      ...names,
      timeZone: 'Asia/Shanghai',
      country: 'CN',
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      contacts: [
        { kind: 'phone', value: reach.phone, hours: phone },
        { kind: 'chat', value: reach.chat, hours: office },
        { kind: 'email', value: reach.email, hours: office },
        { kind: 'web', value: reach.web, hours: always },
      ],
    },
    serviceTypes: serviceTypes.map(({ id, label, channels: offered, symptoms, fields }) => ({
      id,
      label: label[locale],
      channels: offered,
      ...(symptoms ? { symptoms: symptoms.map((symptom) => symptom[locale]) } : {}),
      fields: fields.map((asked) => fieldIn(locale, asked)),
    })),
    channels: channels.map(({ id, label }) => ({ id, label: label[locale] })),
    urgencies: urgencies.map(({ id, label, criteria }) => ({ id, label: label[locale], criteria: criteria[locale] })),
    dangers: dangers.map(({ id, words, except, title, advice }) => (
      // People write in their own language, whatever the page is in.
      { id, words: Object.values(words).flat(), except: Object.values(except).flat(), title: title[locale], advice: advice.map((line) => line[locale]) }
    )),
    process: processSteps.map(({ who: doer, text }) => ({ who: doer, text: text[locale] })),
    attachmentLimits: {
      maxBytes: 50 * 1024 * 1024,
      maxCount: 9,
      // No HEIC: its location cannot be taken out here. Phones make JPEG of it when a page asks for that.
      types: ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/quicktime', 'application/pdf'],
    },
    fees: charges.map(({ code, label, amount }) => (
      { code, label: label[locale], price: { amount, currency: 'CNY' } }
    )),
    compensation: compensation(locale),
    // The backend puts the version in force by its clock, and what it can do.
    agreementVersion: inForce.publish.version,
    capabilities: ['core', 'live', 'agreement', 'consent'],
  };
}

const receipts = (locale: Locale, storage: string, withdrawalMethod: string): Vendor['receipts'][Locale] => ({
  controllers: [{
    name: who[locale].registeredName,
    contact: { phone: reach.phone, email: 'privacy@clearbrook.example', address: who[locale].address },
    address: who[locale].address,
  }],
  storageLocations: [storage],
  jurisdiction: 'CN',
  withdrawalMethod,
});

/** All the backend says of the vendor. */
export const vendor: Vendor = {
  catalog: { 'zh-CN': catalog('zh-CN'), en: catalog('en') },
  parties: {
    'zh-CN': { vendor: who['zh-CN'].registeredName, customer: '购买甲方产品或者使用甲方服务的消费者' },
    en: { vendor: who.en.registeredName, customer: 'The consumer who bought the Vendor’s product or uses its service' },
  },
  receipts: {
    'zh-CN': receipts('zh-CN', '中国境内（浙江省）', '在“您的信息与同意”中撤回，或者拨打 400-000-1234'),
    en: receipts('en', 'Zhejiang, China', 'Under “Your data and consent”, or call 400-000-1234'),
  },
  charges: charges.map(({ label: _label, amount: _amount, ...applies }) => applies),
  needs, visits,
};
