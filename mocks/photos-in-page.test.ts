import { expect } from '@open-wc/testing';
import { createWorld } from './scenarios/world.js';

/** A photo of 40 by 20 pixels that says it was taken on its side, in Shanghai. */
const phonePhoto = 
  '/9j/4QE6RXhpZgAASUkqAAgAAAAIAA8BAgACAAAAUAAAABIBAwABAAAABgAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBA'
  + 'ABAAAAfgAAACWIBAABAAAAzAAAAAAAAAA4YwAA6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAA'
  + 'ACgAAAADoAQAAQAAABQAAAAAAAAABAABAAIAAgAAAE4AAAACAAUAAwAAABoBAAADAAIAAgAAAEUAAAAEAAUAAwAAAAIBAAAAAAAAeQAAAAEAAAAcAAAAAQAAAAwAAAABAA'
  + 'AAHwAAAAEAAAANAAAAAQAAADAAAAABAAAA/+IB8ElDQ19QUk9GSUxFAAEBAAAB4GxjbXMEIAAAbW50clJHQiBYWVogB+IAAwAUAAkADgAdYWNzcE1TRlQAAAAAc2F3c2N0'
  + 'cmwAAAAAAAAAAAAAAAAAAPbWAAEAAAAA0y1oYW5keem/Vlo+AbaDI4VVRvdPqgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKZGVzYwAAAPwAAAAkY3BydAAAAS'
  + 'AAAAAid3RwdAAAAUQAAAAUY2hhZAAAAVgAAAAsclhZWgAAAYQAAAAUZ1hZWgAAAZgAAAAUYlhZWgAAAawAAAAUclRSQwAAAcAAAAAgZ1RSQwAAAcAAAAAgYlRSQwAAAcAA'
  + 'AAAgbWx1YwAAAAAAAAABAAAADGVuVVMAAAAIAAAAHABzAFIARwBCbWx1YwAAAAAAAAABAAAADGVuVVMAAAAGAAAAHABDAEMAMAAAWFlaIAAAAAAAAPbWAAEAAAAA0y1zZj'
  + 'MyAAAAAAABDD8AAAXd///zJgAAB5AAAP2S///7of///aIAAAPcAADAcVhZWiAAAAAAAABvoAAAOPIAAAOPWFlaIAAAAAAAAGKWAAC3iQAAGNpYWVogAAAAAAAAJKAAAA+F'
  + 'AAC2xHBhcmEAAAAAAAMAAAACZmkAAPKnAAANWQAAE9AAAApb/9sAQwAoHB4jHhkoIyEjLSsoMDxkQTw3Nzx7WF1JZJGAmZaPgIyKoLTmw6Cq2q2KjMj/y9ru9f///5vB//'
  + '//+v/m/f/4/9sAQwErLS08NTx2QUF2+KWMpfj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4/8AAEQgAFAAoAwEiAAIRAQMRAf/E'
  + 'ABUAAQEAAAAAAAAAAAAAAAAAAAAD/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAADBP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAh'
  + 'EDEQA/AIgJNwAAAAAAAAAD/9k=';

const bytesOf = (coded: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
const includes = (bytes: Uint8Array, words: string): boolean => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('').includes(words);

it('takes the location out of a photo in a page, and turns it upright', async () => {
  const world = await createWorld();
  const { token } = (await world.token('customer-1'))!;
  const given = bytesOf(phonePhoto);
  expect(includes(given, 'Exif')).to.equal(true);
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': 'k', 'X-Filename': 'plate.jpg' };
  const sent = await world.fetch('/api/attachments', { method: 'POST', headers, body: new Blob([given]) });
  expect(sent.status).to.equal(201);
  const { id, type, name } = await sent.json() as { id: string; type: string; name: string };
  expect([type, name]).to.deep.equal(['image/jpeg', 'plate.jpg']);
  const read = await world.fetch(`/api/attachments/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  const kept = new Uint8Array(await read.arrayBuffer());
  expect(includes(kept, 'Exif')).to.equal(false);
  const picture = await createImageBitmap(new Blob([kept], { type }));
  expect([picture.width, picture.height]).to.deep.equal([20, 40]);
});
