/** The superseded version: urgent cases were answered more slowly, claims had no time, records no clause. */
import { chapters as laterChapters, figures, pauses, title } from './2026.1.js';
import { clause, en, replacing, textIn, without, zh } from './prose.js';
import type { SampleVersion } from './version.js';

const chapters = replacing(
  without(laterChapters, '6.4'),
  clause('2.6',
    zh`紧急情况的标准由甲方在受理页面公布，乙方据此选择。甲方调整紧急程度的，应当向乙方说明理由。`,
    en`The Vendor publishes its criteria for urgent cases where requests are filed, and the Customer chooses by them.
      The Vendor changes an urgency only with a reason given to the Customer.`),
  clause('4.5',
    zh`乙方可以通过官方渠道提出赔偿申请，说明损失并附上已有的证据。甲方应当及时答复并说明理由。`,
    en`The Customer may claim compensation through an official channel, stating the loss and what evidence there is.
      The Vendor answers in good time, with its reasons.`),
);

const { claim: _claim, payment: _payment, ...earlierFigures } = figures;

export const superseded: SampleVersion = {
  publishedAt: '2024-11-18T10:00:00+08:00',
  publish: {
    version: '2025.1',
    effectiveFrom: '2025-01-01',
    terms: { ...earlierFigures, ...pauses, 'response.urgent': 'PT4H' },
    texts: { 'zh-CN': textIn('zh-CN', title, chapters), en: textIn('en', title, chapters) },
  },
};
