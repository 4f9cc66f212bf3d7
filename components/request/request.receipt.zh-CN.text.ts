/** 受理回执的文字。 */
import type { requestReceiptText } from './request.receipt.text.js';

export default {
  'request.receipt': '我们已收到您的申请',
  'request.receipt.number': '服务单号',
  'request.receipt.stage': '当前进度',
  'request.receipt.submitted': '已提交',
  'request.receipt.next': '接下来',
  'request.receipt.first': '我们最迟{time}前响应您，在此之前您不用做什么。',
  'request.receipt.then': '我们会尽快响应您，您现在不用做什么。',
  'request.receipt.code': '您的查询码',
  'request.receipt.code.help': '请保存好：凭它不用登录就能查看这次服务，只显示这一次。',
  'request.receipt.copy': '复制查询码',
  'request.receipt.copied': '已复制',
  'request.receipt.copyFailed': '没能自动复制。查询码已选中，请手动复制或抄下来。',
  'request.receipt.track': '查看进度',
  'request.receipt.another': '再申请一项服务',
} satisfies Record<keyof typeof requestReceiptText, string>;
