/** Bytes of attachments in memory. */
import type { Tx } from './port.js';

type Pieces = Map<string, readonly Uint8Array[]>;

/** `set` and `drop` change the map so that it can be undone. */
export function bytesTx(
  pieces: Pieces,
  set: (map: Pieces, id: string, value: readonly Uint8Array[]) => void,
  drop: (map: Pieces, id: string) => void,
): Pick<Tx, 'appendBytes' | 'readBytes' | 'dropBytes'> {
  return {
    async appendBytes({ id }, bytes) {
      set(pieces, id, [...pieces.get(id) ?? [], bytes.slice()]);
    },
    async readBytes(id, from, length) {
      const found: Uint8Array[] = [];
      let offset = 0;
      for (const piece of pieces.get(id) ?? []) {
        const start = Math.max(0, from - offset);
        const end = Math.min(piece.length, from + length - offset);
        if (start < end) found.push(piece.subarray(start, end));
        offset += piece.length;
      }
      return joined(found);
    },
    async dropBytes(id) {
      drop(pieces, id);
    },
  };
}

/** All of these bytes in one, anew. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
