/** A maker of parts that decides for itself what it does with the data (个人信息处理者): needs a separate consent. */
import type { AskConsent } from '../../../components/contract/resources/consent.js';
import { fault, model, name, phone, purchase } from './kinds.js';

export const partsMaker: Omit<AskConsent, 'customer'> = {
  purpose: {
    id: 'parts-warranty',
    title: { 'zh-CN': '核心部件的保修鉴定', en: 'Warranty examination of a core part by its maker' },
  },
  recipient: {
    id: 'hengze-components',
    name: { 'zh-CN': '恒泽部件（示例）有限公司', en: 'Hengze Components (Example) Co., Ltd.' },
    contact: { phone: '400-000-2202', email: 'privacy@hengze.example' },
    role: 'handler',
    country: 'CN',
  },
  dataKinds: [name, phone, model, purchase, fault],
  method: {
    'zh-CN': '通过加密接口提供。对方是独立的个人信息处理者，自行决定如何开展鉴定，并对此负责。',
    en: 'Sent over an encrypted connection. The maker is a handler in its own right: it decides how it examines the '
      + 'part and answers for that.',
  },
  retention: {
    'zh-CN': '对方保存至部件保修期届满后 6 个月，随后删除或匿名化。',
    en: 'Kept by the maker until 6 months after the part’s warranty ends, then deleted or made anonymous.',
  },
  necessary: false,
  ifRefused: {
    'zh-CN': '维修照常进行。只是部件厂商不能联系您核实情况，是否属于部件延长保修由我们凭已有检测结果判断。',
    en: 'Your repair goes on as usual. Only the maker cannot get in touch with you; whether the part’s extended '
      + 'warranty applies is then decided by us from our own findings.',
  },
  onWithdrawal: {
    stops: {
      'zh-CN': '我们立即停止向对方提供，并通知对方停止联系您、删除您的信息。',
      en: 'We stop giving the maker anything at once and tell it to stop contacting you and to delete your data.',
    },
    stays: {
      'zh-CN': '已经作出的鉴定结论继续有效，其中不再带有您的姓名和手机号码。',
      en: 'Findings already made remain valid, without your name and mobile number.',
    },
  },
  notice: {
    'zh-CN': [
      '水阀、电机、控制板等核心部件由恒泽部件生产，并由它提供部件延长保修。需要鉴定时，它可能要向您核实使用情况。',
      '为此，我们会向它提供您的姓名、手机号码、产品型号和序列号、购买日期，以及故障描述和检测结果，不提供您的地址。',
      '恒泽部件是独立的个人信息处理者，依法需要取得您的单独同意。它变更处理目的或者方式的，应当重新征得您的同意。',
      '您可以同意，也可以不同意，都不影响维修；以后随时可以在这里撤回。您也可以直接联系它查阅、更正或者删除您的信息。',
    ],
    en: [
      'Core parts such as water valves, motors and control boards are made by Hengze Components, which gives an '
        + 'extended warranty on them. To examine a part it may need to ask you how it was used.',
      'For this we give it your name, mobile number, the product’s model and serial number, the date of purchase, the '
        + 'description of the fault and our findings, but not your address.',
      'Hengze Components is a handler in its own right, so the law requires your separate consent. If it changes the '
        + 'purpose or the way it uses your data, it has to ask you again.',
      'You may agree or refuse, and your repair goes on either way; you can withdraw here at any time. You can also '
        + 'ask the maker itself to show, correct or delete your data.',
    ],
  },
};
