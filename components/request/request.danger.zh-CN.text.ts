/** 遇到危险时，服务方安全提示前后的文字。 */
import type { requestDangerText } from './request.danger.text.js';

export default {
  'request.danger': '先保证安全',
  'request.danger.said': '先保证安全。{title}。{advice}',
  'request.danger.urgent': '情况紧急',
  'request.danger.urgent.help': '按“{urgency}”提交，后面还可以改。',
  'request.danger.hint': '您说的情况可能有危险，建议选“{urgency}”。',
} satisfies Record<keyof typeof requestDangerText, string>;
