/** Photos, videos and documents: how they are added, and what becomes of each. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { button } from '../ui/button.js';
import { errorText } from '../ui/field.js';
import { again, alert, icon } from '../ui/icon.js';
import { acceptOf, isPhoto, largestPhoto, mostAt, type FileItem, type FilesEvent, type FileTrouble, type RefusedFile } from './request.files.machine.js';
import type { FilePlace } from './request.form.machine.js';
import type { Form } from './request.machine.js';
import { sentences } from './request.sentences.view.js';
import { camera, clip, film, photo, sheet } from './request.shapes.view.js';
import { errorOf } from './request.error.view.js';
import type { Page } from './request.view.js';

type Words = Page['i18n'];

export interface FilesOptions {
  form: Form;
  page: Page;
  label: unknown;
  help?: unknown;
  /** The word "optional" in the language, shown beside the label. */
  optional?: string | undefined;
  /** Whether a photo can be taken at once: `also` (default, where photos are taken), `first` as what is mostly done, or `none`. */
  camera?: 'also' | 'first' | 'none' | undefined;
}

/** A size in words: 5 MB for 5 MiB, as phones show it. */
function bytes({ locale }: Words, size: number): string {
  const mega = size / 1024 ** 2;
  const [value, unit] = mega >= 0.95 ? [mega, 'megabyte'] : [Math.max(1, size / 1024), 'kilobyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0 }).format(value);
}

const isVideo = (type: string): boolean => type.startsWith('video/');

const formats: Readonly<Record<string, string>> = { quicktime: 'MOV', 'x-m4v': 'M4V', plain: 'TXT' };

/** The kinds of files that are taken, in words. */
function kinds({ catalog }: Form, i18n: Words): string {
  const { types } = catalog.attachmentLimits;
  const named = (some: (type: string) => boolean): string[] => types.filter(some).map((type) => {
    const [, subtype = ''] = type.split('/');
    return formats[subtype] ?? subtype.toUpperCase();
  });
  const videos = named(isVideo);
  return [
    ...(types.some(isPhoto) ? [i18n.t('request.files.kind.image')] : []),
    ...(videos.length > 0 ? [i18n.t('request.files.kind.video', { formats: videos.join('/') })] : []),
    ...named((type) => !isPhoto(type) && !isVideo(type)),
  ].join(i18n.locale.startsWith('zh') ? '、' : ', ');
}

/** Why a file is not taken, or what it waits for. */
function why(trouble: FileTrouble, of: FilePlace, form: Form, i18n: Words, type = ''): string {
  if (trouble === 'offline' || trouble === 'busy') return i18n.t(`request.files.waiting.${trouble}`);
  if (trouble === 'too-many') return i18n.t('request.files.trouble.too-many', { count: mostAt(form, of) });
  const { maxBytes } = form.catalog.attachmentLimits;
  return i18n.t(`request.files.trouble.${trouble}`, { size: bytes(i18n, isPhoto(type) ? largestPhoto : maxBytes), kinds: kinds(form, i18n) });
}

/** What is told when files were added. */
export const addedWords = (items: readonly FileItem[], refused: readonly RefusedFile[], form: Form, i18n: Words): string => [
  ...(items.length > 0 ? [i18n.t('request.files.said.added', { count: items.length })] : []),
  ...refused.map(({ name, of, trouble }) => i18n.t('request.files.said.notAdded', { name, why: why(trouble, of, form, i18n) })),
].join(' ');

/** What is told when something became of a file; `null` for nothing worth it. */
export function changedWords(event: FilesEvent, form: Form, i18n: Words): string | null {
  const file = form.files.find((one) => 'id' in event && one.id === event.id);
  if (!file) return null;
  const { name, of } = file;
  if (event.type === 'refused') return i18n.t('request.files.said.notAdded', { name, why: why(event.trouble, of, form, i18n) });
  if (event.type !== 'changed') return null;
  const { state, text, trouble } = event.change;
  if (state === 'sent') return i18n.t('request.files.said.sent', { name });
  if (state === 'failed') return i18n.t('request.files.said.failed', { name, why: text ?? why(trouble!, of, form, i18n) });
  return trouble === 'offline' && file.trouble !== 'offline' ? i18n.t('request.files.said.offline', { name }) : null;
}

/** How files are added at one place, and those that were. */
export function filesView(of: FilePlace, options: FilesOptions): TemplateResult {
  const { form, page, label, help, optional } = options;
  const { i18n } = page;
  const { maxBytes, types } = form.catalog.attachmentLimits;
  const count = mostAt(form, of);
  const error = errorOf(form, of, page);
  const files = form.files.filter((one) => one.of === of);
  const refused = form.refusedFiles.filter((one) => one.of === of);
  const hasPhotos = types.some(isPhoto);
  const first = options.camera === 'first';
  const withCamera = hasPhotos && options.camera !== 'none';
  const pick = picker({
    of, page, id: of, label: i18n.t(count === 1 ? 'request.files.choose' : 'request.files.add'), shape: clip,
    accept: acceptOf(form.catalog.attachmentLimits), multiple: count > 1, part: 'add-files', described: `${of}-limits${error ? ` ${of}-error` : ''}`,
  });
  const take = withCamera ? picker({
    of, page, id: `${of}-camera`, label: i18n.t('request.files.camera'), shape: camera, accept: 'image/*', camera: true, part: 'take-photo',
  }) : nothing;
  return html`<div class="files field${error ? ' wrong' : ''}${page.dragging ? ' dragging' : ''}" part="field files" role="group"
    aria-labelledby="${of}-label" data-place=${of}>
    <p class="files-label" id="${of}-label">${label}${optional ? html` <span class="muted small">${optional}</span>` : nothing}</p>
    ${help ? html`<p class="field-help">${help}</p>` : nothing}
    <div class="files-zone stack tight">
      <div class="row">${first ? [take, pick] : [pick, take]}<span class="files-drop muted small">${i18n.t('request.files.drop')}</span></div>
      <p class="field-help" id="${of}-limits">${sentences(i18n, [
        i18n.t('request.files.limits', { count, size: bytes(i18n, maxBytes), kinds: kinds(form, i18n) }),
        hasPhotos && i18n.t('request.files.photos'), types.some(isVideo) && i18n.t('request.files.videos'),
      ])}</p>
    </div>
    ${errorText(of, error)}
    ${refused.length > 0 ? html`<ul class="files-refused">${refused.map(({ name, trouble }) => html`<li class="field-error" part="file-refused">${icon(alert)}<span
      ><bdi class="file-name">${name}</bdi> ${why(trouble, of, form, i18n)}</span></li>`)}</ul>` : nothing}
    ${files.length > 0 ? html`<ul class="file-list" aria-label=${i18n.t('request.files.list')}>${files.map((file) => row(file, form, page))}</ul>` : nothing}
  </div>`;
}

interface PickerOptions {
  of: FilePlace; page: Page; id: string; label: string; shape: string; accept: string; part: string;
  multiple?: boolean; camera?: boolean; described?: string;
}

/** A native button over a native input, which looks different everywhere. */
function picker({ accept, camera: capture, described, id, label, multiple = false, of, page, part, shape }: PickerOptions): TemplateResult {
  const open = ({ currentTarget }: Event): void => (currentTarget as HTMLElement).parentElement!.querySelector('input')!.click();
  const picked = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    page.addFiles(of, input.files ?? []);
    // The same file may be chosen again.
    input.value = '';
  };
  return html`<span class="picker${capture ? ' picker-camera' : ''}"><button class="button secondary" part="button ${part}" type="button" id=${id}
    aria-describedby=${ifDefined(described)} @click=${open}>${icon(shape)}<span>${label}</span></button><input type="file" hidden
    accept=${accept} ?multiple=${multiple} @change=${picked} ${capture ? ref(rearCamera) : nothing}></span>`;
}

