/** 接受协议的文字。 */
import type { acceptText } from './agreement.accept.text.js';

export default {
  'agreement.accept': '接受版本 {version}',
  'agreement.accept.title': '接受本协议',
  'agreement.accept.optional': '接受与否，都不影响您获得服务。',
  'agreement.accept.required': '继续之前，本网站需要您接受本协议。',
  'agreement.accept.means': '接受，只表示您接受当前显示的这份文本，不会因此提供您的任何信息；提供信息须另行征得您的同意。您依法享有的权利不变。',
  'agreement.accept.material': '与您的权利密切相关的条款：',
  'agreement.accept.busy': '正在提交…',
  'agreement.accept.guest': '接受协议请先在本网站登录，凭证会存入您的账号。不登录也可以阅读全文、申请服务。',
  'agreement.accept.superseded': '以前的版本不能再接受。',
  'agreement.accepted.at': '接受时间：{time}。',
  'agreement.accepted.receipt': '协议接受凭证',
  'agreement.accepted.id': '凭证编号',
  'agreement.accepted.locale': '语言',
  'agreement.accepted.hash': '文本指纹（SHA-256）',
  'agreement.accepted.time': '时间',
  'agreement.accepted.version': '版本',
} satisfies Record<keyof typeof acceptText, string>;
