/** What a customer does with files, and files to do it with. */
import { html } from 'lit';
import type { AftercareRequestElement } from '../../components/request/request.element.js';
import { createWorld, type PretendWorld } from '../scenarios/world.js';
import { mount, type Mounted } from './mount.js';
import { chooseService, goOnTo, tellProblem } from './request.js';
import { everyElement, get, press, read, until } from './user.js';

const transfer = (files: readonly File[]): DataTransfer => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

/** The picker behind a button. */
export async function pickerOf(root: ParentNode, name: string | RegExp): Promise<HTMLInputElement> {
  return (await get(root, 'button', name)).parentElement!.querySelector('input')!;
}

/** Chooses files in the picker that a button opens. */
export async function pick(root: ParentNode, name: string | RegExp, ...files: File[]): Promise<void> {
  const input = await pickerOf(root, name);
  input.files = transfer(files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Drags files over an element and lets them go there. Resolves to whether the page took them. */
export async function drop(at: Element, ...files: File[]): Promise<boolean> {
  const fire = (type: string): boolean =>
    at.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer(files) }));
  fire('dragover');
  return !fire('drop');
}

/** Pastes files, and words beside them, where an element is. Resolves to whether the page took them. */
export async function paste(at: Element, files: readonly File[], words?: string): Promise<boolean> {
  const clipboardData = transfer(files);
  if (words !== undefined) clipboardData.setData('text/plain', words);
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  // Firefox takes no files from the constructor.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return !at.dispatchEvent(event);
}

export interface Picture { width?: number; height?: number; type?: string; noisy?: boolean }

/** A photo, as a canvas draws it: plain, or noisy, which hardly gets smaller by packing. */
export async function picture(name: string, { height = 60, noisy = false, type = 'image/jpeg', width = 80 }: Picture = {}): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#2a7f62';
  context.fillRect(0, 0, width, height);
  if (noisy) {
    const image = context.createImageData(width, height);
    for (let from = 0; from < image.data.length; from += 65536) crypto.getRandomValues(image.data.subarray(from, from + 65536));
    for (let i = 3; i < image.data.length; i += 4) image.data[i] = 255;
    context.putImageData(image, 0, 0);
  }
  return new File([await canvas.convertToBlob({ type })], name, { type });
}

/** Where the photo below says it was taken. */
export const placeTaken = '31.2304N 121.4737E';

/** A JPEG that says where it was taken (an Exif block with a GPS directory and the place in words). */
export async function located(photo: File): Promise<File> {
  const words = new TextEncoder().encode(placeTaken);
  // TIFF, big-endian; one entry that points to the GPS directory, which has its version and nothing else.
  const tiff = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0,
    0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 2, 3, 0, 0, 0, 0, 0, 0];
  const block = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...words];
  const length = block.length + 2;
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const segment = new Uint8Array([0xFF, 0xE1, length >> 8, length & 255, ...block]);
  return new File([bytes.slice(0, 2), segment, bytes.slice(2)], photo.name, { type: 'image/jpeg' });
}

/** A file of a kind, by its first bytes, as large as told. */
export function fileOf(kind: 'mp4' | 'pdf' | 'exe', name: string, type: string, size = 2000): File {
  const first = { mp4: '\0\0\0\x18ftypisom\0\0\x02\0isomiso2', pdf: '%PDF-1.7\n', exe: 'MZ\x90\0\x03\0\0\0' }[kind];
  const head = Uint8Array.from(first, (char) => char.charCodeAt(0));
  return new File([head, new Uint8Array(size - head.length)], name, { type });
}

/** What stands in a part of an element. */
export const parts = (root: ParentNode, name: string): HTMLElement[] =>
  [...everyElement(root)].filter((one) => one.part.contains(name)) as HTMLElement[];

/** Opens the picker. */
export const add = 'Add photos or files';

/** A file, or a part of one, as it was sent. */
export interface Upload { path: string; key: string | null; name: string; body: Blob }

/** A world that writes down the files sent to it. */
export async function worldWithUploads(): Promise<{ world: PretendWorld; uploads: Upload[] }> {
  const world = await createWorld();
  const direct = world.fetch;
  const uploads: Upload[] = [];
  (world as { fetch: typeof direct }).fetch = (input, init) => {
    const { pathname: path } = new URL(String(input instanceof Request ? input.url : input), document.baseURI);
    const headers = new Headers(init?.headers);
    if (init?.body instanceof Blob) {
      uploads.push({ path, key: headers.get('Idempotency-Key'), name: decodeURIComponent(headers.get('X-Filename') ?? ''), body: init.body });
    }
    return direct(input, init);
  };
  return { world, uploads };
}

/** A form at the step that asks for files. */
export async function atFiles(options: { world?: PretendWorld; lang?: string } = {}): Promise<Mounted<AftercareRequestElement>> {
  const it = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, options);
  await tellProblem(it.element);
  await goOnTo(it.element, 'details');
  return it;
}

/** The names of the files shown. */
export const names = (form: ParentNode): string[] => parts(form, 'file').map((one) => one.querySelector('.file-name')!.textContent);
/** How they stand. */
export const states = (form: ParentNode): string[] => parts(form, 'file').map((one) => one.className.replace('file ', ''));
/** What was not taken, and why. */
export const refusals = (form: ParentNode): string => parts(form, 'file-refused').map(read).join(' | ');
/** Waits until so many are uploaded. */
export const allSent = (form: ParentNode, count: number): Promise<void> =>
  until(() => states(form).filter((state) => state === 'sent').length === count, () => `${states(form).join()}: ${read(form).slice(0, 900)}`);
/** Bytes as text, one character each. */
export const textOf = async (blob: Blob): Promise<string> => new TextDecoder('latin1').decode(await blob.arrayBuffer());

/** Goes on from the step of files and sends, online. */
export async function sendOnline(form: ParentNode): Promise<void> {
  await chooseService(form, /^General/, 'Online');
  await goOnTo(form, 'review');
  await press(form, 'button', 'Send the request');
}
