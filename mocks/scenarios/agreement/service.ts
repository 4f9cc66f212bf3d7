/** Chapter 2: what is served, how fast and how well, and what it may cost. */
import { clause, en, zh, type Chapter } from './prose.js';

export const service: Chapter = {
  id: '2',
  title: { 'zh-CN': '服务内容与标准', en: 'Scope and standards' },
  clauses: [
    clause('2.1',
      zh`甲方提供安装、使用指导、故障排除、维修保养、软件升级和技术支持服务，方式包括电话支持、在线支持和上门服务；
        适合的产品还可以寄修或者送修。乙方不清楚问题属于哪一类的，可以直接说明情况，由甲方判断并办理。`,
      en`The Vendor provides installation, guidance on use, troubleshooting, repair and maintenance, software upgrades
        and technical support, by telephone, online and on site; suitable products may also be mailed or brought in
        for repair. A Customer who cannot tell what kind of problem it is simply describes it; the Vendor works that
        out and deals with it.`),
    clause('2.2',
      zh`甲方按紧急程度作出首次响应：一般情况，自服务申请提交之时起${'response.general'}内；紧急情况，自服务申请提交
        之时起${'response.urgent'}内。需要上门的，服务人员自服务申请提交之日起${'visit'}内到达现场。维修应当排除故障，
        恢复产品的正常性能和安全，所用配件应当合格，其新旧和来源应当如实告知。`,
      en`The Vendor makes its first response according to urgency: in general cases within ${'response.general'}, in
        urgent cases within ${'response.urgent'} of the filing of the request. Where a visit is needed, a technician
        is on site within ${'visit'} of the request. A repair removes the fault and restores the product’s normal
        performance and safety; the parts used are sound, and the Customer is told truthfully whether they are new and
        where they come from.`,
      'material'),
    clause('2.3',
      zh`甲方以乙方为先：服务内容、收费和流程全部向乙方公开；根据乙方的评价和意见持续改进；因甲方原因造成乙方损失的，
        依第四章赔偿；服务人员须经培训合格后上岗，上门时主动出示身份证件。`,
      en`The Customer comes first: the content, fees and process of service are open to the Customer in full; the
        Vendor keeps improving by what Customers rate and say; it compensates loss it causes, under chapter four; its
        staff are trained before they serve and show their identification on every visit.`),
    clause('2.4',
      zh`维修自甲方通知处理完毕之日起享有${'repairWarranty'}的维修质保期。质保期内，同一故障再次出现的，甲方免费修复，
        不收取上门、检测、工时、配件和运输费用。国家“三包”规定或者产品保修承诺更长的，适用更长的期限。`,
      en`A repair is under warranty for ${'repairWarranty'} from the day the Vendor reports it done. If the same fault
        returns within that time, the Vendor puts it right free of charge: visit, diagnosis, labour, parts and
        carriage included. Where the State’s Three Guarantees rules or the product’s own warranty last longer, the
        longer period applies.`,
      'material'),
    clause('2.5',
      zh`“三包”、产品保修或者维修质保范围内的服务不收费。需要收费的，甲方应当事先按公布的价目出具报价，分项列明，
        经乙方同意后才可以进行；未经乙方同意，不得收费。乙方不接受报价的，只需支付事先告知并经其同意的上门费或者
        检测费，产品原样交还。`,
      en`Service covered by the Three Guarantees, the product’s warranty or the repair warranty is free. Where there
        is a charge, the Vendor first gives an itemised quote by its published price list and proceeds only once the
        Customer has approved it; nothing is charged without that approval. A Customer who declines a quote pays at
        most the visit or diagnosis fee announced and agreed to beforehand, and has the product returned as it was.`,
      'material'),
    clause('2.6',
      zh`紧急情况的标准由甲方在受理页面公布，乙方据此选择。涉及人身安全或者可能扩大财产损失的，一律按紧急情况办理。
        甲方调低紧急程度的，应当向乙方说明理由，且不得使已经起算的期限延长。`,
      en`The Vendor publishes its criteria for urgent cases where requests are filed, and the Customer chooses by
        them. A danger to persons, or to property if nothing is done, is always urgent. The Vendor lowers an urgency
        only with a reason given to the Customer, and no period already running becomes longer by it.`),
  ],
};
