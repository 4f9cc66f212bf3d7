/** 留在本机的草稿，以及还没有送达的申请。 */
import type { requestDraftText } from './request.draft.text.js';

export default {
  'request.draft': '您有一份没填完的申请',
  'request.draft.age': '{ago}填写的。只保存在这台设备上，最多30天。',
  'request.draft.age.now': '刚刚填写的。只保存在这台设备上，最多30天。',
  'request.draft.files.one': '附有 {count} 个文件。',
  'request.draft.files.other': '附有 {count} 个文件。',
  'request.draft.restore': '接着填',
  'request.draft.discard': '删除草稿',
  'request.draft.restored': '草稿已恢复。',
  'request.draft.discarded': '草稿已删除。',
  'request.draft.saved': '边填边存在本机，不怕丢。',
  'request.draft.notKept': '这个浏览器不能保存草稿，提交之前请不要关闭页面。',
  'request.waiting': '已存在本机，尚未送达',
  'request.waiting.lead': '您的申请保存在这台设备上，我们还没有确认收到。一旦可以，就会自动提交，而且只登记一次。您可以关闭页面，下次打开本网站时会继续提交。',
  'request.waiting.leadHere': '您的申请还在这个页面里，我们还没有确认收到。一旦可以，就会自动提交，而且只登记一次。在此之前请不要关闭页面。',
  'request.waiting.number': '服务单号',
  'request.waiting.number.none': '尚未送达',
  'request.waiting.since': '提交时间',
  'request.waiting.clock': '承诺时间从我们收到时起算。等不及的话，请直接打电话。',
  'request.waiting.signIn': '请在本网站重新登录，之后会自动提交。',
  'request.waiting.now': '现在就提交',
  'request.waiting.trying': '正在提交…',
  'request.waiting.change': '修改内容',
  'request.waiting.what': '您提交的内容',
} satisfies Record<keyof typeof requestDraftText, string>;
