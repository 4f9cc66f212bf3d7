/** 选择上门时间的文字。 */
import type { requestSlotsText } from './request.slots.text.js';

export default {
  'request.slots': '什么时候上门方便？',
  'request.slots.loading': '正在查询可约的时间',
  'request.slots.any': '都可以，打电话和我约',
  'request.slots.any.help': '我们会打电话和您商定时间。',
  'request.slots.none': '目前没有可选的时间。请继续提交，我们会打电话和您商定。',
  'request.slots.failed': '暂时无法显示可约的时间，不影响提交，我们会打电话和您商定。',
  'request.slots.today': '今天',
  'request.slots.tomorrow': '明天',
  'request.slots.more': '更晚的日期：{from}至{to}',
  'request.slots.zone': '时间为上门所在地的{zone}，下方是您当地的时间。',
  'request.slots.yours': '您当地：{time}',
  'request.slots.later': '晚于承诺的上门时间（{time}）。这是您的选择，承诺会顺延到您所选那天的下班时间。',
  'request.error.slot': '您选的时间刚被约走或已过，请另选一个，或由我们打电话和您约。',
} satisfies Record<keyof typeof requestSlotsText, string>;
