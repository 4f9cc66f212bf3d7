/** Sensitive data (单独同意): where the customer is and what the home looks like, to prepare a visit. */
import type { AskConsent } from '../../../components/contract/resources/consent.js';
import { address, homePhotos, location, number } from './kinds.js';

export const visitGuide: Omit<AskConsent, 'customer'> = {
  purpose: {
    id: 'visit-preparation',
    title: { 'zh-CN': '上门引导和备料', en: 'Guiding the technician to you and preparing the visit' },
  },
  recipient: {
    id: 'anjia-field-service',
    name: { 'zh-CN': '安嘉上门服务（示例）有限公司', en: 'Anjia Field Service (Example) Co., Ltd.' },
    contact: { phone: '400-000-2203', email: 'privacy@anjia.example' },
    role: 'entrusted',
    country: 'CN',
  },
  dataKinds: [location, homePhotos, address, number],
  method: {
    'zh-CN': '定位只在预约当天、服务人员出发到抵达之间共享；照片加密传输，只有被指派的服务人员可以查看。',
    en: 'Your location is shared only on the day of the visit, from the technician’s setting off to the arrival. '
      + 'Photos are sent encrypted and seen only by the technician assigned.',
  },
  retention: {
    'zh-CN': '定位不保存；照片在服务完结后 7 天内删除。',
    en: 'Your location is not kept; photos are deleted within 7 days of the request’s closing.',
  },
  necessary: false,
  ifRefused: {
    'zh-CN': '上门服务照常进行。服务人员按您填写的地址前来，路上会打电话问路，个别材料可能需要第二次带来。',
    en: 'Your visit takes place as usual. The technician comes to the address you gave, may call you for directions, '
      + 'and may have to bring some material on a second visit.',
  },
  onWithdrawal: {
    stops: {
      'zh-CN': '定位共享立即停止，服务人员不再能看到照片，照片随即删除。',
      en: 'Sharing your location stops at once; the technician can no longer see the photos, and they are deleted.',
    },
    stays: {
      'zh-CN': '已经完成的服务记录保留，其中不含定位和照片。',
      en: 'The record of service already done stays, without location or photos.',
    },
  },
  notice: {
    'zh-CN': [
      '为了让服务人员顺利找到您、一次带齐材料，我们想把您的实时精准定位和家中安装位置的照片提供给安嘉上门服务。',
      '精准定位属于敏感个人信息，家中照片会反映您的居住情况，泄露可能影响您的人身和财产安全，因此需要您的单独同意。',
      '安嘉上门服务是受我们委托的一方，只能用于这一次上门，不能另作他用，也不能再转给别人。',
      '这不是上门服务必需的，不同意也照常上门；同意之后，随时可以在这里撤回。拍照时请避开人脸、证件和贵重物品。',
    ],
    en: [
      'So that the technician finds you and brings everything at once, we would like to give Anjia Field Service your '
        + 'precise live location and photos of the place in your home.',
      'A precise location is sensitive personal information, and photos show how you live; a leak could put you or '
        + 'your property at risk. That is why we need your separate consent.',
      'Anjia Field Service is entrusted by us: it may use this for this one visit only and may not pass it on.',
      'The visit does not depend on it: we come either way. If you agree, you can withdraw here at any time. Please '
        + 'keep faces, identity papers and valuables out of the photos.',
    ],
  },
};
