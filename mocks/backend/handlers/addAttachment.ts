import { attachmentView, countBytes, countFile, needRoom, senderOf } from '../attachments.js';
import { handler, type Backend } from '../backend.js';
import { limitsOf, lookAt } from '../contents.js';
import { cleanName } from '../file-names.js';
import { fileWords } from '../http/file-words.js';
import { Problem } from '../http/problem.js';
import type { AttachmentRecord } from '../store/port.js';

/** Bytes taken at once; more come by tus. */
const atOnce = 5 * 1024 * 1024;
const most = (backend: Backend): number => Math.min(atOnce, limitsOf(backend).maxBytes);

export const addAttachment = handler('addAttachment', {
  limit: countFile,
  most,
  async look({ backend, caller, address, context }, bytes) {
    if (bytes === null) {
      const words = fileWords.tooLargeAtOnce(most(backend), limitsOf(backend).maxBytes);
      throw new Problem('too-large', { detail: words, errors: [{ pointer: '', code: 'out-of-range', message: words }] });
    }
    countBytes(backend, address, caller, bytes.length);
    return { ...await lookAt(backend, bytes), length: bytes.length, name: decoded(context.req.header('x-filename') ?? '') };
  },
  async run(call) {
    const { backend, tx, now, caller, body: { bytes, type, length, name } } = call;
    await needRoom(call, caller, bytes.length);
    const id = backend.ids();
    const record: AttachmentRecord = {
      id, ...senderOf(caller, id), at: now, name: cleanName(name, type), type, state: 'whole', length, received: length, size: bytes.length,
    };
    await tx.put('attachment', record);
    await tx.appendBytes(record, bytes);
    return { status: 201, body: attachmentView(backend, record), location: `${backend.basePath}/attachments/${id}` };
  },
});

/** A name that cannot be read is no reason to refuse a file. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
