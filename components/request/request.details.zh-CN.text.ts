/** “具体情况”这一步的文字。 */
import type { requestDetailsText } from './request.details.text.js';

export default {
  'request.symptoms': '有哪些现象？',
  'request.since': '从什么时候开始的？',
  'request.since.help': '例如：昨天开始，或搬家以后。',
  'request.suspectedCause': '您觉得可能是什么原因？',
  'request.suspectedCause.help': '猜一猜也行。',
  'request.errorCode': '故障代码',
  'request.errorCode.help': '屏幕上有显示就填，例如 E1。',
  'request.urgency': '有多着急？',
  'request.noAnswer': '不填',
  'request.error.urgency': '请选择紧急程度。',
  'request.error.required': '请填写这一项。',
  'request.error.pattern': '请检查这一项。',
  'request.error.number': '请填写数字。',
  'request.error.min': '不能小于 {min}。',
  'request.error.max': '不能大于 {max}。',
  'request.error.date': '请填写日期。',
  'request.error.dateMin': '不能早于 {min}。',
  'request.error.dateMax': '不能晚于 {max}。',
  'request.error.file': '请在这里添加文件。',
} satisfies Record<keyof typeof requestDetailsText, string>;
