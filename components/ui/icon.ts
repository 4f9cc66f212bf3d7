/**
 * Icons, drawn with the text's colour and always beside words. Shapes from Lucide (https://lucide.dev), ISC License,
 * Copyright (c) 2026 Lucide Icons and Contributors; each joined into one path. Add the ones you use.
 */
import { html, type TemplateResult } from 'lit';

const ring = 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20';

export const phone = 'M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384';
export const check = 'M20 6 9 17l-5-5';
export const down = 'm6 9 6 6 6-6';
export const alert = 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01';
export const info = `${ring}M12 16v-4M12 8h.01`;
export const done = `${ring}m4 7-5.5 5.5L8 12`;
export const clock = `${ring}M12 6v6l4 2`;
export const again = 'M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5';
export const message = 'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719';
export const mail = 'm22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2';
export const globe = `${ring}a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20`;

/** Draws one of the shapes above, one em and a quarter high, hidden from assistive technology. */
export const icon = (shape: string): TemplateResult => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d=${shape} /></svg>`;
