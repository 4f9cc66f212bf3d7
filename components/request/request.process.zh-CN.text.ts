/** 服务流程：服务方没有自己的说明时用这些文字。 */
import type { requestProcessText } from './request.process.text.js';

export default {
  'request.process.ask': '说明哪里出了问题，不清楚也可以。',
  'request.process.answer': '在承诺的时间内回复您，说明初步诊断，并告诉您由谁跟进。',
  'request.process.arrange': '与您约定时间和方式；需要收费的，先报价。',
  'request.process.approve': '同意报价，或者不同意、不做。',
  'request.process.serve': '处理问题，随时告知进展，完成后给您服务报告。',
  'request.process.confirm': '确认是否解决；没有解决可以退回，继续处理。',
} satisfies Record<keyof typeof requestProcessText, string>;
