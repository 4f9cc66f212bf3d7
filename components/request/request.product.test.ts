import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { fillOnline, goOnTo, requestsOf, tellProblem, watchedWorld, type Call } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement> & { calls: Call[] };
const plain = html`<aftercare-request></aftercare-request>`;

/** Opened where the product is asked for, in English. */
async function atProduct(as: 'customer-1' | 'customer-2' | 'guest' = 'customer-1'): Promise<It> {
  const { world, calls } = await watchedWorld();
  const it = await mount<AftercareRequestElement>(plain, { world, as });
  await tellProblem(it.element);
  await goOnTo(it.element, 'product');
  return { ...it, calls };
}

const asOther = async (form: HTMLElement): Promise<void> => {
  await press(form, 'radio', 'Another product');
  await get(form, 'textbox', 'Serial number');
};
const lookups = ({ calls }: It): string[] => calls.filter(({ path }) => path.startsWith('/products/')).map(({ path }) => decodeURIComponent(path));
const status = ({ element }: It): string => element.shadowRoot!.querySelector('[role=status]')!.textContent!;

describe('which product', () => {
  it('offers the registered ones with number, warranty and what it covers, then another', async () => {
    const { element } = await atProduct();
    const names = all(element, 'radio').map((one) => one.closest('label')!.textContent!.replace(/\s+/g, ' ').trim());
    expect(names).to.have.length(3);
    expect(names[1]).to.match(/^Clearbrook front-loading washer, 10 kg ?QC-W10 · QCW10-21060412 ?Warranty ended on Mon 17 Jun 2024$/);
    expect(names[0]).to.match(/QC-GH16 · QCGH16-26031588 ?Under warranty until Sun 14 Mar 2032 · by the manufacturer ?Covers: Faults of the whole heater/);
    expect(names[2]).to.equal('Another product, or not sure');
  });

  it('asks for nothing: the step is left as it is, and the request arrives', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain, { as: 'customer-2' });
    await fillOnline(element);
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world, 'customer-2'))[0]!.product?.serial).to.equal(undefined);
  });

  it('knows a registered product by its number, however it is written, and chooses it', async () => {
    const it_ = await atProduct();
    const { element } = it_;
    await asOther(element);
    await write(element, 'Serial number', 'ｑｃｇｈ１６ 2603 1588');
    await reads(element, /This is your Clearbrook gas water heater, 16 L Under warranty until Sun 14 Mar 2032 · by the manufacturer Covers: Faults/);
    await until(() => status(it_).includes('This is your Clearbrook gas water heater'));
    expect(lookups(it_)).to.deep.equal([]);
    await press(element, 'button', 'Choose it');
    await until(() => (all(element, 'radio', 'gas water heater')[0] as HTMLInputElement).checked);
    await until(() => element.shadowRoot!.activeElement === all(element, 'radio', 'gas water heater')[0]);
    expect(all(element, 'textbox', 'Serial number')).to.have.length(0);
  });

  it('asks the backend about a number it does not know, once it is written, and blocks nothing', async () => {
    const it_ = await atProduct();
    const { element } = it_;
    await asOther(element);
    for (const part of ['QCAP', 'QCAP5-2605', 'QCAP5-26052073']) await write(element, 'Serial number', part);
    await reads(element, 'Checking the warranty');
    await reads(element, /We do not know this number here yet You can send the request all the same/);
    await until(() => status(it_).startsWith('We do not know this number here yet'));
    expect(lookups(it_)).to.deep.equal(['/products/QCAP5-26052073']);
    await goOnTo(element, 'details');
  });

  it('shows what a backend knows of a number that is not in the list', async () => {
    const it_ = await atProduct();
    const { element, world } = it_;
    const { fetch } = world;
    (world as { fetch: typeof fetch }).fetch = async (input, init) => {
      const path = new URL(String(input instanceof Request ? input.url : input)).pathname;
      if (!path.endsWith('/products/AB%2F77-1')) return fetch(input, init);
      return Response.json({
        id: 'product-77', serial: 'AB/77-1', model: 'AB', name: 'Kettle', coverage: { covered: true, basis: 'statutory', until: '2027-01-31', covers: 'everything' },
      });
    };
    it_.provider.fetch = world.fetch;
    await tellProblem(element);
    await goOnTo(element, 'product');
    await asOther(element);
    await write(element, 'Serial number', 'AB/77-1');
    await reads(element, /This is your Kettle Under warranty until Sun 31 Jan 2027 · by law Covers: everything/);
    expect(all(element, 'button', 'Choose it')).to.have.length(0);
  });

  it('says nothing false while the backend does not answer', async () => {
    const { element, world } = await atProduct();
    world.fault = { kind: 'offline', only: '/products/' };
    await asOther(element);
    await write(element, 'Serial number', 'QCAP5-26052073');
    await reads(element, 'we check the warranty when we have it');
    await goOnTo(element, 'details');
  });

  it('tells a guest the same, and asks nobody', async () => {
    const it_ = await atProduct('guest');
    const { element } = it_;
    expect(all(element, 'radio')).to.have.length(0);
    await write(element, 'Serial number', 'QCGH16-26031588');
    await reads(element, 'We do not know this number here yet');
    expect(lookups(it_)).to.deep.equal([]);
  });

  it('takes the number out of an address that is pasted', async () => {
    const { element } = await atProduct('guest');
    await write(element, 'Serial number', 'https://example.com/q?model=QC-GH16&sn=QCGH16-26031588');
    await until(() => (all(element, 'textbox', 'Serial number')[0] as HTMLInputElement).value === 'QCGH16-26031588');
  });

  it('tells where the number stands', async () => {
    const { element } = await atProduct('guest');
    element.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
    await reads(element, 'On a sticker or metal plate');
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('takes a photo of the name plate instead', async () => {
    const { element } = await atProduct('guest');
    await get(element, 'group', 'Photo of the name plate');
  });

  it('has no scanner where the browser has no dialogs', async () => {
    const { showModal } = HTMLDialogElement.prototype;
    delete (HTMLDialogElement.prototype as Partial<HTMLDialogElement>).showModal;
    try {
      const { element } = await atProduct('guest');
      expect(all(element, 'button', 'Scan the code')).to.have.length(0);
    } finally {
      HTMLDialogElement.prototype.showModal = showModal;
    }
  });

  describe('in Chinese, on the smallest phone', () => {
    beforeEach(() => setViewport({ width: 320, height: 640 }));
    afterEach(() => setViewport({ width: 800, height: 600 }));

    it('says it, fits, and nothing moves when the answer comes', async () => {
      const { element } = await mount<AftercareRequestElement>(plain, { lang: 'zh-CN' });
      await write(element, '哪里出了问题？', '净化器不出风');
      await press(element, 'radio', '维修保养');
      await press(element, 'button', '下一步');
      await press(element, 'radio', '其他产品，或不确定');
      await write(element, '产品序列号', 'QCAP5-26052073');
      await reads(element, '正在查询保修');
      const place = element.shadowRoot!.querySelector('[part=warranty]')!;
      const { height } = place.getBoundingClientRect();
      await reads(element, '这里暂时查不到这个序列号 不影响提交，我们收到后会核实保修。');
      expect(place.getBoundingClientRect().height).to.equal(height);
      expect(element.scrollWidth <= element.clientWidth, 'it is wider than the phone').to.equal(true);
      await expect(element).to.be.accessible();
      expect(read(element)).to.match(/扫码填写/);
    });
  });
});
