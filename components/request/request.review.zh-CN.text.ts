/** “核对并提交”这一步的文字。 */
import type { requestReviewText } from './request.review.text.js';

export default {
  'request.review': '您的申请',
  'request.change': '修改',
  'request.changeOf': '修改：{step}',
  'request.review.nothing': '这里没有填写。',
  'request.review.files': '文件',
  'request.review.plate': '铭牌照片',
  'request.review.contact': '怎么联系您',
  'request.review.slot': '上门时间',
} satisfies Record<keyof typeof requestReviewText, string>;
