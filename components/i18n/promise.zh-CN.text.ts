/** 服务承诺时限相关的文字。 */
import type { promiseText } from './promise.text.js';

export default {
  'common.due': '{time}前',
  'common.left': '还剩{time}',
  'common.overdueBy': '已逾期{time}',
  'common.provisional': '暂定',
  'common.provisional.help': '所涉年份的放假安排尚未公布，公布后可能相差几天。',
  'common.kind.response': '首次响应',
  'common.kind.visit': '上门服务',
  'common.kind.update': '进展更新',
  'common.kind.answer': '问题答复',
  'common.kind.escalation': '主管处理',
} satisfies Record<keyof typeof promiseText, string>;
