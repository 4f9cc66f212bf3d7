/** What the demo vendor serves: what often goes wrong, and what each kind of service asks beyond the form itself. */
import type { Channel, ServiceType } from '../../../components/contract/vocabulary.js';
import { words, type OfferedField, type Words } from './words.js';

export interface OfferedType {
  id: ServiceType;
  label: Words;
  channels: Channel[];
  /** Common symptoms, to choose from. */
  symptoms?: Words[];
  fields: OfferedField[];
}

const faults = [
  words('不启动、没反应', 'Does not start'),
  words('显示故障代码', 'Shows an error code'),
  words('热水器打不着火', 'Water heater does not ignite'),
  words('不出热水', 'No hot water'),
  words('水温忽冷忽热', 'Water turns hot and cold'),
  words('漏水', 'Leaks water'),
  words('洗衣机不排水、不脱水', 'Washer does not drain or spin'),
  words('噪音或震动大', 'Loud, or shakes'),
  words('有异味', 'Smells'),
  words('净化器风量小、指示灯不灭', 'Purifier blows weakly, or its light stays on'),
];

/** Asked of whatever is broken; a day only of what has stopped working. */
const usable: OfferedField[] = [
  {
    id: 'usable',
    label: words('现在还能用吗？', 'Is it still usable?'),
    type: 'yes-no',
    required: false,
  },
  {
    id: 'stopped',
    label: words('从哪天起不能用的？', 'Since when has it not been usable?'),
    help: words('记不清可以不填。', 'Leave empty if you cannot recall.'),
    type: 'date',
    required: false,
    min: '2015-01-01',
    when: { field: 'usable', is: [false] },
  },
];

const access: OfferedField = {
  id: 'access',
  label: words('上门须知', 'Getting to you'),
  help: words('例如门禁、停车、宠物，没有可不填。', 'Entry code at the gate, parking, pets. Leave empty if nothing.'),
  type: 'text',
  required: false,
  maxLength: 200,
  channels: ['on-site'],
};

const installation: OfferedField[] = [
  {
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
  },
  {
    id: 'mounting',
    label: words('安装墙面', 'The wall it goes on'),
    help: words('不挂墙的产品可不填。', 'Leave empty for what stands on the floor.'),
    type: 'choice',
    required: false,
    choices: [
      { id: 'solid', label: words('实心砖墙或混凝土墙', 'Solid brick or concrete') },
      { id: 'hollow', label: words('空心砖墙或轻质隔墙', 'Hollow brick or light partition') },
      { id: 'board', label: words('石膏板或木板', 'Plasterboard or wood') },
      { id: 'unknown', label: words('不清楚', 'Not sure') },
    ],
    channels: ['on-site'],
  },
];

const topic: OfferedField = {
  id: 'topic',
  label: words('想了解什么？', 'What would you like to know?'),
  type: 'multi-choice',
  required: false,
  choices: [
    { id: 'first', label: words('第一次使用', 'Using it for the first time') },
    { id: 'settings', label: words('温度、程序等设置', 'Settings, such as temperature and programme') },
    { id: 'care', label: words('清洁和保养', 'Cleaning and care') },
    { id: 'app', label: words('连接手机', 'Connecting it to a phone') },
  ],
};

const tried: OfferedField = {
  id: 'tried',
  label: words('已经试过什么？', 'What have you tried?'),
  type: 'multi-choice',
  required: false,
  choices: [
    { id: 'restart', label: words('断电后重新开机', 'Switching it off and on again') },
    { id: 'valves', label: words('检查水阀、燃气阀', 'Checking the water and gas valves') },
    { id: 'socket', label: words('换一个插座', 'Another socket') },
    { id: 'filter', label: words('清洗滤网', 'Cleaning the filter') },
  ],
};

const version: OfferedField = {
  id: 'version',
  label: words('现在的软件版本', 'Present software version'),
  help: words('在“设置 → 关于”里，例如 V2.1；找不到可不填。', 'Under Settings, About, such as V2.1. Leave empty if you cannot find it.'),
  type: 'text',
  required: false,
  maxLength: 20,
  pattern: {
    source: String.raw`[Vv]?\d+(\.\d+){1,3}`,
    message: words('请写成数字和点，例如 V2.1', 'Write numbers with dots, such as V2.1'),
  },
};

/** No repair requires anything beyond the form itself. */
export const serviceTypes: OfferedType[] = [
  {
    id: 'installation',
    label: words('安装', 'Installation'),
    channels: ['on-site', 'phone', 'online'],
    fields: installation,
  },
  {
    id: 'guidance',
    label: words('使用指导', 'Guidance'),
    channels: ['online', 'phone', 'on-site'],
    symptoms: [
      words('不会设置', 'Cannot set it'),
      words('不懂按键或指示灯的意思', 'Do not know what a button or light means'),
      words('不会清洗', 'Do not know how to clean it'),
    ],
    fields: [topic],
  },
  {
    id: 'troubleshooting',
    label: words('故障排除', 'Troubleshooting'),
    channels: ['phone', 'online', 'on-site', 'mail-in', 'drop-off'],
    symptoms: faults,
    fields: [...usable, tried],
  },
  {
    id: 'repair',
    label: words('维修保养', 'Repair and maintenance'),
    channels: ['on-site', 'phone', 'online', 'mail-in', 'drop-off'],
    symptoms: faults,
    fields: [...usable, access],
  },
  {
    id: 'upgrade',
    label: words('软件升级', 'Software upgrade'),
    channels: ['online', 'phone', 'on-site', 'drop-off'],
    symptoms: [
      words('提示有新版本', 'A new version is announced'),
      words('升级失败', 'The upgrade failed'),
      words('升级后不正常', 'Not right since the upgrade'),
    ],
    fields: [version],
  },
  {
    id: 'support',
    label: words('技术支持', 'Technical support'),
    channels: ['phone', 'online', 'on-site'],
    symptoms: [
      words('连不上手机或无线网络', 'Does not connect to phone or Wi-Fi'),
      words('手机应用打不开', 'The app does not open'),
      words('想了解耗材和配件', 'About supplies and accessories'),
    ],
    fields: [],
  },
  {
    id: 'other',
    label: words('其他/不清楚', 'Other / not sure'),
    channels: ['phone', 'online', 'on-site', 'mail-in', 'drop-off'],
    fields: [],
  },
];
