/** The scanner: what the camera sees, what to do, and every other way to go on. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { LocaleController } from '../i18n/locale-controller.js';
import { button } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { icon } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import type { CameraTrouble } from './request.camera.element.js';
import type { requestScanText } from './request.scan.text.js';
import { camera, photo, sheet } from './request.shapes.view.js';

// Shapes of Lucide, as those of `ui/icon.ts`.
const shut = 'M18 6 6 18M6 6l12 12';
const light = 'M18 6c0 2-2 2-2 4v10a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2V10c0-2-2-2-2-4V2h12zM6 6h12M12 12h.01';
const pencil = 'M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4';

export type ScanKey = keyof typeof requestScanText;

export type ScanState =
  | { kind: 'closed' }
  | { kind: 'starting' }
  /** `light` is `null` where the camera has none; `hint` says what may help. */
  | { kind: 'looking'; light: boolean | null; hint: 'looking' | 'slow' | 'other' }
  /** A photo is being read. */
  | { kind: 'reading' }
  | { kind: 'stopped'; trouble: CameraTrouble | 'unloaded' | 'unread' };

export interface ScanPage {
  readonly words: LocaleController<ScanKey>;
  readonly level: number;
  /** Whether a photo of the plate can be sent instead. */
  readonly hasPlate: boolean;
  readonly state: ScanState;
  readonly stream: MediaStream | null;
  show(dialog: Element | undefined): void;
  close(): void;
  start(): void;
  shine(on: boolean): void;
  photo(file: File): void;
  /** Closes, and leads to the field or to the photo of the plate. */
  leave(to: 'serial' | 'plate'): void;
}

export function scanView(page: ScanPage): TemplateResult | typeof nothing {
  const { close, level, show, state, words } = page;
  if (state.kind === 'closed') return nothing;
  return html`<dialog class="scan" part="scanner" aria-labelledby="scan-title" @cancel=${close} @close=${close} ${ref(show)}><div class="stack">
    <div class="scan-head">${heading(level + 1, words.t('request.scan.title'), { id: 'scan-title' })}
      <button class="button quiet" part="button scan-close" type="button" aria-label=${words.t('common.close')} @click=${close}>${icon(shut)}</button></div>
    ${state.kind === 'stopped' ? trouble(state.trouble, page) : picture(state, page)}
    ${ways(state, page)}
  </div></dialog>`;
}

function picture(state: Exclude<ScanState, { kind: 'closed' | 'stopped' }>, { shine, stream, words }: ScanPage): TemplateResult {
  const said = state.kind === 'looking' ? state.hint : state.kind;
  return html`<div class="scan-picture ${state.kind}"><video .srcObject=${stream} .muted=${true} muted playsinline autoplay aria-hidden="true"></video>
      <span class="scan-frame"></span>
      ${state.kind === 'looking' && state.light !== null ? html`<button class="button scan-light" part="button scan-light" type="button"
        aria-pressed=${state.light ? 'true' : 'false'} @click=${() => shine(!state.light)}>${icon(light)}<span>${words.t('request.scan.light')}</span></button>` : nothing}
    </div>
    <div class="scan-words ${said}"><p role="status">${words.t(`request.scan.${said}`)}</p>
      <p class="muted small">${words.t('request.scan.private')}</p></div>`;
}

const trouble = (kind: Extract<ScanState, { kind: 'stopped' }>['trouble'], { start, words }: ScanPage): TemplateResult => html`<div role="status">${notice({
  kind: 'warn', title: words.t(`request.scan.${kind}.title`), body: words.t(`request.scan.${kind}`),
  actions: kind === 'insecure' || kind === 'missing' ? undefined
    : button({ label: words.t('request.scan.again'), icon: camera, press: start, part: 'scan-again' }),
})}</div><p>${words.t('request.scan.ways')}</p>`;

/** There is always another way. */
function ways(state: ScanState, { hasPlate, leave, photo: read, words }: ScanPage): TemplateResult {
  const picked = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) read(file);
  };
  const pick = ({ currentTarget }: Event): void => (currentTarget as HTMLElement).closest('.scan-ways')!.querySelector('input')!.click();
  return html`<div class="scan-ways">
    ${button({ label: words.t('request.scan.photo'), icon: photo, press: pick, busy: state.kind === 'reading', part: 'scan-photo' })}
    <input type="file" hidden accept="image/*" @change=${picked}>
    ${button({ label: words.t('request.scan.type'), icon: pencil, press: () => leave('serial'), part: 'scan-type' })}
    ${hasPlate ? button({ label: words.t('request.scan.plate'), icon: sheet, press: () => leave('plate'), part: 'scan-plate' }) : nothing}
  </div>`;
}