/** A phone then opens its camera. The checker of templates does not know the attribute. */
const rearCamera = (input: Element | undefined): void => input?.setAttribute('capture', 'environment');

/** One file: its picture, name, size, what becomes of it, and how to take it out. */
function row(file: FileItem, form: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const { id, name, progress, size, state, text, trouble, type } = file;
  const failed = state === 'failed';
  const waits = state === 'waiting' ? trouble === 'busy' ? 'busy' : form.offline || trouble === 'offline' ? 'offline' : null : null;
  const words = i18n.t(waits ? `request.files.waiting.${waits}` : `request.files.${state}`);
  const picture = page.preview(id);
  const shape = isPhoto(type) ? photo : isVideo(type) ? film : sheet;
  return html`<li class="file ${state}" part="file">
    <span class="file-picture">${picture ? html`<img src=${picture} alt="">` : icon(shape)}</span>
    <span class="file-words"><bdi class="file-name" title=${name}>${name}</bdi>
      <span class="file-state muted small">${words} · ${bytes(i18n, size)}</span>
      ${state === 'sending' || state === 'shrinking' ? html`<progress max="1" value=${ifDefined(progress ?? undefined)}
        aria-label=${i18n.t('request.files.progressOf', { name })}></progress>` : nothing}</span>
    ${button({
      label: twice(i18n.t('request.files.remove'), i18n.t('request.files.removeOf', { name })), kind: 'quiet', part: 'remove-file',
      press: (event) => { page.removeFile(id); leave(event); },
    })}
    ${failed ? html`<span class="file-trouble"><span class="field-error">${icon(alert)}<span>${text ?? why(trouble ?? 'refused', file.of, form, i18n, type)}</span></span>
      ${trouble === 'lost' ? nothing : button({
        label: twice(i18n.t('common.retry'), i18n.t('request.files.retryOf', { name })), kind: 'quiet', icon: again, part: 'retry-file',
        press: () => page.retryFile(id),
      })}</span>` : nothing}
  </li>`;
}

/** Short to see, whole to hear. */
const twice = (seen: string, heard: string): TemplateResult =>
  html`<span aria-hidden="true">${seen}</span><span class="visually-hidden">${heard}</span>`;

/** The button goes with its row: the way to add another takes the focus. */
function leave({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest('.files')?.querySelector<HTMLElement>('.picker button')?.focus();
}
