import type { Examples } from '../types.js';

const id = '1a2b3c4d5e6f708192a3b4c5d6e7f809';

export const noticeExamples = {
  Notice: {
    chinese: {
      id, kind: 'force-majeure', title: '台风影响上门服务', text: ['受台风影响，浙江沿海的上门服务暂停，恢复后按原顺序安排。'],
      at: '2026-09-12T08:00:00+08:00', requests: ['0f6e9d2c7b1a4853960d8c7b6a5f4e3d'], proof: '浙江省气象台台风红色预警', measures: '电话和在线支持照常。',
      expectedRestoration: '2026-09-14',
    },
    english: {
      id, kind: 'amendment', title: 'The agreement changes on 1 March 2027', text: ['Updates will come every 12 hours instead of 24.'],
      at: '2026-11-16T09:00:00+08:00', agreementVersion: '2027.1', readAt: '2026-11-16T12:30:00+08:00',
    },
  },
  NoticeList: { none: { items: [], next: null } },
  NewNotice: {
    forceMajeure: {
      kind: 'force-majeure',
      title: { 'zh-CN': '台风影响上门服务', en: 'Typhoon: visits paused' },
      text: { 'zh-CN': '受台风影响，上门服务暂停。', en: 'Visits are paused because of the typhoon.' },
      requests: ['0f6e9d2c7b1a4853960d8c7b6a5f4e3d'],
      proof: { 'zh-CN': '气象台红色预警', en: 'Red warning of the weather service' },
      expectedRestoration: '2026-09-14',
    },
  },
} satisfies Examples;
