import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import { acceptOf, filesAfter, judge, largestPhoto, mostAt, nameAs, photoType, roomAt, setback, sniff, type FileItem } from './request.files.machine.js';
import { emptyValues, type FilePlace } from './request.form.machine.js';

const catalog = vendor.catalog.en;
const limits = catalog.attachmentLimits;
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const heads = {
  jpeg: bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'), png: bytes('\x89PNG\r\n\x1A\n\0\0'), webp: bytes('RIFF\x10\0\0\0WEBPVP8 '), gif: bytes('GIF89a'),
  heic: bytes('\0\0\0\x18ftypheic'), avif: bytes('\0\0\0\x18ftypavif'), mp4: bytes('\0\0\0\x18ftypisom'), mov: bytes('\0\0\0\x14ftypqt  '),
  pdf: bytes('%PDF-1.7'), exe: bytes('MZ\x90\0\x03'), zip: bytes('PK\x03\x04'), html: bytes('<!doctype html>'), svg: bytes('<svg xmlns='),
};
const item = (id: string, of: FilePlace = 'attachments', more: Partial<FileItem> = {}): FileItem =>
  ({ id, of, name: `${id}.jpg`, type: 'image/jpeg', size: 1, state: 'waiting', progress: null, ...more });

describe('what a file is', () => {
  const types: ReadonlyArray<[keyof typeof heads, string | null]> = [
    ['jpeg', 'image/jpeg'], ['png', 'image/png'], ['webp', 'image/webp'], ['gif', 'image/gif'], ['heic', 'image/heic'], ['avif', 'image/avif'],
    ['mp4', 'video/mp4'], ['mov', 'video/quicktime'], ['pdf', 'application/pdf'], ['exe', 'application/x-msdownload'], ['zip', 'application/zip'],
    ['html', null], ['svg', null],
  ];
  for (const [name, type] of types) it(`tells ${name} by its first bytes`, () => assert.equal(sniff(heads[name]), type));

  const verdicts: ReadonlyArray<[string, { size?: number; type: string; head: keyof typeof heads }, ReturnType<typeof judge>]> = [
    ['takes a photo', { type: 'image/jpeg', head: 'jpeg' }, { type: 'image/jpeg', photo: true }],
    ['believes the bytes of a photo, not its name', { type: 'image/png', head: 'jpeg' }, { type: 'image/jpeg', photo: true }],
    ['takes a HEIC photo, to be made a JPEG', { type: '', head: 'heic' }, { type: 'image/heic', photo: true }],
    ['takes a photo over the limit, since it gets smaller', { type: 'image/png', head: 'png', size: largestPhoto }, { type: 'image/png', photo: true }],
    ['refuses a photo no phone can open', { type: 'image/png', head: 'png', size: largestPhoto + 1 }, { trouble: 'too-large' }],
    ['takes a video as it is', { type: 'video/mp4', head: 'mp4' }, { type: 'video/mp4', photo: false }],
    ['takes a document of just the limit', { type: 'application/pdf', head: 'pdf', size: limits.maxBytes }, { type: 'application/pdf', photo: false }],
    ['refuses one byte more', { type: 'application/pdf', head: 'pdf', size: limits.maxBytes + 1 }, { trouble: 'too-large' }],
    ['refuses an empty video', { type: 'video/mp4', head: 'mp4', size: 0 }, { trouble: 'empty' }],
    ['sees through a program named as a photo', { type: 'image/jpeg', head: 'exe' }, { trouble: 'disguised' }],
    ['sees through a page named as a document', { type: 'application/pdf', head: 'html' }, { trouble: 'disguised' }],
    ['refuses a program', { type: 'application/x-msdownload', head: 'exe' }, { trouble: 'unsupported-type' }],
    ['refuses an archive', { type: 'application/zip', head: 'zip' }, { trouble: 'unsupported-type' }],
    ['refuses a drawing that may hold script', { type: 'image/svg+xml', head: 'svg' }, { trouble: 'unsupported-type' }],
  ];
  for (const [what, { head, size = 1000, type }, verdict] of verdicts) {
    it(what, () => assert.deepEqual(judge({ size, type }, heads[head], limits), verdict));
  }

  it('refuses SVG whatever the vendor says, and photos where none are taken', () => {
    assert.deepEqual(judge({ size: 9, type: 'image/svg+xml' }, heads.svg, { ...limits, types: ['image/*'] }), { trouble: 'unsupported-type' });
    assert.deepEqual(judge({ size: 9, type: 'image/png' }, heads.png, { ...limits, types: ['application/pdf'] }), { trouble: 'unsupported-type' });
  });

  it('names photos by what they become', () => {
    assert.equal(photoType('image/heic', limits), 'image/jpeg');
    assert.equal(photoType('image/webp', limits), 'image/webp');
    assert.equal(photoType('image/jpeg', { ...limits, types: ['image/png'] }), 'image/png');
    assert.equal(nameAs('IMG_1.HEIC', 'image/jpeg'), 'IMG_1.jpg');
    assert.equal(nameAs('照片.JPEG', 'image/jpeg'), '照片.JPEG');
    assert.equal(nameAs('blob', 'image/png'), 'blob.png');
    assert.equal(acceptOf({ ...limits, types: ['image/jpeg', 'image/heic', 'application/pdf'] }), 'image/jpeg,application/pdf');
  });
});

