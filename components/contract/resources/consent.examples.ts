import type { Examples } from '../types.js';

const purpose = {
  'zh-CN': { id: 'pickup-delivery', title: '寄修时上门取件和送回' },
  en: { id: 'pickup-delivery', title: 'Collecting and returning a product sent in for repair' },
};
const courier = {
  id: 'yunlu-express', contact: { phone: '400-000-2201', email: 'privacy@yunlu.example' }, role: 'entrusted' as const, country: 'CN',
};
const recipient = {
  'zh-CN': { ...courier, name: '云鹿速运（示例）有限公司' },
  en: { ...courier, name: 'Yunlu Express (Example) Co., Ltd.' },
};
const kind = (id: string, label: string, category: 'personal' | 'product' | 'service' = 'personal', sensitive = false) =>
  ({ id, label, category, sensitive });
const dataKinds = {
  'zh-CN': [kind('name', '姓名'), kind('phone', '手机号码'), kind('request-number', '服务单号', 'service')],
  en: [kind('name', 'Name'), kind('phone', 'Mobile number'), kind('request-number', 'Request number', 'service')],
};
const method = {
  'zh-CN': '通过加密接口发给对方；对方受我们委托，只能用于本次取送。',
  en: 'Sent over an encrypted connection; the courier is entrusted by us and may use it for this collection only.',
};
const retention = {
  'zh-CN': '产品送回后 30 天内由对方删除。',
  en: 'Deleted by the courier within 30 days of the product’s return.',
};
const ifRefused = {
  'zh-CN': '我们不能安排快递取件；其他服务都不受影响。',
  en: 'We cannot have the product collected; no other service is affected.',
};
const stops = { 'zh-CN': '还没有发生的取件不再交给该快递。', en: 'Collections not yet made no longer go to this courier.' };
const stays = { 'zh-CN': '已经完成的取送记录，到期删除。', en: 'Records of collections already made stay until that time.' };
const notice = {
  'zh-CN': ['寄修时，我们请云鹿速运上门取件，修好后再送回。', '您可以同意，也可以不同意；以后随时可以撤回。'],
  en: ['For mail-in repair we ask Yunlu Express to collect your product and bring it back.', 'You may agree or refuse, and withdraw at any time.'],
};
/** Of exactly these notices (rules: "Hashes"). */
const noticeHash = {
  'zh-CN': '00abc90e5216394b8099615949759c92e3d1a6ba873105c066ac66402f57e5e5',
  en: '8529c8b2f309ca305d35bbbb1d4ee0731048317dfc1e947602d7aa2afc95d6c8',
};

const consent = (locale: 'zh-CN' | 'en') => ({
  id: '8d7f3b0c5e6a4192a4c8b7d6e5f40312',
  purpose: purpose[locale],
  recipient: recipient[locale],
  dataKinds: dataKinds[locale],
  method: method[locale],
  retention: retention[locale],
  necessary: true,
  ifRefused: ifRefused[locale],
  onWithdrawal: { stops: stops[locale], stays: stays[locale] },
  notice: notice[locale],
  noticeHash: noticeHash[locale],
  locale,
});
const decided = { decision: 'granted' as const, decidedAt: '2026-11-20T10:05:00+08:00' };

const receipt = (locale: 'zh-CN' | 'en', controller: string, address: string, storage: string, withdrawalMethod: string) => ({
  id: 'a9c4e1f7d2b84360957c8e0f1a2b3c4d',
  schemaVersion: 'ISO/IEC TS 27560:2023',
  recordId: 'b0d5f208e3c95471a68d9f102b3c4d5e',
  principalId: 'customer-1',
  consent: '8d7f3b0c5e6a4192a4c8b7d6e5f40312',
  decision: 'granted' as const,
  at: '2026-11-20T10:05:00+08:00',
  locale,
  noticeHash: noticeHash[locale],
  notice: notice[locale],
  purposes: [purpose[locale]],
  dataKinds: dataKinds[locale],
  controllers: [{ name: controller, contact: { phone: '400-000-1234', email: 'privacy@clearbrook.example' }, address }],
  recipients: [recipient[locale]],
  storageLocations: [storage],
  retention: retention[locale],
  jurisdiction: 'CN',
  withdrawalMethod,
  validity: { from: '2026-11-20T10:05:00+08:00', until: null },
  state: 'granted' as const,
});
const receipts = {
  chinese: receipt('zh-CN', '清川家用电器（示例）有限公司', '浙江省示例市清川区溪口路100号', '中国境内（浙江省）', '在“您的信息与同意”中撤回，或者拨打 400-000-1234'),
  english: receipt('en', 'Clearbrook Home Appliances (Example) Co., Ltd.', '100 Xikou Road, Example City, Zhejiang, China', 'Zhejiang, China', 'Under “Your data and consent”, or call 400-000-1234'),
};

