/** 服务申请第一步的文字。写给东西刚坏、正着急的人。 */
import type { requestText } from './request.text.js';

export default {
  'request.title': '申请服务',
  'request.loading': '正在打开服务申请',
  'request.process': '您说明问题，我们响应、诊断、安排处理；您确认解决了，才算完结。',
  'request.step.problem': '说明问题',
  'request.step.service': '选择服务',
  'request.step.contact': '核对并提交',
  'request.stepOf': '第 {step} 步，共 {steps} 步',
  'request.description': '哪里出了问题？',
  'request.description.help': '用您自己的话说就行：什么情况、从什么时候开始、看到或听到了什么。',
  'request.product': '是哪件产品？',
  'request.product.other': '其他产品，或不确定',
  'request.product.covered': '保修至{date}',
  'request.product.uncovered': '已过保修期',
  'request.serial': '产品序列号',
  'request.serial.help': '在机身铭牌上。找不到可以不填。',
  'request.model': '型号或名称',
  'request.next': '下一步',
  'request.call': '想直接找人说？',
  'request.error.title.one': '有一处需要您看一下',
  'request.error.title.other': '有 {count} 处需要您看一下',
  'request.error.description': '请简单说说哪里出了问题。',
  'request.stuck': '下一步暂时打不开，您填写的内容都还在。',
  'request.empty': '目前请通过电话或在线客服联系我们',
  'request.empty.body': '本页面暂不受理服务申请，您可以通过以下方式找到人工。',
} satisfies Record<keyof typeof requestText, string>;