describe('how many files', () => {
  const fields = [{ id: 'screen', label: 'Screen', type: 'file' as const, required: false, maxCount: 2 }];
  const offer = { ...catalog, serviceTypes: catalog.serviceTypes.map((one) => ({ ...one, fields })) };
  const form = { catalog: offer, values: { ...emptyValues, serviceType: 'repair' as const }, files: [] as FileItem[] };

  it('is said by the vendor, a name plate needs one', () => {
    assert.equal(mostAt(form, 'attachments'), limits.maxCount);
    assert.equal(mostAt(form, 'fields.screen'), 2);
    assert.equal(mostAt(form, 'plate'), 1);
  });

  it('counts what the whole request has', () => {
    const files = Array.from({ length: limits.maxCount - 1 }, (_, i) => item(`${i}`));
    assert.equal(roomAt({ ...form, files }, 'attachments'), 1);
    assert.equal(roomAt({ ...form, files }, 'fields.screen'), 1);
    assert.equal(roomAt({ ...form, files: [...files, item('plate', 'plate')] }, 'attachments'), 0);
    assert.equal(roomAt({ ...form, files: [item('a', 'fields.screen')] }, 'fields.screen'), 1);
  });
});

describe('what happens to files', () => {
  it('keeps what was refused until the next are added at the same place', () => {
    const refused = { of: 'attachments' as const, name: 'a.exe', trouble: 'disguised' as const };
    const first = filesAfter({ files: [], refusedFiles: [] }, { type: 'added', of: 'attachments', items: [item('a')], refused: [refused] });
    assert.deepEqual(first, { files: [item('a')], refusedFiles: [refused] });
    const other = filesAfter(first, { type: 'added', of: 'plate', items: [], refused: [] });
    assert.deepEqual(other.refusedFiles, [refused]);
    assert.deepEqual(filesAfter(other, { type: 'added', of: 'attachments', items: [], refused: [] }).refusedFiles, []);
  });

  it('moves a file that cannot be read to those refused', () => {
    const after = filesAfter({ files: [item('a'), item('b')], refusedFiles: [] }, { type: 'refused', id: 'a', trouble: 'unreadable' });
    assert.deepEqual(after, { files: [item('b')], refusedFiles: [{ of: 'attachments', name: 'a.jpg', trouble: 'unreadable' }] });
  });

  const passing: ReadonlyArray<[string, object, object]> = [
    ['a lost network', { kind: 'offline' }, { trouble: 'offline', wait: 5_000 }],
    ['code that could not be loaded', new TypeError('Failed to fetch dynamically imported module'), { trouble: 'offline', wait: 5_000 }],
    ['no answer in time', { kind: 'timeout' }, { trouble: 'offline', wait: 5_000 }],
    ['too many calls', { kind: 'problem', code: 'rate-limited', status: 429, retryAfter: 7 }, { trouble: 'busy', wait: 7_000 }],
    ['an outage', { kind: 'problem', status: 503 }, { trouble: 'busy', wait: 5_000 }],
    ['a sign-in that ended', { kind: 'problem', code: 'unauthenticated', status: 401 }, { trouble: 'busy', wait: 5_000 }],
  ];
  for (const [what, failure, { trouble, wait }] of passing as ReadonlyArray<[string, object, { trouble: string; wait: number }]>) {
    it(`waits out ${what}`, () => {
      const after = setback(failure, 0);
      assert.deepEqual([after.change.state, after.change.trouble, after.wait], ['waiting', trouble, wait]);
    });
  }

  it('waits longer each time, up to a minute', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 9].map((tries) => setback({ kind: 'offline' }, tries).wait), [5e3, 1e4, 2e4, 4e4, 6e4, 6e4]);
  });

  for (const status of [400, 403, 413, 415, 422, 501]) {
    it(`ends with a ${status}, in the backend's words`, () => {
      const { change, wait } = setback({ kind: 'problem', status, detail: 'No', errors: [{ message: 'Too large; 50 MB at most.' }] }, 0);
      assert.deepEqual([change.state, change.text, wait], ['failed', 'Too large; 50 MB at most.', undefined]);
    });
  }
});
