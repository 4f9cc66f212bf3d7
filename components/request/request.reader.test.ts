import { expect } from '@open-wc/testing';
import { qrCode } from '../../mocks/testing/codes.js';
import { closed, field, scanning, sees, serial } from '../../mocks/testing/scanner.js';
import './request.define.js';

describe('the scanner with the browser’s own detector', () => {
  type Own = { BarcodeDetector?: unknown };
  const detector = (detect: () => Promise<unknown>, formats = ['qr_code', 'data_matrix', 'code_128', 'code_39', 'ean_13']): void => {
    (globalThis as Own).BarcodeDetector = class {
      static getSupportedFormats = async (): Promise<string[]> => formats;
      detect = detect;
    };
  };
  afterEach(() => { delete (globalThis as Own).BarcodeDetector; });

  it('takes what it finds, a serial number before an article’s', async () => {
    detector(async () => [{ rawValue: '6901234567892', format: 'ean_13' }, { rawValue: 'FROM-NATIVE-1', format: 'code_128' }]);
    const { element } = await scanning();
    await closed(element);
    expect(field(element).value).to.equal('FROM-NATIVE-1');
  });

  it('reads by itself where the detector only says that it can', async () => {
    detector(() => Promise.reject(new DOMException('no service', 'NotSupportedError')));
    const { element } = await scanning(sees(qrCode(serial)));
    await closed(element);
    expect(field(element).value).to.equal(serial);
  });

  it('reads by itself where the detector knows too few kinds', async () => {
    detector(async () => [{ rawValue: 'FROM-NATIVE-1', format: 'qr_code' }], ['qr_code']);
    const { element } = await scanning(sees(qrCode(serial)));
    await closed(element);
    expect(field(element).value).to.equal(serial);
  });
});
