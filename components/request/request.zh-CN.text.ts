/** 服务申请第一步和外框的文字。写给东西刚坏、正着急的人。 */
import type { requestText } from './request.text.js';

export default {
  'request.title': '申请服务',
  'request.loading': '正在打开服务申请',
  'request.process': '您说明问题，我们响应、诊断、安排处理；您确认解决了，才算完结。',
  'request.process.steps': '服务流程，一步步看',
  'request.step.problem': '哪里坏了',
  'request.step.product': '哪件产品',
  'request.step.details': '具体情况',
  'request.step.place': '方式与时间',
  'request.step.review': '核对并提交',
  'request.stepOf': '第 {step} 步，共 {steps} 步',
  'request.description': '哪里出了问题？',
  'request.description.help': '用您自己的话说就行：什么情况、从什么时候开始、看到或听到了什么。',
  'request.serviceType': '需要什么服务？',
  'request.serviceType.other': '没关系，我们和您一起弄清楚。',
  'request.next': '下一步',
  'request.call': '想直接找人说？',
  'request.stuck': '下一步暂时打不开，您填写的内容都还在。',
  'request.empty': '目前请通过电话或在线客服联系我们',
  'request.empty.body': '本页面暂不受理服务申请，您可以通过以下方式找到人工。',
} satisfies Record<keyof typeof requestText, string>;
