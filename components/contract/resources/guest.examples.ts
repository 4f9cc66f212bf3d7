import type { Examples } from '../types.js';

export const guestExamples = {
  GuestCode: { asPrinted: { code: '7Q2M-X4KD-9TRA-0HZE-5VWB-C8NP-J3' } },
  GuestSession: {
    opened: {
      token: 'eyJhbGciOiJFUzI1NiIsImtpZCI6Imd1ZXN0LTEifQ.eyJyb2xlIjoiZ3Vlc3QifQ.c2lnbmF0dXJl',
      expiresAt: '2026-11-20T10:15:00+08:00',
      request: '0f6e9d2c7b1a4853960d8c7b6a5f4e3d',
    },
  },
} satisfies Examples;
