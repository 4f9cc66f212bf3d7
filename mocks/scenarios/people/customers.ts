/** Two invented customers. Their phone numbers are masked, so that none can be a real one. */
import type { PersonRecord } from '../../backend/store/port.js';

const since = Date.parse('2026-01-05T09:00:00+08:00');

export const customers: PersonRecord[] = [
  {
    id: 'customer-1',
    owner: 'customer-1',
    at: since,
    name: '陈静',
    phone: '138****2046',
    email: 'chen.jing@example.com',
  },
  {
    id: 'customer-2',
    owner: 'customer-2',
    at: since,
    name: '王建国',
    phone: '139****7315',
    email: 'wang.jianguo@example.com',
  },
];
