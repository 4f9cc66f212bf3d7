/** A courier that acts only on the vendor's instructions (委托处理). Needed for mail-in repair alone. */
import type { AskConsent } from '../../../components/contract/resources/consent.js';
import { address, model, name, number, phone } from './kinds.js';

export const pickup: Omit<AskConsent, 'customer'> = {
  purpose: {
    id: 'pickup-delivery',
    title: { 'zh-CN': '寄修时上门取件和送回', en: 'Collecting and returning a product sent in for repair' },
  },
  recipient: {
    id: 'yunlu-express',
    name: { 'zh-CN': '云鹿速运（示例）有限公司', en: 'Yunlu Express (Example) Co., Ltd.' },
    contact: { phone: '400-000-2201', email: 'privacy@yunlu.example' },
    role: 'entrusted',
    country: 'CN',
  },
  dataKinds: [name, phone, address, model, number],
  method: {
    'zh-CN': '通过加密接口把取件信息发给对方；对方受我们委托，只能按我们的指示用于本次取送。',
    en: 'Sent over an encrypted connection. The courier is entrusted by us and may use it only for this collection and '
      + 'return, as we instruct.',
  },
  retention: {
    'zh-CN': '产品送回后 30 天内由对方删除。',
    en: 'Deleted by the courier within 30 days of the product’s return.',
  },
  necessary: true,
  ifRefused: {
    'zh-CN': '我们不能安排快递上门取件。您仍可以自己把产品送到网点，或者选择上门、电话、在线服务，这些都不受影响。',
    en: 'We cannot have the product collected. You can still bring it in yourself, or choose on-site, phone or online '
      + 'service; none of these is affected.',
  },
  onWithdrawal: {
    stops: {
      'zh-CN': '还没有发生的取件和送件不再交给该快递；已经寄出的产品，我们会联系您另行安排送回。',
      en: 'Collections and deliveries not yet made no longer go to this courier. If your product is already with us, '
        + 'we contact you about another way to return it.',
    },
    stays: {
      'zh-CN': '已经完成的取送记录，在上述期限内保留后删除。',
      en: 'Records of collections already made stay until the time above, then they are deleted.',
    },
  },
  notice: {
    'zh-CN': [
      '您选择寄修时，我们需要请云鹿速运上门取件，修好后再送回给您。',
      '为此，我们会向它提供您的姓名、手机号码、地址，以及产品型号、序列号和服务单号，不提供故障内容和照片。',
      '云鹿速运是受我们委托的一方，不能把这些信息用于其他目的，也不能再转给别人。因它造成的损失，由我们对您负责。',
      '您可以同意，也可以不同意；以后随时可以在这里撤回，撤回和同意一样方便。',
    ],
    en: [
      'When you choose mail-in repair, we ask Yunlu Express to collect your product and bring it back once repaired.',
      'For this we give it your name, mobile number and address, the product’s model and serial number and the request '
        + 'number, but neither the description of the fault nor photos.',
      'Yunlu Express is entrusted by us: it may not use this for anything else or pass it on. We answer to you for any '
        + 'loss it causes.',
      'You may agree or refuse, and withdraw here at any time as easily as you agreed.',
    ],
  },
};
