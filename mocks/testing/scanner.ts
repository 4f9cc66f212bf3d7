/** What a customer does with the scanner of the request form. */
import { html } from 'lit';
import type { AftercareRequestElement } from '../../components/request/request.element.js';
import { pretendCamera, type CameraOptions, type PretendCamera } from '../scenarios/camera.js';
import { pictureOf, type Dots, type Look } from './codes.js';
import { mount } from './mount.js';
import { goOnTo, tellProblem } from './request.js';
import { all, get, press, until } from './user.js';

/** What stands on the plate. */
export const serial = 'QCGH16-26031588';

export interface Scanning { element: AftercareRequestElement; camera: PretendCamera }
let camera: PretendCamera | undefined;

/** Opens the scanner as a guest, in English. The camera is taken away again after each test. */
export async function scanning(options: CameraOptions = {}, theme = 'light'): Promise<Scanning> {
  camera = pretendCamera(options);
  const { element, provider } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { as: 'guest' });
  provider.setAttribute('theme', theme);
  await tellProblem(element);
  await goOnTo(element, 'product');
  (await get(element, 'button', 'Scan the code')).focus();
  await press(element, 'button', 'Scan the code');
  await get(element, 'dialog', 'Scan the code on the name plate');
  return { element, camera };
}

afterEach(() => { camera?.remove(); camera = undefined; });

/** The field of the number. */
export const field = (form: HTMLElement): HTMLInputElement => all(form, 'textbox', 'Serial number')[0] as HTMLInputElement;

/** What a camera sees. */
export const sees = (dots: Dots, look?: Look): CameraOptions => ({ sees: pictureOf(dots, look) });

/** Waits until the scanner is closed. */
export const closed = (form: HTMLElement): Promise<void> => until(() => all(form, 'dialog').length === 0, 'it stays open');

/** Gives the scanner a photo, as picking it does; `null` for one with nothing on it. */
export async function pick(form: HTMLElement, dots: Dots | null, look: Look = {}): Promise<void> {
  const { data, width, height } = pictureOf(dots ?? [[false]], look);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
  const files = new DataTransfer();
  files.items.add(new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'plate.jpg', { type: 'image/jpeg' }));
  const input = form.shadowRoot!.querySelector<HTMLInputElement>('dialog input')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}
