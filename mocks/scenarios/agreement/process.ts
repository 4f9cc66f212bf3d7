/** Chapter 3: how a request is dealt with, when its times move or pause, and how the customer follows it. */
import { clause, en, zh, type Chapter } from './prose.js';

export const handling: Chapter = {
  id: '3',
  title: { 'zh-CN': '服务流程', en: 'Process' },
  clauses: [
    clause('3.1',
      zh`服务按以下步骤进行：乙方通过官方渠道联系甲方，说明故障现象和可能的原因；甲方受理并作初步诊断；甲方按紧急程度
        安排人员和资源，与乙方约定时间和方式；服务人员进行处理；处理完毕后，由乙方确认问题是否解决。甲方根据来电等
        为乙方代为登记的，期限自乙方联系甲方之时起算。`,
      en`Service proceeds in these steps: the Customer contacts the Vendor through an official channel and describes
        the symptoms and possible causes; the Vendor takes the request up and makes an initial diagnosis; it assigns
        people and resources by urgency and agrees time and manner with the Customer; staff carry out the work; once
        it is done, the Customer confirms whether the problem is solved. Where the Vendor files a request for a
        Customer who called, all periods run from the call.`),
    clause('3.2',
      zh`服务时限按第2.2条执行，上门服务以${'visit'}为限。实际用时可能因问题的复杂程度和资源状况而不同；不能按时做到的，
        甲方应当在期限届满前告知乙方原因和新的预计时间，原定时间继续保留并可查阅。乙方表示知悉，不等于同意延期；
        乙方也可以不接受延期，其依法主张权利不受影响。期限届满前未告知，或者
        新的时间仍未做到的，如实显示为逾期。`,
      en`The times of clause 2.2 apply; a visit takes place within ${'visit'}. The time actually needed may vary with
        the complexity of the problem and the resources at hand: where a time cannot be kept, the Vendor tells the
        Customer, before it ends, the reason and the new expected time, and the original time stays on record for the
        Customer to see. Taking note of a delay is not agreeing to it; the Customer may also object, and keeps every
        right the law gives. Where nothing was said before the time ended, or the new time is not kept either, it is
        shown as missed.`,
      'material'),
    clause('3.3',
      zh`乙方可以随时查询进展。自首次响应起至问题解决，甲方至少每${'update'}更新一次进展；乙方在办理过程中提出的问题，
        自提出之时起${'answer'}内答复。每项申请由具名的专人负责跟踪；乙方要求主管处理的，具名的主管自要求提出之时起
        ${'escalation'}内接手。问题解决后，甲方提供服务报告，写明故障原因、处理过程、费用明细和预防措施。`,
      en`The Customer can see the progress of a request at any time. From the first response until the problem is
        solved, the Vendor reports progress at least every ${'update'}; a question the Customer asks meanwhile is
        answered within ${'answer'}. A named person looks after each request; where the Customer asks for a
        supervisor, a named supervisor takes over within ${'escalation'}. Once the problem is solved the Vendor gives
        a service report with the cause, the work done, the fees in detail and how to prevent a recurrence.`,
      'material'),
    clause('3.4',
      zh`乙方认为问题没有解决的，可以说明原因予以退回，服务随即重新进行，各项期限重新起算。自甲方通知处理完毕之时起
        ${'autoClose'}内乙方未作表示的，服务申请自动完结；甲方应当在通知中说明自动完结的时间。自动完结不代表乙方认可
        服务质量。完结后，乙方可以在维修质保期届满前要求重新办理，且该期间自完结之日起不少于${'reopen'}。`,
      en`A Customer who finds the problem unsolved may reject the result with a reason; service then resumes and its
        periods start afresh. If the Customer says nothing within ${'autoClose'} of the Vendor’s notice that the work
        is done, the request closes automatically; that notice says when. Automatic closing does not mean the Customer
        approves of the service. A closed request may be reopened until the repair warranty ends, and in any case for
        ${'reopen'} from its closing.`,
      'material'),
    clause('3.5',
      zh`等待乙方配合期间，只暂停上门服务的期限，首次响应、进展更新、问题答复和主管处理的期限照常计算。受不可抗力影响
        期间，第2.2条和第3.3条的期限均暂停。等待配件、等待第三方，不暂停任何期限，甲方应当按第3.2条告知延期。暂停的
        起止和原因应当向乙方显示；暂停结束后，期限按暂停的时间顺延；暂停前已经逾期的，仍为逾期。`,
      en`While the Vendor waits for the Customer, only the period for a visit is paused; those for the first response,
        for updates, answers and a supervisor run on. While force majeure lasts, all periods of clauses 2.2 and 3.3
        are paused. Waiting for parts or for a third party pauses nothing; the Vendor then owes a notice of delay
        under clause 3.2. When and why a period is paused is shown to the Customer; when the pause ends, the period is
        extended by it; what was late before the pause stays late.`,
      'material'),
    clause('3.6',
      zh`乙方自行选择或者改约的上门时间晚于第2.2条期限的，期限顺延至该日营业时间结束时，并记明系按乙方的时间调整。
        服务开始前，乙方可以随时取消申请，不需要说明理由，也不支付取消费用。`,
      en`Where the Customer chooses or changes to a time of visit later than clause 2.2 allows, the period extends to
        the close of business that day, recorded as moved to suit the Customer. Until service begins the Customer may
        cancel at any time, without giving a reason and without a cancellation fee.`),
  ],
};