const disclosures = (locale: 'zh-CN' | 'en') => {
  const what = {
    purpose: purpose[locale],
    recipient: { id: courier.id, name: recipient[locale].name },
    dataKinds: dataKinds[locale].map(({ id, label }) => ({ id, label })),
  };
  return [
    { id: 'c1e6031af4da6582b79ea0213c4d5e6f', at: '2026-11-20T10:30:00+08:00', ...what, outcome: 'disclosed' as const, receipt: receipts.chinese.id },
    { id: 'd2f7142b05eb7693c8afb1324d5e6f70', at: '2026-11-20T09:30:00+08:00', ...what, outcome: 'refused' as const },
    { id: 'e308253c16fc87a4d9b0c2435e6f7081', at: '2026-11-19T16:00:00+08:00', ...what, outcome: 'exit' as const, basis: 'legal-duty' as const },
  ];
};

export const consentExamples = {
  Consent: {
    toDecide: { ...consent('zh-CN'), decision: null },
    toDecideInEnglish: { ...consent('en'), decision: null },
    granted: { ...consent('zh-CN'), ...decided },
    vendorsView: { ...consent('en'), ...decided, request: '0f6e9d2c7b1a4853960d8c7b6a5f4e3d', customer: 'customer-1' },
  },
  ConsentList: {
    chinese: { items: [{ ...consent('zh-CN'), decision: null }], next: null },
    english: { items: [{ ...consent('en'), decision: null }], next: null },
  },
  Decide: {
    grant: { decision: 'granted', noticeHash: noticeHash['zh-CN'], locale: 'zh-CN' },
    deny: { decision: 'denied', noticeHash: noticeHash.en, locale: 'en' },
    withdraw: { decision: 'withdrawn', noticeHash: noticeHash.en, locale: 'en' },
    byGuardian: { decision: 'granted', noticeHash: noticeHash['zh-CN'], locale: 'zh-CN', guardian: { name: '陈静', relation: '母亲' } },
  },
  Receipt: receipts,
  ReceiptList: {
    chinese: { items: [receipts.chinese], next: null },
    english: { items: [receipts.english], next: null },
  },
  DisclosureList: {
    chinese: { items: disclosures('zh-CN'), next: null },
    english: { items: disclosures('en'), next: null },
  },
  AskConsent: {
    courier: {
      customer: 'customer-1',
      purpose: { id: 'pickup-delivery', title: { 'zh-CN': purpose['zh-CN'].title, en: purpose.en.title } },
      recipient: { ...courier, name: { 'zh-CN': recipient['zh-CN'].name, en: recipient.en.name } },
      dataKinds: dataKinds.en.map((one, index) => ({ ...one, label: { 'zh-CN': dataKinds['zh-CN'][index]!.label, en: one.label } })),
      method,
      retention,
      necessary: true,
      ifRefused,
      onWithdrawal: { stops, stays },
      notice,
    },
  },
  Disclose: {
    byConsent: { customer: 'customer-1', purpose: 'pickup-delivery', recipient: 'yunlu-express', dataKinds: ['name', 'phone', 'request-number'] },
    emergency: { customer: 'customer-1', purpose: 'gas-safety', recipient: 'gas-utility', dataKinds: ['name', 'address'], basis: 'emergency' },
  },
  Disclosed: {
    byConsent: { id: 'c1e6031af4da6582b79ea0213c4d5e6f', at: '2026-11-20T10:30:00+08:00', receipt: receipts.chinese.id },
    emergency: { id: 'f419364d270d98b5eac1d3546f708192', at: '2026-11-20T10:31:00+08:00', receipt: null },
  },
} satisfies Examples;
