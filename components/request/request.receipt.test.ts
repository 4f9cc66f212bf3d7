import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { Consent } from '../contract/resources/consent.js';
import { mount, type MountOptions } from '../../mocks/testing/mount.js';
import { chooseService, elsewhere, fillOnline, goOnTo, inZone, requestsOf, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

/** A request that is received. */
async function received(options: MountOptions & { template?: TemplateResult; trackHref?: string } = {}) {
  const { template = plain, trackHref, ...rest } = options;
  const at = await mount<AftercareRequestElement>(template, rest);
  if (trackHref !== undefined) at.provider.setAttribute('track-href', trackHref);
  await tellProblem(at.element);
  await goOnTo(at.element, 'place');
  await press(at.element, 'radio', 'Online');
  if (rest.as === 'guest') {
    await write(at.element, 'Your name', 'Li');
    await write(at.element, 'Email', 'li@example.com');
  }
  await goOnTo(at.element, 'review');
  await press(at.element, 'button', 'Send the request');
  await get(at.element, 'heading', 'We have your request');
  return at;
}

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

describe('the receipt', () => {
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    clipboard(async (text) => { copied.push(text); });
  });

  it('gives a guest the code once, the link with it in the fragment, and both to copy', async () => {
    const { element } = await received({ as: 'guest', trackHref: '/track?id={id}' });
    await reads(element, 'shown only this once');
    const code = element.shadowRoot!.querySelector('[part~=code]')!.textContent!;
    await press(element, 'button', 'Copy the code');
    await get(element, 'button', 'Copied');
    await press(element, 'button', 'Copy the link');
    await until(() => copied.length === 2, 'nothing copied');
    expect(copied[0]).to.equal(code);
    const link = new URL(copied[1]!);
    expect(link.origin + link.pathname).to.equal(`${location.origin}/track`);
    expect(link.hash).to.equal(`#aftercare=${encodeURIComponent(code)}`);
    expect(link.search).to.not.include(code);
    expect((await get(element, 'link', 'Follow its progress')).getAttribute('href')).to.equal(link.href);
    await get(element, 'img', /^QR code: the link to request /);
  });

  it('selects what cannot be copied, the link shown for it', async () => {
    const { element } = await received({ as: 'guest', trackHref: '/track?id={id}' });
    clipboard(async () => { throw new DOMException('', 'NotAllowedError'); });
    const selections: string[] = [];
    const select = Selection.prototype.selectAllChildren;
    Selection.prototype.selectAllChildren = function (node: Node) {
      selections.push(node.textContent!);
      select.call(this, node);
    };
    try {
      await press(element, 'button', 'Copy the link');
      await press(element, 'button', 'Copy the number');
      await until(() => selections.length === 2, 'nothing is selected');
    } finally {
      Selection.prototype.selectAllChildren = select;
    }
    expect(selections[0]).to.match(/#aftercare=/);
    expect(selections[1]).to.equal(element.shadowRoot!.querySelector('[part~=number]')!.textContent);
  });

  it('lets a customer copy the number and the link, without any code', async () => {
    const { element, world } = await received({ trackHref: '/track?id={id}' });
    const [request] = await requestsOf(world);
    await press(element, 'button', 'Copy the number');
    await press(element, 'button', 'Copy the link');
    await until(() => copied.length === 2, 'nothing copied');
    expect(copied).to.deep.equal([request!.number, new URL(`/track?id=${request!.id}`, location.href).href]);
    expect(element.shadowRoot!.querySelector('[part~=code]')).to.equal(null);
  });

  it('makes a calendar file of the appointment and of each promised time', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element);
    await writeAddress(element);
    await press(element, 'radio', /09:00–11:00/);
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await reads(element, /Your appointment .+ 09:00–11:00 Confirmed/);
    const files: Array<{ name: string; href: string }> = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { files.push({ name: this.download, href: this.href }); };
    try {
      await press(element, 'button', 'Add to calendar');
      await until(() => files.length === 1, 'no file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const text = await (await fetch(files[0]!.href)).text();
    const [request] = await requestsOf(world);
    expect(files[0]!.name).to.equal(`${request!.number}.ics`);
    const stamps = [...text.matchAll(/DTSTART:(\S+)/g)].map(([, stamp]) => stamp);
    const utc = (moment: string): string => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
    expect(stamps).to.deep.equal([request!.appointment!.start, ...request!.commitments.map(({ dueAt }) => dueAt)].map(utc));
    expect(text).to.include(`DTEND:${utc(request!.appointment!.end)}`);
    const unfolded = text.replace(/\r\n /g, '');
    expect(unfolded).to.include('SUMMARY:Clearbrook Home\\, at the latest now: First response');
    expect(unfolded).to.include(`Request number ${request!.number}`);
    expect(unfolded).to.not.include('Wensan');
  });

  it('prints itself and nothing else of the page, and leaves the page as it was', async () => {
    const { element } = await received({ as: 'guest', trackHref: '/track?id={id}' });
    const shop = document.createElement('nav');
    shop.textContent = 'The shop';
    document.body.append(shop);
    const shown = (of: Element): boolean => getComputedStyle(of).display !== 'none';
    const { print } = window;
    let printed: Promise<Record<string, boolean>> | undefined;
    const onPaper = { shop: false, receipt: true, qr: true, buttons: false, black: true };
    window.print = () => {
      printed = executeServerCommand('set-media', { media: 'print' }).then((pretends) => {
        // Firefox cannot pretend to be paper while it runs; what is left out there is marked all the same.
        if (!pretends) return { ...onPaper, shop: !shop.hasAttribute('data-aftercare-unprinted') };
        const root = element.shadowRoot!;
        return {
          shop: shown(shop), receipt: shown(root.querySelector('[part~=receipt]')!), qr: shown(root.querySelector('[part~=qr]')!),
          buttons: [...root.querySelectorAll('[part~=button]')].some((one) => one.getClientRects().length > 0),
          black: getComputedStyle(root.querySelector('[part~=number]')!).color === 'rgb(0, 0, 0)',
        };
      });
    };
    try {
      await press(element, 'button', 'Print');
      await until(() => printed, 'nothing is printed');
      expect(await printed).to.deep.equal(onPaper);
      window.dispatchEvent(new Event('afterprint'));
      expect(shown(shop)).to.equal(true);
      expect(document.adoptedStyleSheets).to.deep.equal([]);
      expect(document.querySelectorAll('[data-aftercare-unprinted]').length).to.equal(0);
    } finally {
      window.print = print;
      await executeServerCommand('set-media', {});
      shop.remove();
    }
  });

  it('says kindly that an earlier sending had arrived', async () => {
    const { world } = await watchedWorld();
    const { fetch: direct } = world;
    const internal = { type: 'urn:aftercare:problem:internal', title: 'Internal', status: 500 };
    let lost = true;
    (world as { fetch: typeof direct }).fetch = async (input, init) => {
      const answer = await direct(input, init);
      return lost && init?.method === 'POST' && String(input).endsWith('/requests')
        ? Response.json(internal, { status: 500, headers: { 'Content-Type': 'application/problem+json' } }) : answer;
    };
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await fillOnline(element, 'It drips');
    await press(element, 'button', 'Send the request');
    await reads(element, 'we do not know whether your request got through');
    lost = false;
    await press(element, 'button', 'Change: What is wrong');
    await write(element, 'What is wrong?', 'It drips a lot');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await reads(element, 'It had reached us already, as you first sent it.');
    expect((await requestsOf(world)).map(({ problem }) => problem.description)).to.deep.equal(['It drips']);
  });

  it('gives way to what the page puts in its place, while event and state remain', async () => {
    const heard: Event[] = [];
    const listen = (event: Event): void => { heard.push(event); };
    document.addEventListener('aftercare-submitted', listen, { once: true });
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request><p slot="before">Welcome</p>
      <p slot="after">Small print</p><p slot="receipt">Thank you from the shop</p></aftercare-request>`);
    const visible = (slot: string): boolean => element.querySelector(`[slot=${slot}]`)!.getClientRects().length > 0;
    await until(() => visible('before') && visible('after'), 'they are not shown beside the form');
    expect(visible('receipt')).to.equal(false);
    await fillOnline(element);
    await press(element, 'button', 'Send the request');
    await until(() => visible('receipt'), 'the page’s own receipt is not shown');
    expect(element.shadowRoot!.querySelector('[part~=receipt]')!.getClientRects().length).to.equal(0);
    expect([visible('before'), visible('after'), heard.length, element.matches(':state(submitted)')]).to.deep.equal([false, false, 1, true]);
    await until(() => element.shadowRoot!.activeElement !== null, 'focus is lost');
  });

  it('shows the progress in its place, once that has its code on the page, and leads back', async () => {
    const { element, world } = await received({ as: 'guest' });
    const code = element.shadowRoot!.querySelector('[part~=code]')!.textContent!;
    expect(all(element, 'link', 'Follow its progress')).to.deep.equal([]);
    await press(element, 'button', 'Track it now');
    await reads(element, /The progress opens here\. If it does not, call us and name the number/);
    await import('../progress/progress.define.js');
    const progress = element.shadowRoot!.querySelector('aftercare-progress')!;
    await until(() => progress.matches(':state(ready)'), () => `it is not shown: ${read(progress)}`);
    await get(progress, 'button', 'Ask a question');
    await until(() => (element.shadowRoot!.activeElement?.textContent ?? '').startsWith('Progress of'), 'focus is elsewhere');
    await press(element, 'button', 'Back to the receipt');
    await reads(element, code);
    expect(element.matches(':state(submitted)')).to.equal(true);
    await press(element, 'button', 'Request something else');
    await get(element, 'textbox', 'What is wrong?');
    expect(world.fault).to.equal(null);
  });

  it('names the zone of its times where the customer is in another', async () => {
    const { element } = await received({ data: inZone(elsewhere()) });
    await reads(element, /Until then there is nothing you need to do\. .*All times are in .+ Time\./);
  });

  it('speaks Chinese', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(html`<aftercare-request service-type="support" channel="online"
      .values=${{ description: '连不上手机', contact: { name: '李女士', email: 'li@example.com' } }}></aftercare-request>`, { as: 'guest', lang: 'zh-CN' });
    provider.setAttribute('track-href', '/track?id={id}');
    await get(element, 'textbox', '哪里出了问题？');
    await element.submit();
    await get(element, 'heading', '我们已收到您的申请');
    for (const name of ['复制单号', '复制查询码', '复制链接', '添加到日历', '打印']) await get(element, 'button', name);
    await get(element, 'img', /^二维码：服务单/);
    await reads(element, '只显示这一次');
  });
});

/** Nothing here is decided without the customer: what a receipt shows changes no choice. */
describe('after the receipt', () => {
  it('has left every choice open that was not made', async () => {
    const { world } = await received();
    const { items } = await world.call<{ items: Consent[] }>('customer-1', 'GET', '/consents');
    expect(items.map(({ decision }) => decision)).to.deep.equal(items.map(() => null));
  });
});
