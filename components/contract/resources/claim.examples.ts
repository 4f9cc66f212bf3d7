import type { Examples } from '../types.js';

const told = {
  cause: 'missed-commitment' as const,
  clause: { version: '2026.1', id: '2.2' },
  request: '0f6e9d2c7b1a4853960d8c7b6a5f4e3d',
  commitment: 'response-1',
  loss: { amount: '199.00', currency: 'CNY' },
};
const words = {
  chinese: '紧急报修后两小时没有回应，只好在酒店住了一晚。',
  english: 'Two hours after an urgent request nobody had answered; I had to spend the night in a hotel.',
};

export const claimExamples = {
  Claim: {
    chinese: {
      id: '2b3c4d5e6f708192a3b4c5d6e7f80910', number: 'C261121-4KQ7XM', state: 'submitted', seq: 1, createdAt: '2026-11-21T09:00:00+08:00',
      ...told, description: words.chinese, actions: ['add-evidence', 'withdraw'],
    },
    english: {
      id: '3c4d5e6f708192a3b4c5d6e7f8091021', number: 'C261121-9TRA3Z', state: 'offered', seq: 3, createdAt: '2026-11-21T09:00:00+08:00',
      ...told, description: words.english, actions: ['accept', 'decline', 'withdraw'],
      outcome: { at: '2026-11-23T15:00:00+08:00', text: 'We refund the night in the hotel.', amount: told.loss },
    },
  },
  ClaimList: { none: { items: [], next: null } },
  NewClaim: {
    chinese: { ...told, description: words.chinese },
    english: { ...told, description: words.english },
  },
  ClaimAction: {
    addEvidence: { type: 'add-evidence', text: '酒店发票' },
    withdraw: { type: 'withdraw' },
    accept: { type: 'accept' },
    decline: { type: 'decline', reason: 'The taxi is missing.' },
    review: { type: 'review', text: '已收到，三个工作日内答复。' },
    offer: { type: 'offer', amount: told.loss, text: 'We refund the night in the hotel.' },
    refuse: { type: 'refuse', reason: '当时在承诺的时间内已经响应。' },
    pay: { type: 'pay', reference: 'Bank transfer 20261125-0031' },
  },
} satisfies Examples;
