/** A vendor who asks everything that can be asked: technical support with a field of every kind. For tests and stories. */
import type { Catalog } from '../../../components/contract/resources/catalog.js';
import type { NewRequest } from '../../../components/contract/resources/request.js';
import { locales, type Locale } from '../agreement/prose.js';
import { freshWorld, type World } from '../fresh.js';
import { fieldIn, words, type OfferedField } from './words.js';

const choice = (id: string, zh: string, en: string): { id: string; label: Record<Locale, string> } => ({ id, label: words(zh, en) });

const fields: OfferedField[] = [
  {
    id: 'account', type: 'text', required: true, maxLength: 20,
    label: words('应用账号', 'Account in the app'), help: words('字母开头，例如 lin88。', 'Begins with a letter, such as lin88.'),
    pattern: { source: String.raw`[A-Za-z]\w{2,}`, message: words('请以字母开头，至少 3 个字符，只用字母、数字和下划线', 'Begin with a letter; 3 or more letters, digits or underscores') },
  },
  { id: 'steps', type: 'long-text', required: false, maxLength: 100, label: words('做了哪些操作？', 'What did you do?') },
  { id: 'devices', type: 'number', required: true, min: 1, max: 20, label: words('家里有几台清川设备？', 'How many Clearbrook devices are there?') },
  { id: 'since', type: 'date', required: false, min: '2015-01-01', max: '2035-12-31', label: words('从哪天开始的？', 'Since which day?') },
  {
    id: 'phone', type: 'choice', required: true, label: words('手机系统', 'Phone'),
    choices: [choice('harmony', '鸿蒙', 'HarmonyOS'), choice('android', '安卓', 'Android'), choice('ios', '苹果', 'iOS')],
  },
  {
    id: 'province', type: 'choice', required: false, label: words('所在地区', 'Region'), help: words('影响服务器的选择。', 'Decides which server you use.'),
    choices: [
      choice('bj', '北京', 'Beijing'), choice('sh', '上海', 'Shanghai'), choice('gd', '广东', 'Guangdong'), choice('zj', '浙江', 'Zhejiang'),
      choice('js', '江苏', 'Jiangsu'), choice('sc', '四川', 'Sichuan'), choice('hb', '湖北', 'Hubei'), choice('sx', '陕西', 'Shaanxi'),
      choice('ln', '辽宁', 'Liaoning'), choice('yn', '云南', 'Yunnan'), choice('other', '其他', 'Elsewhere'),
    ],
  },
  {
    id: 'tried', type: 'multi-choice', required: true, label: words('已经试过什么？', 'What have you tried?'),
    choices: [choice('restart', '重启', 'Restarting'), choice('reset', '恢复出厂设置', 'Factory reset'), choice('nothing', '还没有', 'Nothing yet')],
  },
  { id: 'connected', type: 'yes-no', required: true, label: words('以前连上过吗？', 'Has it ever been connected?') },
  {
    id: 'signal', type: 'choice', required: true, label: words('无线信号', 'Wi-Fi signal'), when: { field: 'connected', is: [false] },
    choices: [choice('good', '好', 'Good'), choice('weak', '弱', 'Weak')],
  },
  { id: 'router', type: 'text', required: true, label: words('路由器在哪里？', 'Where is the router?'), when: { field: 'signal', is: ['weak'] } },
  { id: 'erased', type: 'yes-no', required: false, label: words('数据还在吗？', 'Is your data still there?'), when: { field: 'tried', is: ['reset'] } },
  { id: 'screen', type: 'file', required: false, maxCount: 2, label: words('屏幕截图', 'Picture of the screen') },
  { id: 'callback', type: 'text', required: true, label: words('什么时候方便接电话？', 'When may we call?'), channels: ['phone'] },
];

function catalog(locale: Locale): Catalog {
  const offer = freshWorld.vendor.catalog[locale];
  const asked = fields.map((field) => fieldIn(locale, field));
  return { ...offer, serviceTypes: offer.serviceTypes.map((type) => (type.id === 'support' ? { ...type, fields: asked } : type)) };
}

/** The fresh world with that vendor. */
export const everyFieldWorld: World = {
  ...freshWorld,
  vendor: { ...freshWorld.vendor, catalog: Object.fromEntries(locales.map((locale) => [locale, catalog(locale)])) as World['vendor']['catalog'] },
};

/** Answers that fit, online, to all that is required there. */
export const fittingAnswers: NonNullable<NewRequest['fields']> = {
  account: 'lin88', devices: 2, phone: 'harmony', tried: ['restart'], connected: false, signal: 'weak', router: '书房',
};
