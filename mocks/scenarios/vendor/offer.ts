/** How the demo vendor serves, how it tells urgent from general, and at what price. */
import type { Channel, ServiceType, Urgency } from '../../../components/contract/vocabulary.js';
import { words, type Words } from './words.js';

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
