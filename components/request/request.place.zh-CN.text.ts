/** “方式与时间”这一步的文字。 */
import type { requestPlaceText } from './request.place.text.js';

export default {
  'request.channel': '希望怎么处理？',
  'request.name': '怎么称呼您',
  'request.phone': '手机或电话',
  'request.phone.help': '仅用于就这次服务与您联系。未经您同意，不会提供给任何第三方。',
  'request.email': '电子邮箱',
  'request.relation': '是谁在用这件产品？',
  'request.relation.help': '例如：母亲、租客。自己用不用填。',
  'request.contact': '怎么联系您',
  'request.address': '上门地址',
  'request.region': '省、市、区',
  'request.line': '街道和门牌号',
  'request.line.help': '方便服务人员找到您。',
  'request.error.channel': '请选择处理方式。',
  'request.error.name': '请填写怎么称呼您。',
  'request.error.phone': '请留下电话或邮箱，方便我们联系您。',
  'request.error.phoneForm': '这个电话号码好像不对，请检查一下。',
  'request.error.emailForm': '这个邮箱地址好像不对，请检查一下。',
  'request.error.region': '请填写省、市、区。',
  'request.error.line': '请填写街道和门牌号。',
} satisfies Record<keyof typeof requestPlaceText, string>;
