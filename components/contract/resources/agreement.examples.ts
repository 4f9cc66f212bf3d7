import type { Examples } from '../types.js';

const terms = {
  'response.general': 'PT24H', 'response.urgent': 'PT2H', visit: 'P3WD', update: 'PT24H', answer: 'PT2H',
  escalation: 'PT4H', autoClose: 'P7D', repairWarranty: 'P90D', notice: 'P30D',
};

/** One clause of the agreement stands for the whole. */
const texts = {
  'zh-CN': {
    title: '清川家电售后服务协议',
    sections: [{
      id: '2',
      title: '服务内容与标准',
      clauses: [
        {
          id: '2.2',
          text: ['一般情况，自服务申请提交之时起', { term: 'response.general' }, '内首次响应；紧急情况，', { term: 'response.urgent' }, '内首次响应。'],
          material: true,
        },
        { id: '4.4', text: ['协议中关于责任的约定，不影响乙方依法享有的权利。'], limitsLiability: true },
      ],
    }],
  },
  en: {
    title: 'Clearbrook Home After-Sales Service Agreement',
    sections: [{
      id: '2',
      title: 'Scope and standards',
      clauses: [
        {
          id: '2.2',
          text: ['The first response comes within ', { term: 'response.general' }, ' of the filing of the request; in urgent cases, within ', { term: 'response.urgent' }, '.'],
          material: true,
        },
        { id: '4.4', text: ['Nothing said here on liability limits what the law grants the Customer.'], limitsLiability: true },
      ],
    }],
  },
};

/** Of exactly these texts (rules: "Hashes"). */
const hashes = {
  'zh-CN': 'a370a193dbf68cff4044b35e9026addcfa3b8b1579638c5bbe939054f7b5f358',
  en: '0cf6fe65a179d041a9df5d9a269761a149f9b1c55c94b37aaea2069cf8f1be5b',
};

const head = {
  version: '2026.1', publishedAt: '2025-11-17T10:00:00+08:00', effectiveFrom: '2026-01-01', status: 'in-force' as const, supersedes: '2025.1',
};
const chinese = { ...head, locale: 'zh-CN', title: texts['zh-CN'].title, hash: hashes['zh-CN'] };
const english = { ...head, locale: 'en', title: texts.en.title, hash: hashes.en };

export const agreementExamples = {
  Agreement: {
    chinese: {
      ...chinese,
      parties: { vendor: '清川家用电器（示例）有限公司', customer: '购买甲方产品或者使用甲方服务的消费者' },
      terms,
      sections: texts['zh-CN'].sections,
    },
    english: {
      ...english,
      parties: {
        vendor: 'Clearbrook Home Appliances (Example) Co., Ltd.',
        customer: 'The consumer who bought the Vendor’s product or uses its service',
      },
      terms,
      sections: texts.en.sections,
    },
  },
  AgreementVersionList: {
    chinese: { items: [chinese], next: null },
    english: { items: [english], next: null },
  },
  Publish: {
    newVersion: { version: '2026.1', effectiveFrom: '2026-01-01', terms, texts },
  },
  Published: { newVersion: { version: '2026.1', hashes } },
  Accept: {
    plain: { locale: 'zh-CN', hash: hashes['zh-CN'] },
    signed: { locale: 'en', hash: hashes.en, acknowledged: ['2.2', '4.4'], signature: { kind: 'typed', value: 'Chen Jing' } },
  },
  Acceptance: {
    accepted: {
      id: 'f1c02a7e5d9b4c6f8a3e0b7d2c5f9e14', version: '2026.1', locale: 'zh-CN', hash: hashes['zh-CN'],
      at: '2026-11-20T10:02:11+08:00', acknowledged: ['2.2', '4.4'],
    },
  },
  AcceptanceList: { none: { items: [], next: null } },
  AskAboutClause: {
    chinese: { clause: '2.4', text: '维修质保期内，同一个故障又出现，上门费也不收吗？' },
    english: { clause: '2.4', text: 'If the same fault comes back within the repair warranty, is the visit free too?' },
  },
  ClauseQuestion: {
    chinese: {
      id: '3b1d6c90a7e84f52b0c9d8e7f6a51234', version: '2026.1', clause: '2.4', text: '维修质保期内，同一个故障又出现，上门费也不收吗？',
      at: '2026-11-20T10:10:00+08:00',
      answer: { at: '2026-11-20T11:05:00+08:00', by: '林晓', text: '是的。上门、检测、工时、配件和运输都不收费。' },
    },
    english: {
      id: '5c2e7da1b8f95063c1dae9f807b62345', version: '2026.1', clause: '2.4',
      text: 'If the same fault comes back within the repair warranty, is the visit free too?', at: '2026-11-20T10:10:00+08:00',
    },
  },
  ClauseQuestionList: { none: { items: [], next: null } },
} satisfies Examples;
