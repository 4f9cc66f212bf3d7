/** Chapter 1: the right to service, changes of the document, confidentiality, and the words used. */
import { clause, en, zh, type Chapter } from './prose.js';

export const overview: Chapter = {
  id: '1',
  title: { 'zh-CN': '总则', en: 'Overview' },
  clauses: [
    clause('1.1',
      zh`乙方在购买甲方产品或者使用甲方服务的过程中遇到任何问题，均有权向甲方申请售后服务。甲方不得以问题种类不明、
        原因尚未查清、产品已过保修期或者购买渠道不同为由拒绝受理；是否收费，按第2.5条办理。`,
      en`Whatever problem the Customer meets with the Vendor’s products or services, the Customer has the right to
        after-sales service. The Vendor does not turn a request away because the kind of problem is unclear, its cause
        is not yet known, the warranty has ended or the product was bought elsewhere. Whether there is a charge is
        decided under clause 2.5.`),
    clause('1.2',
      zh`因法律、技术或者产品发生变化，甲方可以合理调整售后服务的内容、标准和流程，但不得减损乙方依法享有的权利。
        甲方应当在调整生效前至少${'notice'}公布并通知乙方，逐条列明改动之处和生效日期。甲方应当使公布的文本始终为
        现行有效的文本；已经公布的版本不再改动，历次版本均可随时查阅。`,
      en`Where the law, technology or its products change, the Vendor may make reasonable adjustments to the content,
        standards and process of its service, but never so as to reduce the rights the law gives the Customer. At
        least ${'notice'} before an adjustment takes effect, the Vendor publishes it and notifies the Customer,
        showing every change and the date it takes effect. The Vendor keeps the published document current; a
        published version is never altered, and every earlier version can be read at any time.`,
      'material'),
    clause('1.3',
      zh`每一项服务申请自提交至完结，适用提交时有效的版本，不受其后调整的影响。乙方不接受调整的，可以按第5.1条解除
        本协议；此前已经提交的申请，甲方仍应按原版本办完。`,
      en`From filing to closing, a request is governed by the version in force when it was filed; later adjustments do
        not touch it. A Customer who does not accept an adjustment may end this agreement under clause 5.1; the Vendor
        still completes requests filed before then, under their own version.`,
      'material'),
    clause('1.4',
      zh`甲方提供服务，应当态度友善、响应及时、保证维修质量，并为乙方保守秘密。每次服务后，乙方可以就服务态度、
        及时程度和服务质量作出评价；甲方不得因评价的高低而区别对待乙方。`,
      en`The Vendor’s service is friendly and prompt, its repairs are of assured quality, and it keeps the Customer’s
        affairs confidential. After each service the Customer may rate attitude, promptness and quality; no rating
        leads to different treatment.`),
    clause('1.5',
      zh`未经乙方同意，甲方不向任何第三方提供乙方的个人信息、产品信息和服务内容；仅按甲方指示行事的受托人，也按第三方
        对待。同意应当就每一个处理目的和每一个接收方分别取得，不作默认勾选。乙方可以不同意，也可以随时撤回同意；
        撤回与同意同样方便，撤回前已经依法进行的处理不受影响。甲方应当记录每一次提供并供乙方查阅。履行法定义务，
        或者在紧急情况下保护生命健康和财产安全所必需的，甲方可以依法提供，但同样应当记录，并依法告知乙方。`,
      en`Without the Customer’s consent the Vendor gives no third party any personal information, product information
        or content of service concerning the Customer; a party that acts only on the Vendor’s instructions counts as a
        third party too. Consent is asked for each purpose and each recipient separately, and nothing is ticked in
        advance. The Customer may refuse, and may withdraw a consent at any time, as easily as it was given; what was
        lawfully done before the withdrawal is not affected. The Vendor records every hand-over and lets the Customer
        see it. Where a legal duty, or the protection of life, health or property in an emergency, makes a hand-over
        necessary, the Vendor may make it as the law allows, records it likewise, and tells the Customer as the law
        requires.`,
      'material'),
    clause('1.6',
      zh`乙方应当如实提供办理服务所必需的个人信息和产品信息。甲方只收取必需的信息，并逐项说明用途；信息不全的，
        甲方应当告知需要补充的内容，不得因此拒绝受理。`,
      en`The Customer supplies, truthfully, the personal and product information that the service needs. The Vendor
        asks for nothing more and says what each item is for; where something is missing it says what, and does not
        turn the request away for that reason.`),
    clause('1.7',
      zh`本协议所称“服务申请”，指乙方通过官方渠道提出的一次服务要求，维修类的也称报修；“官方渠道”，指甲方公布的
        电话、在线服务、电子邮箱和网站；“首次响应”，指具名的服务人员对一项服务申请作出的第一次答复，自动回复不算；
        “服务人员”，包括甲方的工作人员和受甲方委托的人员。`,
      en`In this agreement, a “request” is one demand for service made by the Customer through an official channel;
        the “official channels” are the telephone, online service, email address and web site published by the Vendor;
        the “first response” is the first reply to a request by a named member of staff, an automatic reply being
        none; “staff” includes the Vendor’s own people and those who act for it.`),
    clause('1.8',
      zh`“工作日”按国务院办公厅公布的节假日放假安排确定，含调休上班日。以工作日计算的期限，申请当日不计入，至最后
        一个工作日营业时间结束时届满。所涉年度的放假安排尚未公布的，先按周一至周五推算并标明“暂定”，公布后重新计算
        并告知乙方。以小时计算的期限连续计算，夜间、休息日和节假日不中断。时间一律以北京时间为准。`,
      en`“Working days” follow the holiday arrangements published by the General Office of the State Council,
        including the make-up working days they set. A period in working days does not count the day of the request
        and ends at the close of business on its last working day. Where the arrangements of a year are not yet
        published, the period is reckoned by Mondays to Fridays and marked “provisional”, then reckoned again once
        they are, and the Customer is told. A period in hours runs without a break, through nights, rest days and
        holidays. All times are Beijing time.`),
    clause('1.9',
      zh`进展更新、问题答复和主管处理的期限（第3.3条），修订通知的期限（第1.2条），自动完结的期限（第3.4条）和维修质保期
        （第2.4条），均由本协议自行确定，自本版本生效之日起约束甲方。法律规定对乙方更为有利的，从其规定。`,
      en`The times for progress updates, for answers and for a supervisor to take over (clause 3.3), the notice of
        changes (clause 1.2), the time after which a request closes automatically (clause 3.4) and the repair warranty
        (clause 2.4) are set by this document itself and bind the Vendor from the day this version takes effect. Where
        the law is more favourable to the Customer, the law applies.`),
  ],
};
