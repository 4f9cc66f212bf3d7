/** The service, step by step (clause 3.1). Times stand with the promises, so none is said here. */
import type { ProcessStep } from '../../../components/contract/resources/catalog.js';
import { words, type Words } from './words.js';

export const processSteps: Array<{ who: ProcessStep['who']; text: Words }> = [
  {
    who: 'customer',
    text: words('说明哪里不对、可能的原因；不清楚也可以直接提交。', 'Tell us what is wrong and what may have caused it. Not sure is fine.'),
  },
  {
    who: 'vendor',
    text: words(
      '按紧急程度在承诺的时间内回复您，说明初步诊断，并有一位具名的专人跟进。',
      'Answers by urgency within the promised time, with a first diagnosis and a named person who looks after you.',
    ),
  },
  {
    who: 'vendor',
    text: words('与您约定时间和方式；需要收费的，先给出分项报价。', 'Agrees time and manner with you; where there is a charge, gives an itemised quote first.'),
  },
  {
    who: 'customer',
    text: words('同意报价后才开始；不同意，可以不做。', 'Approve the quote before work begins, or decline it.'),
  },
  {
    who: 'vendor',
    text: words(
      '处理问题，期间按承诺更新进展；不能按时，提前告知原因和新的时间。处理完给您服务报告。',
      'Does the work and keeps you informed as promised; where a time cannot be kept, says why and when instead, beforehand. Then gives you a report.',
    ),
  },
  {
    who: 'customer',
    text: words('确认是否解决；没有解决可以退回，承诺的时间重新起算。', 'Confirm that it is solved, or reject it: then the promised times start afresh.'),
  },
];
