/** “核对并提交”这一步的文字。 */
import type { requestReviewText } from './request.review.text.js';

export default {
  'request.review': '您的申请',
  'request.change': '修改',
  'request.changeOf': '修改：{step}',
} satisfies Record<keyof typeof requestReviewText, string>;
