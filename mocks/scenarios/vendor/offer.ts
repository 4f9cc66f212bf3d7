/** What the demo vendor serves, how, and at what price: words of both languages side by side. */
import type { CatalogField } from '../../../components/contract/resources/catalog.js';
import type { Channel, ServiceType, Urgency } from '../../../components/contract/vocabulary.js';
import type { Locale } from '../agreement/prose.js';

type Words = Record<Locale, string>;
const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** A custom field with its words in both languages. */
export interface OfferedField extends Omit<CatalogField, 'label' | 'help' | 'choices'> {
  label: Words;
  help?: Words;
  choices?: Array<{ id: string; label: Words }>;
}

export interface OfferedType { id: ServiceType; label: Words; channels: Channel[]; fields: OfferedField[] }

/** Only on-site services ask for more than the form itself does; repairs never require it. */
export const serviceTypes: OfferedType[] = [
  {
    id: 'installation',
    label: words('安装', 'Installation'),
    channels: ['on-site', 'phone', 'online'],
    fields: [{
      id: 'site',
      label: words('安装位置的水、电、燃气接口', 'Water, power and gas at the place of installation'),
      help: words('师傅据此带齐材料；不清楚也没关系。', 'So that we bring the right material. Not sure is fine.'),
      type: 'choice',
      required: true,
      choices: [
        { id: 'ready', label: words('已经预留好', 'All there') },
        { id: 'partly', label: words('还缺一部分', 'Some missing') },
        { id: 'unknown', label: words('不清楚', 'Not sure') },
      ],
      channels: ['on-site'],
    }],
  },
  { id: 'guidance', label: words('使用指导', 'Guidance'), channels: ['online', 'phone', 'on-site'], fields: [] },
  {
    id: 'troubleshooting',
    label: words('故障排除', 'Troubleshooting'),
    channels: ['phone', 'online', 'on-site', 'mail-in', 'drop-off'],
    fields: [],
  },
  {
    id: 'repair',
    label: words('维修保养', 'Repair and maintenance'),
    channels: ['on-site', 'phone', 'online', 'mail-in', 'drop-off'],
    fields: [{
      id: 'access',
      label: words('上门须知', 'Getting to you'),
      help: words('例如门禁、停车、宠物，没有可不填。', 'Entry code at the gate, parking, pets. Leave empty if nothing.'),
      type: 'text',
      required: false,
      channels: ['on-site'],
    }],
  },
  {
    id: 'upgrade',
    label: words('软件升级', 'Software upgrade'),
    channels: ['online', 'phone', 'on-site', 'drop-off'],
    fields: [],
  },
  { id: 'support', label: words('技术支持', 'Technical support'), channels: ['phone', 'online', 'on-site'], fields: [] },
  {
    id: 'other',
    label: words('其他/不清楚', 'Other / not sure'),
    channels: ['phone', 'online', 'on-site', 'mail-in', 'drop-off'],
    fields: [],
  },
];

export const channels: Array<{ id: Channel; label: Words }> = [
  { id: 'phone', label: words('电话支持', 'Phone support') },
  { id: 'online', label: words('在线支持', 'Online support') },
  { id: 'on-site', label: words('上门服务', 'On-site service') },
  { id: 'mail-in', label: words('寄修', 'Mail-in') },
  { id: 'drop-off', label: words('送修', 'Drop-off') },
];

export const urgencies: Array<{ id: Urgency; label: Words; criteria: Words }> = [
  {
    id: 'general',
    label: words('一般', 'General'),
    criteria: words(
      '产品还能用，或者停用一两天不影响生活。',
      'The product still works, or you can do without it for a day or two.',
    ),
  },
  {
    id: 'urgent',
    label: words('紧急', 'Urgent'),
    criteria: words(
      '漏水、漏电、有燃气味、冒烟或异响；或者完全不能用，而家里有老人、婴儿、病人急需。有危险请先关闭水、电、燃气，再打电话。',
      'Leaking water, electric shock, a smell of gas, smoke or loud noises; or it does not work at all and an elderly '
        + 'person, a baby or someone ill depends on it. In danger, first turn off water, power and gas, then call.',
    ),
  },
];

/** A row of the price list, and where it applies: everywhere, or only for these types and channels. */
export interface Charge {
  code: string;
  label: Words;
  /** CNY, decimal text. */
  amount: string;
  serviceTypes?: ServiceType[];
  channels?: Channel[];
}

const hands: ServiceType[] = ['troubleshooting', 'repair', 'other'];
const workshop: Channel[] = ['on-site', 'mail-in', 'drop-off'];

export const charges: Charge[] = [
  {
    code: 'remote',
    label: words('电话、在线支持', 'Phone and online support'),
    amount: '0.00',
    channels: ['phone', 'online'],
  },
  { code: 'visit', label: words('上门费（每次）', 'Visit (each)'), amount: '50.00', channels: ['on-site'] },
  {
    code: 'diagnosis',
    label: words('检测费（同意维修后免收）', 'Diagnosis (waived when you approve the repair)'),
    amount: '30.00',
    serviceTypes: hands,
    channels: workshop,
  },
  {
    code: 'labour',
    label: words('维修工时费（每小时，不含配件）', 'Labour (per hour, without parts)'),
    amount: '120.00',
    serviceTypes: ['repair'],
    channels: workshop,
  },
  {
    code: 'installation',
    label: words('安装费（不含材料）', 'Installation (without material)'),
    amount: '100.00',
    serviceTypes: ['installation'],
    channels: ['on-site'],
  },
  { code: 'parcel', label: words('寄修往返运费', 'Parcel, both ways'), amount: '40.00', channels: ['mail-in'] },
  {
    code: 'upgrade',
    label: words('软件升级', 'Software upgrade'),
    amount: '0.00',
    serviceTypes: ['upgrade'],
    channels: ['on-site', 'drop-off'],
  },
];
