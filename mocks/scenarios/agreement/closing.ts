/** Chapters 5 to 7: ending the agreement, disputes, and what stays above it. */
import { clause, en, zh, type Chapter } from './prose.js';

export const termination: Chapter = {
  id: '5',
  title: { 'zh-CN': '解除与终止', en: 'Termination' },
  clauses: [
    clause('5.1',
      zh`乙方可以随时通过官方渠道解除本协议，不需要说明理由，也不承担违约责任。尚未完结的服务申请，由乙方选择取消或者
        由甲方继续办完。`,
      en`The Customer may end this agreement at any time through an official channel, without giving a reason and
        without penalty. Requests still open are cancelled or completed, as the Customer chooses.`),
    clause('5.2',
      zh`甲方停止某类服务或者终止本协议的，应当至少提前${'termination'}通知乙方，办完已经受理的申请，并说明此后的维修和
        配件供应安排。甲方不得因乙方投诉、评价或者主张权利而拒绝服务或者终止本协议。`,
      en`Where the Vendor ends a kind of service or this agreement, it gives the Customer at least ${'termination'} of
        notice, completes the requests it has taken up, and says how repair and parts are provided for afterwards. It
        never refuses service or ends this agreement because a Customer complained, gave a rating or asserted a right.`,
      'material'),
    clause('5.3',
      zh`本协议终止后，保密义务、产品保修、维修质保和已经产生的赔偿责任继续有效。对不再需要的个人信息，甲方应当删除或者
        作匿名化处理，法律另有规定的除外。乙方要求查阅、复制、更正、转移或者删除个人信息的，甲方自收到要求之日起
        ${'privacy'}内答复。`,
      en`After this agreement ends, confidentiality, product warranty, repair warranty and liability already incurred
        continue. Personal information no longer needed is erased or made anonymous, unless the law provides
        otherwise. Where the Customer asks to see, copy, correct, transfer or erase personal information, the Vendor
        answers within ${'privacy'} of the demand.`),
  ],
};

export const disputes: Chapter = {
  id: '6',
  title: { 'zh-CN': '争议解决', en: 'Disputes' },
  clauses: [
    clause('6.1',
      zh`双方发生争议的，可以协商解决。甲方自收到乙方的书面意见之日起${'negotiation'}内，由具名的负责人提出处理意见。
        协商不是投诉、调解、仲裁或者诉讼的前提。`,
      en`A dispute may be settled by negotiation. Within ${'negotiation'} of receiving the Customer’s written view, a
        named person in charge at the Vendor proposes how to settle it. Negotiation is no precondition of a complaint,
        mediation, arbitration or a lawsuit.`),
    clause('6.2',
      zh`乙方可以随时向消费者协会请求调解，或者通过全国12315平台等途径向有关行政部门投诉，甲方应当配合，不得阻拦。`,
      en`At any time the Customer may ask a consumers’ association to mediate, or complain to the authorities, for
        example through the National 12315 Platform; the Vendor cooperates and does not stand in the way.`,
      'material'),
    clause('6.3',
      zh`争议适用中华人民共和国法律。乙方可以向依法有管辖权的人民法院起诉，本协议不限定法院；只有双方在争议发生后另行
        达成书面仲裁协议的，才提交仲裁。`,
      en`The laws of the People’s Republic of China apply. The Customer may sue in any people’s court that has
        jurisdiction by law; this agreement narrows that choice in no way. A dispute goes to arbitration only where
        both sides so agree in writing after it has arisen.`),
    clause('6.4',
      zh`除依法删除个人信息外，甲方应当完整保存服务记录，不得修改或者删除；乙方可以随时免费查阅和复制，并可以作为证据使用。`,
      en`Personal information erased under the law apart, the Vendor keeps the service record complete and neither
        alters nor removes any of it; the Customer may read and copy it at any time, free of charge, and use it as
        evidence.`),
  ],
};

export const finalProvisions: Chapter = {
  id: '7',
  title: { 'zh-CN': '附则', en: 'Final provisions' },
  clauses: [
    clause('7.1',
      zh`本协议的任何条款，都不排除、不限制乙方依照《中华人民共和国民法典》《中华人民共和国消费者权益保护法》
        《中华人民共和国产品质量法》《中华人民共和国个人信息保护法》和国家关于修理、更换、退货的“三包”规定享有的权利；
        法律规定对乙方更为有利的，从其规定。`,
      en`Nothing in this agreement excludes or limits any right the Customer has under the Civil Code, the Law on the
        Protection of Consumer Rights and Interests, the Product Quality Law and the Personal Information Protection
        Law of the People’s Republic of China, and under the State’s rules on repair, replacement and return (the
        Three Guarantees). Where the law is more favourable to the Customer, the law applies.`,
      'material'),
    clause('7.2',
      zh`对条款有两种以上解释，或者中文文本与英文文本不一致的，采用对乙方有利的解释。部分条款无效的，不影响其他条款。`,
      en`Where a clause can be understood in more than one way, or the Chinese and English texts differ, the reading
        more favourable to the Customer applies. If one clause is void, the others remain in force.`),
    clause('7.3',
      zh`接受本协议，不等于同意甲方向他人提供个人信息；后者按第1.5条另行征求同意。乙方不同意的，不影响不需要该信息的服务。`,
      en`Accepting this agreement is not consenting to any hand-over of personal information; that is asked for
        separately under clause 1.5. Refusing does not affect any service that does not need the information.`,
      'material'),
    clause('7.4',
      zh`甲方以显著方式提示与乙方有重大利害关系的条款；乙方对任何条款有疑问的，可以要求甲方用通俗的语言说明。乙方可以
        免费取得本协议的副本。`,
      en`The Vendor marks plainly the clauses that weigh on the Customer’s interests; the Customer may ask to have any
        clause explained in plain words, and may have a copy of this agreement free of charge.`),
  ],
};
