/** What problems say in Chinese, and what is said about fields. The English titles stand in the contract. */
import type { ProblemCode } from '../../../components/contract/problem.js';
import { locales, type Locale, type Localized } from './locale.js';

export const titles: Readonly<Record<ProblemCode, string>> = {
  malformed: '无法读取提交的内容',
  'key-required': '缺少 Idempotency-Key 请求头',
  unauthenticated: '请先登录，或登录已过期',
  forbidden: '您没有权限进行此操作',
  'consent-required': '客户尚未同意提供这些信息',
  'not-found': '没有找到相关内容',
  conflict: '与当前状态不符',
  'action-not-allowed': '目前不能进行此操作',
  stale: '内容已有更新，请核对后再试',
  'too-large': '内容过大',
  'unsupported-type': '不支持这种内容类型',
  validation: '部分内容需要修改',
  'key-reused': '该 Idempotency-Key 已用于另一次提交',
  'precondition-required': '缺少 If-Match 请求头',
  'rate-limited': '操作过于频繁，请稍后再试',
  internal: '我们这边出了问题，请稍后再试',
  'not-implemented': '暂不提供此功能',
  unavailable: '服务暂时不可用',
};

/** What can be wrong with a field. */
export const fieldMessages = {
  required: { en: 'This is needed', 'zh-CN': '请填写此项' },
  unknown: { en: 'This is not known here', 'zh-CN': '不认识此项' },
  invalid: { en: 'This is not valid', 'zh-CN': '内容不正确' },
  'too-long': { en: 'This is too long', 'zh-CN': '内容过长' },
  'too-short': { en: 'This is too short', 'zh-CN': '内容过少' },
  'out-of-range': { en: 'This is out of range', 'zh-CN': '超出允许范围' },
  'not-offered': { en: 'This is not offered', 'zh-CN': '暂不提供此选项' },
  'not-yours': { en: 'This is not among yours', 'zh-CN': '不在您的名下' },
  future: { en: 'This lies in the future', 'zh-CN': '时间不能晚于现在' },
  past: { en: 'This lies too early', 'zh-CN': '时间过早' },
  taken: { en: 'This was taken meanwhile; please choose another', 'zh-CN': '刚刚被别人约走了，请另选一个时间' },
  mismatch: { en: 'This does not match the rest', 'zh-CN': '与其他内容不一致' },
} as const satisfies Record<string, Localized>;

/** One of the codes of a field problem. */
export type FieldCode = keyof typeof fieldMessages;

/** A number or a day as each language writes it. */
const written = (limit: number | string, locale: Locale): string =>
  (typeof limit === 'number' ? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(limit) : limit);

const naming = (words: Localized) => (limit: number | string): Localized => Object.fromEntries(
  locales.map((locale) => [locale, words[locale].replace('{limit}', () => written(limit, locale))]),
) as Localized;

/** What is said where a limit is passed: with the limit. */
export const limitMessages = {
  characters: naming({ en: 'At most {limit} characters', 'zh-CN': '最多 {limit} 个字符' }),
  entries: naming({ en: 'At most {limit} entries', 'zh-CN': '最多 {limit} 项' }),
  least: naming({ en: 'At least {limit}', 'zh-CN': '不能小于 {limit}' }),
  most: naming({ en: 'At most {limit}', 'zh-CN': '不能大于 {limit}' }),
  earliest: naming({ en: '{limit} or later', 'zh-CN': '不能早于 {limit}' }),
  latest: naming({ en: '{limit} or earlier', 'zh-CN': '不能晚于 {limit}' }),
};
