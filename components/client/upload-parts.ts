/** Uploads a large file in parts (tus 1.0), from where it was cut. */
import TusUpload from 'tus-js-client/lib/upload.js';
import { Failure } from './failure.js';
import type { UploadOptions } from './keeping.js';
import { nextWait } from './retry.js';
import { onAbort, pause, type Timers } from './timers.js';
import { making, type Making, type Transport } from './transport.js';
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

interface Port {
  readonly transport: Transport;
  readonly timers: Timers;
}

/** How far it got: where it goes on, and bytes that arrived there. */
interface Got {
  url: string | undefined;
  most: number;
}

const part = 1024 * 1024;
/** Another try is still at work there, or the backend is further on than was heard. */
const behind = [409, 423, 460];
/** What was uploaded so far was thrown away. */
const missing = [404, 410];

/** Rejects with `Failure`. A lost network is waited out for as long as parts get through in between. */
export async function uploadInParts(port: Port, file: Blob, options: UploadOptions): Promise<{ attachment: string }> {
  const { timers } = port;
  const got: Got = { url: options.resumeUrl, most: 0 };
  let tries = 1;
  let began = timers.now();
  for (;; tries += 1) {
    const { most } = got;
    try {
      return { attachment: idOf(await tried(port, file, options, got)) };
    } catch (error) {
      const failure = error as Failure;
      const { status = 0 } = failure;
      const lost = missing.includes(status) && got.url !== undefined;
      if (lost) [got.url, got.most] = [undefined, 0];
      if (got.most > most) [tries, began] = [1, timers.now()];
      const again = lost || behind.includes(status) ? new Failure('offline') : failure;
      const wait = nextWait(again, tries, timers.now() - began, timers.random());
      if (wait === null) throw failure;
      await pause(wait, timers, options.signal);
    }
  }
}

/** The attachment's id. Never more than a name: what the backend calls elsewhere is not followed. */
function idOf(url: string): string {
  const id = new URL(url, 'https://any.invalid').pathname.split('/').pop() ?? '';
  if (!/^[\w.~-]*\w[\w.~-]*$/.test(id)) throw new Failure('mismatch');
  return id;
}

function tried(port: Port, file: Blob, options: UploadOptions, got: Got): Promise<string> {
  const { key, name, opened, progress, signal } = options;
  return new Promise((resolve, reject) => {
    const fail = (error: Failure): void => { off(); reject(error); };
    const stack = new Stack(port, options);
    const upload = new TusUpload(file, {
      ...TusUpload.defaultOptions,
      fingerprint: async () => '',
      endpoint: port.transport.urlOf('/uploads'),
      uploadUrl: got.url ?? null,
      httpStack: stack,
      fileReader: { openFile: async () => sourceOf(file) },
      metadata: { filename: name, filetype: file.type || 'application/octet-stream' },
      headers: { 'Idempotency-Key': key },
      chunkSize: part,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        const known = upload.url !== null && upload.url !== got.url;
        got.url = upload.url ?? undefined;
        if (known) opened?.(upload.url!);
      },
      // Told of what has arrived, never of what is on its way.
      onProgress: (sent, total) => {
        got.most = Math.max(got.most, sent);
        progress?.(sent, total);
      },
      onSuccess: () => { off(); resolve(upload.url!); },
      onError: ({ message }) => fail(stack.failure ?? new Failure('mismatch', {}, message)),
    });
    const off = onAbort(signal, () => { void upload.abort(); reject(new Failure('aborted')); });
    if (!signal?.aborted) upload.start();
  });
}

const sourceOf = (file: Blob) => ({
  size: file.size,
  slice: async (start: number, end: number) => ({ value: file.slice(start, end), done: end >= file.size }),
  close: () => undefined,
});

/** The library's calls, made as all others are: with the caller's token, a time limit, and problems read. */
class Stack implements HttpStack {
  /** Why the last call failed. */
  failure: Failure | undefined;
  readonly #port: Port;
  readonly #options: UploadOptions;

  constructor(port: Port, options: UploadOptions) {
    this.#port = port;
    this.#options = options;
  }

  getName(): string { return 'Aftercare'; }

  createRequest(method: string, given: string): HttpRequest {
    const { transport } = this.#port;
    // A token goes to the backend and nowhere else, wherever `Location` points to.
    const url = method === 'POST' ? transport.urlOf('/uploads') : transport.urlOf(`/uploads/${idOf(given)}`);
    const headers: Record<string, string> = {};
    const control = new AbortController();
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => { headers[name] = value; },
      getHeader: (name) => headers[name],
      setProgressHandler: () => undefined,
      getUnderlyingObject: () => undefined,
      abort: async () => control.abort(),
      send: (body: Blob | null) => this.#sent(making(url, { method, body }, headers), body?.size ?? 0, method, control),
    };
  }

  async #sent(make: Making, size: number, method: string, control: AbortController): Promise<HttpResponse> {
    const { transport, timers } = this.#port;
    let late = false;
    this.failure = undefined;
    const stop = timers.after(transport.patience(size), () => { late = true; control.abort(); });
    try {
      const response = await transport.exchange(make, this.#options.anonymous === true, control.signal);
      const { ok, status } = response;
      // One that is gone is begun anew by the library, as would be one that cannot be looked at for the moment.
      if (!ok && !(method === 'HEAD' && missing.includes(status))) throw await transport.refusal(response);
      return {
        getStatus: () => status,
        getHeader: (name) => response.headers.get(name) ?? undefined,
        getBody: () => '',
        getUnderlyingObject: () => undefined,
      };
    } catch (error) {
      this.failure = late ? new Failure('timeout') : error instanceof Failure ? error : new Failure('offline');
      throw this.failure;
    } finally {
      stop();
    }
  }
}
