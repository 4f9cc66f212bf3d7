import type { Examples } from '../types.js';

export const recordExamples = {
  Attachment: {
    photo: { id: '4d5e6f708192a3b4c5d6e7f809102132', name: '热水器 E1.jpg', type: 'image/jpeg', size: 483_112, at: '2026-11-20T09:58:00+08:00' },
  },
  SlotList: {
    tomorrow: { items: [{ start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T11:00:00+08:00' }], next: null },
  },
  PrivacyRequest: {
    copy: { kind: 'copy' },
    correct: { kind: 'correct', details: '手机号码换成新的。' },
    erase: { kind: 'erase', details: 'I no longer own the product.' },
  },
  PrivacyAnswer: {
    received: { id: '5e6f708192a3b4c5d6e7f80910213243', kind: 'copy', at: '2026-11-20T10:00:00+08:00', dueAt: '2026-12-05T10:00:00+08:00', state: 'received' },
    refused: {
      id: '6f708192a3b4c5d6e7f8091021324354', kind: 'erase', at: '2026-11-20T10:00:00+08:00', dueAt: '2026-12-05T10:00:00+08:00', state: 'refused',
      reason: '维修质保期内仍需保留。',
    },
  },
  Evidence: {
    signed: {
      generatedAt: '2026-11-20T10:00:00+08:00',
      subject: 'customer-1',
      records: [{
        kind: 'receipt', id: 'a9c4e1f7d2b84360957c8e0f1a2b3c4d', at: '2026-11-20T10:05:00+08:00',
        hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      }],
      keyId: 'evidence-1',
      signature: 'MEUCIQDZ',
    },
  },
  Keys: { one: { keys: [{ kty: 'EC', kid: 'evidence-1', crv: 'P-256', alg: 'ES256', use: 'sig' }] } },
} satisfies Examples;
