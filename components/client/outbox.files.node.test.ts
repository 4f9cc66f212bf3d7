/** The files of a request: uploaded before it, once, whatever happens between. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { json, passed, problem } from '../../mocks/testing/replies.js';
import { draft, file, state, tabs, warmUp, wish } from '../../mocks/testing/tabs.js';
import type { NewRequest } from '../contract/resources/request.js';
import type { Draft, KeptFile } from './keeping.js';

before(warmUp);

describe('the files of a request', () => {
  const withFiles = (...files: KeptFile[]): [Draft, NewRequest] => [
    draft('customer-1', { files }),
    {
      ...wish(),
      attachments: files.filter(({ of }) => of === 'attachments').map(({ id }) => `local:${id}`),
      fields: Object.fromEntries(files.filter(({ of }) => of !== 'attachments').map(({ id, of }) => [of, `local:${id}`])),
    },
  ];

  it('are uploaded before it, once, and stand in it under the backend’s names', async () => {
    const { backend, tab, timers, until } = tabs();
    const { outbox } = await tab();
    const [mine, body] = withFiles(file('one'), file('two'), file('three', 'plate'));
    backend.fail('POST /requests', 'before', 'before', 'before', 'before');
    assert.equal(state(await passed(timers, outbox.submit(mine, { ...body, fields: { ...body.fields, note: 'local:typed' } }))), 'kept: offline');
    await until(() => backend.filed.length === 1);
    assert.deepEqual([...backend.attachments.values()], ['one', 'two', 'three']);
    assert.deepEqual([backend.filed[0]!.attachments, backend.filed[0]!.fields], [['attachment-1', 'attachment-2'], { plate: 'attachment-3', note: 'local:typed' }]);
  });

  it('go on from where a crash left them', async () => {
    const { backend, tab, timers, until } = tabs();
    const first = await tab();
    const [mine, body] = withFiles(file('one'), file('two'));
    backend.fail('POST /attachments', 'after', 'before', 'before', 'before');
    await passed(timers, first.outbox.submit(mine, body));
    first.session.end();
    await tab();
    await until(() => backend.filed.length === 1);
    assert.deepEqual([...backend.attachments.values()], ['one', 'two']);
  });

  it('that were thrown away after a day are uploaded again', async () => {
    const { backend, tab, timers, until } = tabs();
    const { outbox } = await tab();
    const [mine, body] = withFiles(file('one'), file('two'));
    backend.fail('POST /requests', problem('unavailable', { 'retry-after': '600' }));
    await passed(timers, outbox.submit(mine, body));
    backend.attachments.delete('attachment-1');
    await until(() => backend.filed.length === 1);
    assert.deepEqual([...backend.attachments.values()], ['two', 'one']);
  });

  it('that are refused are named', async () => {
    const { backend, tab, timers } = tabs();
    const { outbox } = await tab();
    const [mine, body] = withFiles(file('one'), file('two'));
    backend.fail('POST /attachments', json({ id: 'a', name: 'x', type: 'y', size: 3, at: '' }, 201), problem('unsupported-type'));
    const outcome = await passed(timers, outbox.submit(mine, body));
    assert.deepEqual(outcome.state === 'refused' && [outcome.failure.code, outcome.file], ['unsupported-type', mine.files[1]!.id]);
  });

  it('that the device had no room for are asked for again', async () => {
    const { device, tab, timers } = tabs();
    const { drafts } = await tab();
    const [mine, body] = withFiles(file('one'));
    device.fault = 'full of files';
    await drafts.save(mine);
    const again = await tab();
    const [found] = await again.drafts.list({ who: 'customer-1' });
    const outcome = await passed(timers, again.outbox.submit(found!, body));
    assert.deepEqual(outcome.state === 'refused' && [outcome.failure.errors![0]!.code, outcome.file], ['missing', mine.files[0]!.id]);
  });
});
