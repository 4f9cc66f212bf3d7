import type { Examples } from '../types.js';

const shared = {
  attachmentLimits: { maxBytes: 5_242_880, maxCount: 9, types: ['image/jpeg', 'image/png', 'video/mp4', 'application/pdf'] },
  agreementVersion: '2026.1',
  capabilities: ['core', 'live', 'agreement', 'consent'],
};
const vendor = { timeZone: 'Asia/Shanghai', country: 'CN', hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }] };
const price = { amount: '80.00', currency: 'CNY' };
const figures = { year: 2025, average: { amount: '1860.00', currency: 'CNY' }, highest: { amount: '12500.00', currency: 'CNY' }, customers: 23 };

export const catalogExamples = {
  Catalog: {
    chinese: {
      ...shared,
      vendor: {
        ...vendor,
        name: '清川家电',
        registeredName: '清川家用电器（示例）有限公司',
        address: '浙江省示例市清川区溪口路100号',
        contacts: [
          { kind: 'phone', value: '400-000-1234', hours: '周一至周五 09:00–18:00；紧急情况 24 小时接听' },
          { kind: 'web', value: 'https://service.clearbrook.example/', hours: '24 小时均可提交' },
        ],
      },
      serviceTypes: [{
        id: 'repair',
        label: '维修保养',
        channels: ['on-site', 'online'],
        symptoms: ['不启动', '漏水', '显示故障代码'],
        fields: [
          { id: 'access', label: '上门须知', help: '例如门禁、停车、宠物，没有可不填。', type: 'text', required: false, maxLength: 200, channels: ['on-site'] },
          { id: 'usable', label: '现在还能用吗', type: 'yes-no', required: false },
          { id: 'stopped', label: '从哪天起不能用', type: 'date', required: false, min: '2020-01-01', when: { field: 'usable', is: [false] } },
        ],
      }],
      dangers: [{ id: 'water', words: ['漏水'], except: ['不漏水'], title: '先关水', advice: ['关闭进水阀。', '插头干燥时拔下插头；地面有水时不要碰插头。'] }],
      process: [{ who: 'customer', text: '说明哪里不对。' }, { who: 'vendor', text: '回复您，并说明初步判断。' }, { who: 'customer', text: '确认是否已经解决。' }],
      channels: [{ id: 'on-site', label: '上门服务' }, { id: 'online', label: '在线支持' }],
      urgencies: [
        { id: 'general', label: '一般', criteria: '还能等：产品能用，或者不影响安全和基本生活。' },
        { id: 'urgent', label: '紧急', criteria: '不能等：有漏电、漏气、漏水等危险，或者基本生活受到影响。' },
      ],
      fees: [{ code: 'visit', label: '上门费', price }],
      compensation: [{ cause: '产品缺陷', ...figures, measures: '更换了一批燃气热水器的进水阀。' }, { cause: '服务人员过失', year: 2025 }],
    },
    english: {
      ...shared,
      vendor: {
        ...vendor,
        name: 'Clearbrook Home',
        registeredName: 'Clearbrook Home Appliances (Example) Co., Ltd.',
        address: '100 Xikou Road, Qingchuan District, Example City, Zhejiang, China',
        contacts: [
          { kind: 'phone', value: '400-000-1234', hours: 'Mon–Fri 09:00–18:00; urgent cases 24 hours' },
          { kind: 'web', value: 'https://service.clearbrook.example/', hours: 'Open 24 hours' },
        ],
      },
      serviceTypes: [{
        id: 'repair',
        label: 'Repair and maintenance',
        channels: ['on-site', 'online'],
        symptoms: ['Does not start', 'Leaks water', 'Shows an error code'],
        fields: [
          { id: 'access', label: 'Getting to you', help: 'Entry code, parking, pets.', type: 'text', required: false, maxLength: 200, channels: ['on-site'] },
          { id: 'version', label: 'Software version', type: 'text', required: false, pattern: { source: '\\d+\\.\\d+', message: 'Two numbers with a dot, such as 2.1' } },
        ],
      }],
      dangers: [{
        id: 'water', words: ['water', 'leak'], title: 'Turn the water off first',
        advice: ['Close the inlet valve.', 'Pull the plug if it is dry; leave it alone where the floor is wet.'],
      }],
      process: [
        { who: 'customer', text: 'Tell us what is wrong.' },
        { who: 'vendor', text: 'Answers you, with a first diagnosis.' },
        { who: 'customer', text: 'Confirms that it is solved.' },
      ],
      channels: [{ id: 'on-site', label: 'On-site service' }, { id: 'online', label: 'Online support' }],
      urgencies: [
        { id: 'general', label: 'General', criteria: 'It can wait: the product works, or neither safety nor daily life depends on it.' },
        { id: 'urgent', label: 'Urgent', criteria: 'It cannot wait: danger from power, gas or water, or daily life is affected.' },
      ],
      fees: [{ code: 'visit', label: 'Visit', price }],
      compensation: [
        { cause: 'Product defect', ...figures, measures: 'The inlet valve of one batch of gas water heaters was replaced.' },
        { cause: 'Negligence of staff', year: 2025 },
      ],
    },
  },
} satisfies Examples;
