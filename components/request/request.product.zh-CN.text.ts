/** “哪件产品”这一步的文字。 */
import type { requestProductText } from './request.product.text.js';

export default {
  'request.product': '是哪件产品？',
  'request.product.other': '其他产品，或不确定',
  'request.product.covered': '保修至{date}',
  'request.product.uncovered': '已过保修期',
  'request.serial': '产品序列号',
  'request.serial.help': '在机身铭牌上。找不到可以不填。',
  'request.model': '型号或名称',
} satisfies Record<keyof typeof requestProductText, string>;
