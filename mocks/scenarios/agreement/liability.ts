/** Chapter 4: what the vendor makes good, and the few cases in which it does not. */
import { clause, en, zh, type Chapter } from './prose.js';

export const liability: Chapter = {
  id: '4',
  title: { 'zh-CN': '责任与赔偿', en: 'Liability and compensation' },
  clauses: [
    clause('4.1',
      zh`因甲方产品存在缺陷造成乙方人身损害或者财产损失的，甲方依法承担赔偿责任，并依法修理、更换或者退货。甲方每年公布
        上一年度此类赔偿的平均金额、最高金额、涉及人数和改进措施；没有公布的项目，应当注明“未公布”。`,
      en`Where a defect of the Vendor’s product harms the Customer’s person or property, the Vendor compensates the
        loss as the law provides and repairs, replaces or takes back the product as the law requires. Each year the
        Vendor publishes, for the year before, the average and the highest compensation in such cases, the number of
        customers concerned and the measures taken; whatever it does not publish is marked “not published”.`,
      'material'),
    clause('4.2',
      zh`因服务人员的过失造成乙方损失的，例如数据丢失、物品损坏，由甲方赔偿，不因服务人员系受托人员而免除。甲方应当
        提醒乙方在服务前备份数据、收好贵重物品；提醒不减轻甲方的责任。此类赔偿的情况，按第4.1条公布。`,
      en`Where negligence of staff causes the Customer loss, such as lost data or damaged belongings, the Vendor
        compensates it, whether they are its own people or act for it. The Vendor reminds the Customer to back up data
        and put valuables away before service; the reminder does not lessen its liability. Figures of such cases are
        published as under clause 4.1.`,
      'material'),
    clause('4.3',
      zh`因自然灾害、政府行为等不能预见、不能避免且不能克服的情况致使甲方不能履行的，在受影响的范围和期间内，甲方不承担
        赔偿责任；但应当立即通知乙方，提供证明，说明影响、措施和预计恢复的时间，并尽一切努力恢复服务。受影响的期限按
        第3.5条暂停；甲方此前已经逾期的，不因此免除责任。`,
      en`Where a natural disaster, an act of government or another event that cannot be foreseen, avoided or overcome
        keeps the Vendor from performing, the Vendor owes no compensation as far and as long as the event prevents it;
        but it notifies the Customer at once with proof, effects, measures and the expected restoration, and makes
        every effort to restore service. The periods concerned are paused under clause 3.5; a delay that had already
        begun is not excused.`,
      'limits-liability'),
    clause('4.4',
      zh`乙方收到明确的安全提示后仍自行拆装、改造或者违反说明书使用产品的，甲方对由此扩大的损失不承担责任，但应当由甲方
        举证。本条不适用于人身损害，也不适用于甲方故意或者重大过失造成的损失，且不影响第1.1条的受理义务。`,
      en`Where the Customer, after a clear safety warning, takes the product apart, alters it or uses it against its
        instructions, the Vendor is not liable for the further loss this causes, which the Vendor has to prove. This
        clause does not apply to personal injury, nor to loss caused by the Vendor’s intent or gross negligence, and
        leaves the right to service of clause 1.1 untouched.`,
      'limits-liability'),
    clause('4.5',
      zh`乙方可以通过官方渠道提出赔偿申请，指明所依据的条款或者逾期的承诺，说明损失并附上已有的证据。甲方自收到之日起
        ${'claim'}内答复并说明理由；同意赔偿的，自双方确认金额之日起${'payment'}内支付。`,
      en`The Customer may claim compensation through an official channel, naming the clause or the missed promise it
        rests on, the loss, and what evidence there is. The Vendor answers with its reasons within ${'claim'} of
        receiving the claim and, where it agrees, pays within ${'payment'} of the amount being settled.`),
  ],
};
