/** An address as a QR code: dark on light in every scheme, for cameras. */
import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** The dark squares as one path, and how many squares a side has, the quiet zone of four included. */
export function squares(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => {
    let runs = '';
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) runs += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
    return runs;
  }).join('');
  return { path, size };
}

/** @param label What it is, for those who do not see it. */
export function qrView(text: string, label: string): TemplateResult {
  const { path, size } = squares(text);
  return html`<svg class="qr" part="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges"><path d=${path} /></svg>`;
}
