/** Uploads files: small ones at once, large ones in parts that can be resumed. */
import type { Client } from './connection.js';
import { Failure } from './failure.js';
import type { UploadOptions } from './keeping.js';
import type { Timers } from './timers.js';
import type { Transport } from './transport.js';

export interface UploadPort {
  readonly client: Pick<Client, 'addAttachment'>;
  /** None with a vendor's own object, which takes a file of any size at once. */
  readonly transport?: Transport | undefined;
  readonly timers: Timers;
}

/** Bytes the backend takes at once. */
const atOnce = 5 * 1024 * 1024;

export async function upload(port: UploadPort, file: Blob, options: UploadOptions): Promise<{ attachment: string }> {
  const { client, transport } = port;
  if (transport && file.size > atOnce) {
    const { uploadInParts } = await loaded(import('./upload-parts.js'));
    return uploadInParts({ transport, timers: port.timers }, file, options);
  }
  const { anonymous, key, name, progress, signal } = options;
  progress?.(0, file.size);
  const { id } = await client.addAttachment(
    { body: file, filename: name },
    { key, ...(anonymous && { anonymous }), ...(signal && { signal }) },
  );
  progress?.(file.size, file.size);
  return { attachment: id };
}

/** Code that cannot be had is a network that is away. */
const loaded = <T>(code: Promise<T>): Promise<T> => code.catch(() => { throw new Failure('offline'); });
