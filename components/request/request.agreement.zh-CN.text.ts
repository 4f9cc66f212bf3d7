/** 提交前说明适用哪份协议的文字。 */
import type { requestAgreementText } from './request.agreement.text.js';

export default {
  'request.agreement': '服务协议',
  'request.agreement.governs': '本次服务适用协议版本 {version}。',
  'request.agreement.since': '自{date}起生效。',
  'request.agreement.note': '提交申请不等于接受协议；协议对您的承诺照样有效。',
  'request.agreement.read': '在这里阅读',
  'request.agreement.page': '打开协议页面',
  'request.agreement.loading': '正在加载协议',
  'request.agreement.version': '版本 {version}，{date}起生效',
  'request.agreement.cited': '与您的承诺有关的条款',
  'request.agreement.chapter': '第{id}章　{title}',
  'request.agreement.limits': '减轻服务方责任',
  'request.agreement.material': '与您的权利密切相关',
} satisfies Record<keyof typeof requestAgreementText, string>;
