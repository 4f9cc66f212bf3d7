/** When the demo vendor's technicians can come, and for which requests it has to hand something on to others. */
import type { Vendor } from '../../backend/vendor.js';

/** Four windows a working day, for two technicians. */
export const visits: NonNullable<Vendor['visits']> = {
  windows: [
    { from: '09:00', to: '11:00' },
    { from: '11:00', to: '13:00' },
    { from: '14:00', to: '16:00' },
    { from: '16:00', to: '18:00' },
  ],
  capacity: 2,
  daysAhead: 14,
  notice: 4,
};

/** The courier only for what is sent in, the guide only for a visit, the maker of parts only where a repair is in hand. */
export const needs: NonNullable<Vendor['needs']> = [
  { purpose: 'pickup-delivery', channels: ['mail-in'] },
  { purpose: 'visit-preparation', channels: ['on-site'] },
  { purpose: 'parts-warranty', serviceTypes: ['repair'], channels: ['on-site', 'mail-in', 'drop-off'] },
];
