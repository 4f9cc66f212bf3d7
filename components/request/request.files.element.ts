/** The files of the form: takes them in, has them made ready and uploaded in the background, and keeps their bytes. */
import type { ReactiveController } from 'lit';
import type { KeptFile } from '../client/keeping.js';
import { newKey } from '../core/key.js';
import { FileDrop } from './request.drop.element.js';
import { headBytes, isPhoto, judge, roomAt, type FileItem, type FilesEvent, type RefusedFile } from './request.files.machine.js';
import { addedWords, changedWords } from './request.files.view.js';
import type { FilePlace } from './request.form.machine.js';
import type { Host } from './request.host.element.js';
import { formOf, type State } from './request.machine.js';
import { findPoster, held, loadShrinking, prepare, send, type Held } from './request.transfer.element.js';

/** Uploads at a time. */
const most = 2;
/** Milliseconds after which a network that is said to be away is tried all the same. */
const doubt = 15_000;
/** Milliseconds uploads may keep a request waiting that is being sent. */
const patience = 10_000;

export class FilesController implements ReactiveController {
  readonly #host: Host;
  readonly #held = new Map<string, Held>();
  /** What is made ready (one at a time: a photo takes much memory) or uploaded. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #drop: FileDrop;
  #adding: Promise<void> = Promise.resolve();
  #turn = 0;
  #settling = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#drop = new FileDrop(host, (of, files) => this.add(of, files));
    host.element.addController(this);
  }

  /** Files are being dragged over the form. */
  get dragging(): boolean { return this.#drop.over; }

  hostConnected(): void {
    this.#drop.listen();
    this.#pump();
  }

  hostDisconnected(): void {
    // A move in the page connects again before the microtask: that is no removal.
    queueMicrotask(() => {
      if (this.#host.element.isConnected) return;
      this.#drop.end();
      clearTimeout(this.#timer);
      for (const one of this.#held.values()) {
        this.#interrupt(one);
        this.#revoke(one);
      }
    });
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (form?.files === was?.files && form?.offline === was?.offline && form?.step === was?.step && now.kind === before.kind) return;
    const ids = new Set(form?.files.map(({ id }) => id));
    for (const [id, one] of this.#held) {
      if (ids.has(id)) one.seen = true;
      else if (one.seen) {
        this.#interrupt(one);
        this.#revoke(one);
        this.#held.delete(id);
      }
    }
    // Before it is needed, for then the network may be gone.
    if (form && form.step !== 'problem' && was?.step === 'problem') loadShrinking().catch(() => undefined);
    if (was?.offline && form?.offline === false) {
      for (const { id, trouble } of form.files) if (trouble === 'offline') Object.assign(this.#held.get(id) ?? {}, { after: 0 });
    }
    this.#pump();
  }

  /** Another customer, or another request: what is still being looked at is not taken. */
  forget(): void {
    this.#turn += 1;
  }

  /** Takes files in, as many as fit; of the others it is said why not. */
  add(of: FilePlace, files: Iterable<File>): void {
    // A picker's list is emptied with the picker.
    const list = [...files];
    const turn = this.#turn;
    this.#adding = this.#adding.then(() => this.#take(of, list, turn));
  }

  async #take(of: FilePlace, list: readonly File[], turn: number): Promise<void> {
    const { announce, flow, i18n } = this.#host;
    const limits = formOf(flow.state)?.catalog.attachmentLimits;
    if (!limits || list.length === 0) return;
    const verdicts = await Promise.all(list.map(async (file) => {
      const head = await file.slice(0, headBytes).arrayBuffer().catch(() => null);
      return head ? judge(file, new Uint8Array(head), limits) : { trouble: 'unreadable' as const };
    }));
    const form = formOf(flow.state);
    if (!form || !this.#open || turn !== this.#turn) return;
    const items: FileItem[] = [];
    const refused: RefusedFile[] = [];
    for (const [i, verdict] of verdicts.entries()) {
      const { name, size } = list[i]!;
      if ('trouble' in verdict) refused.push({ of, name, trouble: verdict.trouble });
      else if (items.length >= roomAt(form, of)) refused.push({ of, name, trouble: 'too-many' });
      else {
        const { photo, type } = verdict;
        const id = newKey();
        this.#held.set(id, held({ blob: list[i]!.slice(0, size, type), ready: !photo, key: id }));
        items.push({ id, of, name, size, type, state: photo ? 'shrinking' : 'waiting', progress: null });
      }
    }
    flow.send({ type: 'files', event: { type: 'added', items, refused, of } });
    announce(addedWords(items, refused, form, i18n));
  }

  /** Takes a file out, and stops its upload. */
  remove(id: string): void {
    this.#host.flow.send({ type: 'files', event: { type: 'removed', id } });
  }

  /** Tries a file again that could not be sent. */
  retry(id: string): void {
    const one = this.#held.get(id);
    if (!one?.blob) return;
    Object.assign(one, { tries: 0, after: 0 });
    this.#tell({ type: 'changed', id, change: { state: one.ready ? 'waiting' : 'shrinking', trouble: undefined, text: undefined } });
  }

  /** A picture of a file, as an address that only this page knows; `null` where there is none. */
  preview(id: string): string | null {
    const one = this.#held.get(id);
    const picture = one?.poster ?? (one?.ready && one.blob && isPhoto(one.blob.type) ? one.blob : undefined);
    if (!one || !picture || !this.#host.element.isConnected) return null;
    return one.url ??= URL.createObjectURL(picture);
  }

  /** All files with their bytes, as far as they are here. One without a key is not ready: it must not be sent as it is. */
  kept(): readonly KeptFile[] {
    return (formOf(this.#host.flow.state)?.files ?? []).map(({ attachment, id, name, of, size, type }) => {
      const { blob, key, ready = true, upload } = this.#held.get(id) ?? {};
      return { id, of, name, size, type, blob, key: ready ? key : undefined, attachment, upload };
    });
  }

  /** Takes kept files up again. Put what it returns into the form at once. */
  restore(files: readonly KeptFile[]): readonly FileItem[] {
    return files.map(({ attachment, blob, id, key, name, of, size, type, upload }): FileItem => {
      const ready = key !== undefined || attachment !== undefined || !isPhoto(type);
      this.#held.set(id, held({ blob, ready, key: key ?? id, upload }));
      const common = { id, of: of as FilePlace, name, size, type, progress: null };
      if (attachment !== undefined) return { ...common, state: 'sent', attachment };
      return blob ? { ...common, state: ready ? 'waiting' : 'shrinking' } : { ...common, state: 'failed', trouble: 'lost' };
    });
  }

  /**
   * Waits until every photo is ready and no file is on its way: each is sent, or left to the outbox, as is what takes too
   * long. Never rejects. To be called while the form is being sent.
   */
  async settled(): Promise<void> {
    this.#settling += 1;
    await this.#adding;
    this.#pump();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      // What has not begun by now is the outbox's.
      this.#settling -= 1;
      for (const one of this.#held.values()) if (one.ready) this.#interrupt(one);
    }, patience);
    while (this.#running.size > 0) await Promise.all(this.#running.values());
    clearTimeout(timer);
    if (!late) this.#settling -= 1;
  }

  /** The files are still this form's, not the outbox's. */
  get #open(): boolean { return this.#host.flow.state.kind === 'ready' || this.#settling > 0; }

  /** Goes on with what can go on. `doubting`: although the network is said to be away. */
  #pump(doubting = false): void {
    const { element, flow } = this.#host;
    const form = formOf(flow.state);
    if (!form || !element.isConnected || !this.#open) return;
    const running = [...this.#running.keys()].map((id) => this.#held.get(id)?.ready);
    let [shrinking, uploading] = [running.filter((ready) => !ready).length, running.filter(Boolean).length];
    let next = Infinity;
    for (const item of form.files) {
      const one = this.#held.get(item.id);
      if (!one?.blob || this.#running.has(item.id) || (item.state !== 'waiting' && item.state !== 'shrinking')) continue;
      if (!one.ready) {
        if ((shrinking += 1) === 1) this.#run(item, one, () => prepare(item, one, form.catalog.attachmentLimits));
      } else if (form.offline && !doubting) next = Math.min(next, Date.now() + doubt);
      else if (one.after > Date.now()) next = Math.min(next, one.after);
      else if ((uploading += 1) <= most) this.#upload(item, one);
    }
    clearTimeout(this.#timer);
    if (next < Infinity) this.#timer = setTimeout(() => this.#pump(true), next - Date.now());
  }

  #upload(item: FileItem, one: Held): void {
    const { connection } = this.#host;
    if (!connection) return;
    const { id } = item;
    this.#run(item, one, () => send(item, one, connection, (progress) => this.#tell({ type: 'changed', id, change: { progress } })));
    this.#tell({ type: 'changed', id, change: { state: 'sending', progress: null, trouble: undefined, text: undefined } });
    if (item.type.startsWith('video/') && !one.poster) void findPoster(one).then(() => this.#host.requestUpdate());
  }

  #run({ id }: FileItem, one: Held, work: () => Promise<FilesEvent | null>): void {
    this.#running.set(id, work().then((event) => {
      this.#running.delete(id);
      // Taken out meanwhile, or the form itself is gone.
      if (this.#held.get(id) !== one) this.#pump();
      else this.#happened(event ?? { type: 'changed', id, change: { state: one.ready ? 'waiting' : 'shrinking', progress: null } });
    }));
  }

  #happened(event: FilesEvent): void {
    const { announce, flow, i18n } = this.#host;
    const form = formOf(flow.state);
    const words = form && changedWords(event, form, i18n);
    if (words) announce(words);
    const { state, trouble } = event.type === 'changed' ? event.change : {};
    if (state === 'sent' || trouble === 'offline') flow.send({ type: 'network', offline: trouble === 'offline' });
    this.#tell(event);
  }

  #tell(event: FilesEvent): void {
    this.#host.flow.send({ type: 'files', event });
  }

  /** Stops what is done with it; it may go on later. */
  #interrupt(one: Held): void {
    one.control.abort();
    one.control = new AbortController();
  }

  #revoke(one: Held): void {
    if (one.url !== undefined) URL.revokeObjectURL(one.url);
    one.url = undefined;
  }
}
