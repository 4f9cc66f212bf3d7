/** The upcoming version: progress is reported twice as often, and two clauses give the customer more. */
import { chapters as earlierChapters, figures, pauses, title } from './2026.1.js';
import { clause, en, replacing, textIn, zh } from './prose.js';
import type { SampleVersion } from './version.js';

const chapters = replacing(
  earlierChapters,
  clause('2.4',
    zh`维修自甲方通知处理完毕之日起享有${'repairWarranty'}的维修质保期。质保期内，同一故障再次出现的，甲方免费修复，
      不收取上门、检测、工时、配件和运输费用，维修质保期自修复之日起重新计算。国家“三包”规定或者产品保修承诺更长的，
      适用更长的期限。`,
    en`A repair is under warranty for ${'repairWarranty'} from the day the Vendor reports it done. If the same fault
      returns within that time, the Vendor puts it right free of charge: visit, diagnosis, labour, parts and carriage
      included, and the warranty starts afresh from that day. Where the State’s Three Guarantees rules or the
      product’s own warranty last longer, the longer period applies.`,
    'material'),
  clause('6.2',
    zh`乙方可以随时向消费者协会请求调解，或者通过全国12315平台等途径向有关行政部门投诉，甲方应当配合，不得阻拦。乙方
      选择在线调解的，甲方应当在线参加，不要求乙方到场。`,
    en`At any time the Customer may ask a consumers’ association to mediate, or complain to the authorities, for
      example through the National 12315 Platform; the Vendor cooperates and does not stand in the way. Where the
      Customer chooses online mediation, the Vendor takes part online and does not ask the Customer to appear in
      person.`,
    'material'),
);

export const upcoming: SampleVersion = {
  publishedAt: '2026-10-26T10:00:00+08:00',
  supersedes: '2026.1',
  publish: {
    version: '2027.1',
    effectiveFrom: '2027-03-01',
    terms: { ...figures, ...pauses, update: 'PT12H' },
    texts: { 'zh-CN': textIn('zh-CN', title, chapters), en: textIn('en', title, chapters) },
  },
};
