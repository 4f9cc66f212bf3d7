/** Attachments and their bytes in SQL. */
import { sql, type RawBuilder } from 'kysely';
import { joined } from '../../../mocks/backend/store/memory-bytes.js';
import type { AttachmentRecord, Tx } from '../../../mocks/backend/store/port.js';
import { takeRows, type Session } from './rows.js';

type AttachmentTx = Pick<Tx, 'listUnused' | 'dropAttachment' | 'appendBytes' | 'readBytes' | 'dropBytes'>;

/** Bytes of a full part. */
const partSize = 1024 * 1024;

/** Bytes on their way to the database, as text: PGlite writes and reads bytes one by one, ten times slower. */
const written = (bytes: Uint8Array): RawBuilder<Uint8Array> =>
  sql`decode(${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}, 'base64')`;

export function attachmentTx(session: Session): AttachmentTx {
  const { trx } = session;

  const dropBytes = async (id: string): Promise<void> => {
    session.write();
    await trx.deleteFrom('attachment_parts').where('attachment', '=', id).execute();
  };

  return {
    async listUnused({ owner, before, limit }) {
      let query = trx.selectFrom('things as t')
        .leftJoin('personal as p', (join) => join.onRef('p.kind', '=', 't.kind').onRef('p.id', '=', 't.id').on('p.part', '=', 0))
        .select(['t.data', 'p.data as personal'])
        .where(sql<boolean>`t.kind = 'attachment' and (t.data ->> 'request') is null`)
        .orderBy('t.at').orderBy('t.added');
      if (owner !== undefined) query = query.where('t.owner', '=', owner);
      if (before !== undefined) query = query.where('t.at', '<', before);
      if (limit !== undefined) query = query.limit(limit);
      return (await query.execute()).map(({ data, personal }) => ({ ...data, ...personal }) as AttachmentRecord);
    },

    async dropAttachment(id) {
      await dropBytes(id);
      await trx.deleteFrom('personal').where('kind', '=', 'attachment').where('id', '=', id).execute();
      await trx.deleteFrom('things').where('kind', '=', 'attachment').where('id', '=', id).execute();
    },

    async appendBytes({ id, owner }, bytes) {
      session.write();
      session.touched = owner;
      const last = await trx.selectFrom('attachment_parts').select(['part', sql<number>`octet_length(bytes)`.as('size')])
        .where('attachment', '=', id).orderBy('part', 'desc').limit(1).executeTakeFirst();
      const room = last ? partSize - last.size : 0;
      if (last && room > 0) {
        await trx.updateTable('attachment_parts').set({ bytes: sql`bytes || ${written(bytes.subarray(0, room))}` })
          .where('attachment', '=', id).where('part', '=', last.part).execute();
      }
      let part = last ? last.part + 1 : 0;
      for (let from = room; from < bytes.length; from += partSize) {
        const row = { attachment: id, part: part++, owner, owner_row: await takeRows(session, owner), bytes: written(bytes.subarray(from, from + partSize)) };
        await trx.insertInto('attachment_parts').values(row).execute();
      }
    },

    async readBytes(id, from, length) {
      const first = Math.floor(from / partSize);
      const rows = await trx.selectFrom('attachment_parts').select(sql<string>`encode(bytes, 'base64')`.as('coded')).where('attachment', '=', id)
        .where('part', '>=', first).where('part', '<', Math.ceil((from + length) / partSize)).orderBy('part').execute();
      const start = from - first * partSize;
      return joined(rows.map(({ coded }) => Buffer.from(coded, 'base64'))).slice(start, start + length);
    },

    dropBytes,
  };
}

/** Hands the parts of an attachment to its new owner, with places among the owner's rows. */
export async function handOver(session: Session, id: string, owner: string): Promise<void> {
  const { trx } = session;
  const moved = await trx.selectFrom('attachment_parts').select('part')
    .where('attachment', '=', id).where('owner', '!=', owner).orderBy('part').execute();
  if (moved.length === 0) return;
  const place = await takeRows(session, owner, moved.length);
  await trx.updateTable('attachment_parts').set({ owner, owner_row: sql`${place} + part - ${moved[0]!.part}` })
    .where('attachment', '=', id).where('owner', '!=', owner).execute();
}
