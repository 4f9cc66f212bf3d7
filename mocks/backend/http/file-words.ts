/** What is said about files that are not taken. */
import type { Localized } from './locale.js';

/** What people call the types. */
const names: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP', 'video/mp4': 'MP4', 'video/quicktime': 'MOV', 'application/pdf': 'PDF',
};

/** A size in words: 5 MB for 5 MiB, as phones and computers show it. */
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 102.4) / 10} MB`;

export const fileWords = {
  empty: { en: 'This file is empty.', 'zh-CN': '这个文件是空的。' },
  unreadable: { en: 'This file is damaged and cannot be read.', 'zh-CN': '这个文件已损坏，无法读取。' },
  noPhotos: {
    en: 'No photos are taken here, since their location could not be removed.',
    'zh-CN': '这里暂不接收照片，因为无法去除其中的位置信息。',
  },
  tooLarge: (most: number): Localized => ({
    en: `This file is too large; ${megabytes(most)} at most.`, 'zh-CN': `文件过大，最多 ${megabytes(most)}。`,
  }),
  tooLargeAtOnce: (most: number, inParts: number): Localized => ({
    en: `At most ${megabytes(most)} at once; up to ${megabytes(inParts)} in parts (tus, at /uploads).`,
    'zh-CN': `一次最多上传 ${megabytes(most)}；更大的文件（最多 ${megabytes(inParts)}）请分段上传（tus，/uploads）。`,
  }),
  wrongType: (types: readonly string[]): Localized => {
    const all = types.map((type) => names[type] ?? type);
    return { en: `Only these files are taken: ${all.join(', ')}.`, 'zh-CN': `只接收这些文件：${all.join('、')}。` };
  },
  tooManyPixels: (most: number, width: number, height: number): Localized => ({
    en: `This photo has too many pixels (${width} × ${height}); ${most / 1e6} million at most.`,
    'zh-CN': `照片像素过多（${width} × ${height}），最多 ${most / 1e4} 万像素。`,
  }),
  tooMuchUnused: (most: number): Localized => ({
    en: `Files not sent with a request yet may be ${megabytes(most)} together. Send the request, remove some, or come back tomorrow.`,
    'zh-CN': `尚未随请求提交的文件合计最多 ${megabytes(most)}。请先提交请求或删除一些文件，也可以明天再上传。`,
  }),
} satisfies Record<string, Localized | ((...limits: never[]) => Localized)>;
