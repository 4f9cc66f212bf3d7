/** The kinds of data the consents name, personal data apart from that of the product and the service. */
import type { AskConsent } from '../../../components/contract/resources/consent.js';

type DataKind = AskConsent['dataKinds'][number];

const kind = (id: string, category: DataKind['category'], zh: string, en: string, sensitive = false): DataKind =>
  ({ id, label: { 'zh-CN': zh, en }, category, sensitive });

export const name = kind('name', 'personal', '姓名', 'Name');
export const phone = kind('phone', 'personal', '手机号码', 'Mobile number');
export const address = kind('address', 'personal', '上门或取件地址', 'Address of the visit or collection');
export const location = kind('precise-location', 'personal', '您的实时精准定位', 'Your precise live location', true);
export const homePhotos = kind('home-photos', 'personal', '家中安装位置的照片', 'Photos of the place in your home', true);
export const model = kind('product-model', 'product', '产品型号和序列号', 'Product model and serial number');
export const purchase = kind('purchase-date', 'product', '购买日期', 'Date of purchase');
export const number = kind('request-number', 'service', '服务单号', 'Request number');
export const fault = kind('fault', 'service', '故障描述和检测结果', 'Description of the fault and findings');
