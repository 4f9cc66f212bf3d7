import type { Examples } from '../types.js';

const slot = { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T11:00:00+08:00' };
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

export const actionExamples = {
  CustomerAction: {
    ask: { type: 'ask', text: '师傅会自带配件吗？' },
    askInEnglish: { type: 'ask', text: 'Will the technician bring the part along?', about: 3 },
    attach: { type: 'attach', attachments: ['4d5e6f708192a3b4c5d6e7f809102132'] },
    cancel: { type: 'cancel', reason: '自己修好了' },
    reschedule: { type: 'reschedule', slot },
    acknowledgeDelay: { type: 'acknowledge-delay', commitment: 'visit-1' },
    objectToDelay: { type: 'object-to-delay', commitment: 'visit-1', reason: '家里有老人，等不了那么久。' },
    approveQuote: { type: 'approve-quote' },
    declineQuote: { type: 'decline-quote', reason: 'I will buy a new one instead.' },
    confirm: { type: 'confirm' },
    reject: { type: 'reject', reason: '还是点不着火。' },
    reopen: { type: 'reopen', reason: 'The same fault is back.' },
    rate: { type: 'rate', attitude: 5, promptness: 4, quality: 5, comment: '师傅很耐心' },
    escalate: { type: 'escalate', reason: '两天没有任何消息。' },
  },
  VendorAction: {
    respond: { type: 'respond', text: '您好，请先关闭燃气总阀并开窗，我们马上安排师傅。' },
    respondInEnglish: { type: 'respond', text: 'Please shut the gas valve and open a window; a technician is being arranged.' },
    diagnose: { type: 'diagnose', finding: '可能是进水阀密封圈老化。' },
    assign: { type: 'assign', technician: { name: '周师傅', badge: 'QC-3107', phone: '137****5520' } },
    schedule: { type: 'schedule', slot, technician: { name: '周师傅' } },
    start: { type: 'start' },
    update: { type: 'update', text: '配件已经到站，明天上门。' },
    answer: { type: 'answer', question: 5, text: 'Yes, he brings the valve.' },
    delay: { type: 'delay', commitment: 'visit-1', reason: 'parts', text: '进水阀缺货，厂家 26 日发到。', dueAt: '2026-11-27T12:00:00+08:00' },
    wait: { type: 'wait', on: 'customer', text: '请确认哪天在家。' },
    resume: { type: 'resume' },
    quote: {
      type: 'quote',
      lines: [
        { code: 'valve', label: '进水阀', kind: 'part', quantity: 1, unitPrice: yuan('180.00'), covered: false },
        { code: 'visit', label: '上门费', kind: 'travel', quantity: 1, unitPrice: yuan('80.00'), covered: true },
      ],
      taxes: yuan('19.00'),
      total: yuan('199.00'),
      validUntil: '2026-11-30T18:00:00+08:00',
    },
    resolve: {
      type: 'resolve',
      report: {
        cause: '进水阀密封圈老化。', work: '更换进水阀，检漏三次合格。', prevention: '每年清洗一次进水滤网。',
        parts: [{ name: '进水阀', quantity: 1 }], fees: [{ label: '进水阀', amount: yuan('199.00') }], warrantyUntil: '2027-02-24',
      },
    },
    relabel: { type: 'relabel', urgency: 'general', reason: '已关闭总阀，没有危险。' },
    takeOver: { type: 'take-over', text: '我是主管赵敏，由我跟进到解决。' },
  },
} satisfies Examples;
