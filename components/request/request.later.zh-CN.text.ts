/** 服务申请后面几步共用的文字：承诺，以及没能继续的原因。 */
import type { requestLaterText } from './request.later.text.js';

export default {
  'request.back': '上一步',
  'request.promises': '我们对您的承诺',
  'request.promises.from': '从您提交时起算。',
  'request.promises.within': '{time}内',
  'request.promises.wait': '选好服务、紧急程度和方式，这里会写明我们最迟什么时候做到。',
  'request.promises.loading': '正在查询承诺时间',
  'request.promises.failed': '暂时无法显示承诺时间，但承诺对您的申请同样有效。',
  'request.promises.none': '这项服务没有约定固定时限。',
  'request.promises.open': '现在是上班时间，有人值守。',
  'request.promises.closed': '现在不是上班时间，{time}起有人值守。全天计时的承诺照常计时。',
  'request.promises.zone': '时间均为{zone}。',
  'request.promises.governs': '本次服务适用协议版本 {version}。',
  'request.fees': '费用',
  'request.fees.free': '免费',
  'request.fees.covered': '保修范围内免费',
  'request.fees.note': '未经您同意报价，不收取任何费用。',
  'request.send': '提交申请',
  'request.sending': '正在提交…',
  'request.notSent': '申请没有提交成功。',
  'request.unsure': '没有收到确认，还不知道申请是否已经送达。再次提交不会重复登记。',
  'request.kept': '您填写的内容都还在，请不要关闭页面。',
  'request.invalid': '有内容未被接受：',
  'request.stale': '您填写期间，服务协议有更新',
  'request.stale.do': '申请还没有提交。下面的承诺时间已是最新，请看一下再提交。',
} satisfies Record<keyof typeof requestLaterText, string>;
