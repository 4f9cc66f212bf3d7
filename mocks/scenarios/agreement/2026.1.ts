/** The version in force: the figures of the product, and the text the other versions differ from. */
import { disputes, finalProvisions, termination } from './closing.js';
import { liability } from './liability.js';
import { overview } from './overview.js';
import { handling } from './process.js';
import { service } from './service.js';
import { textIn, type TermName } from './prose.js';
import type { SampleVersion } from './version.js';

export const title = {
  'zh-CN': '清川家电售后服务协议',
  en: 'Clearbrook Home After-Sales Service Agreement',
};

export const chapters = [overview, service, handling, liability, termination, disputes, finalProvisions];

/** Which clocks each reason to wait pauses (clause 3.5): names of commitments, none when empty. */
export const pauses = {
  'pauses.customer': 'visit',
  'pauses.force-majeure': 'response visit update answer escalation',
  'pauses.parts': '',
  'pauses.third-party': '',
};

export const figures = {
  'response.general': 'PT24H',
  'response.urgent': 'PT2H',
  visit: 'P3WD',
  update: 'PT24H',
  answer: 'PT2H',
  escalation: 'PT4H',
  autoClose: 'P7D',
  repairWarranty: 'P90D',
  reopen: 'P30D',
  notice: 'P30D',
  claim: 'P15D',
  payment: 'P7D',
  termination: 'P60D',
  privacy: 'P15D',
  negotiation: 'P15D',
} satisfies Record<TermName, string>;

export const inForce: SampleVersion = {
  publishedAt: '2025-11-17T10:00:00+08:00',
  supersedes: '2025.1',
  publish: {
    version: '2026.1',
    effectiveFrom: '2026-01-01',
    terms: { ...figures, ...pauses },
    texts: { 'zh-CN': textIn('zh-CN', title, chapters), en: textIn('en', title, chapters) },
  },
};
