import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { goOnTo, tellProblem } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import { freshWorld, type World } from '../../mocks/scenarios/fresh.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const form = (lang = 'en', layout: 'steps' | 'single' = 'steps'): Promise<It> =>
  mount<AftercareRequestElement>(html`<aftercare-request layout=${layout}></aftercare-request>`, { lang });
const status = ({ element }: It): string => element.shadowRoot!.querySelector('[role=status]')!.textContent!;
const tell = (element: HTMLElement, text: string): Promise<void> => write(element, 'What is wrong?', text);
const advice = (element: HTMLElement): HTMLElement[] => all(element, 'region').filter((one) => one.getAttribute('part') === 'danger');
const offering = (catalog: object): World => ({
  ...freshWorld, vendor: { ...freshWorld.vendor, catalog: { ...freshWorld.vendor.catalog, en: { ...freshWorld.vendor.catalog.en, ...catalog } } },
});

describe('words that mean danger', () => {
  for (const lang of ['en', 'zh-CN']) {
    for (const scheme of ['light', 'dark']) {
      it(`bring advice in which axe finds no fault, ${lang}, ${scheme}`, async () => {
        const { element, provider } = await form(lang);
        provider.setAttribute('theme', scheme);
        await write(element, lang === 'en' ? 'What is wrong?' : '哪里出了问题？', lang === 'en' ? 'It leaks, and I smell gas' : '漏水，还有燃气味');
        await get(element, 'region', lang === 'en' ? 'This may be gas' : '可能漏燃气');
        await expect(element).to.be.accessible();
      });
    }
  }

  it('bring it right after the words, before anything else, and leave the words where they are', async () => {
    const { element } = await form();
    const field = await get(element, 'textbox', 'What is wrong?');
    await goOn(element);
    const before = field.getBoundingClientRect().top;
    await tell(element, 'There is smoke');
    const region = await get(element, 'region', 'Smoke or fire');
    expect(field.getBoundingClientRect().top).to.equal(before);
    expect(element.shadowRoot!.activeElement === field).to.equal(true);
    const [choice] = all(element, 'radio');
    expect(Boolean(field.compareDocumentPosition(region) & Node.DOCUMENT_POSITION_FOLLOWING)).to.equal(true);
    expect(Boolean(region.compareDocumentPosition(choice!) & Node.DOCUMENT_POSITION_FOLLOWING)).to.equal(true);
    expect(all(region, 'listitem').map((one) => one.textContent)[0]).to.contain('leave at once');
    expect((await get(region, 'link', 'Call a person')).getAttribute('href')).to.equal('tel:4000001234');
  });

  it('are said once to people who do not see the advice appear', async () => {
    const at = await form();
    await get(at.element, 'textbox', 'What is wrong?');
    await goOn(at.element);
    await tell(at.element, 'There is smoke');
    await until(() => status(at).includes('Safety first. Smoke or fire'), () => status(at));
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(status(at)));
    watch.observe(at.element.shadowRoot!.querySelector('[role=status]')!, { childList: true, characterData: true, subtree: true });
    await tell(at.element, 'There is smoke, and it will not stop');
    // The next that is said is another danger's: the first was not said again.
    await tell(at.element, 'There is smoke, and water leaks');
    await until(() => status(at).includes('Leaking'), () => status(at));
    watch.disconnect();
    expect(new Set(said)).to.deep.equal(new Set([status(at)]));
  });

  it('are shown the newest first, the others folded', async () => {
    const { element } = await form();
    await tell(element, 'There is smoke');
    await get(element, 'region', 'Smoke or fire');
    await tell(element, 'It leaks. There is smoke');
    const region = await get(element, 'region', 'Leaking');
    expect(advice(element).length).to.equal(1);
    const folded = [...region.querySelectorAll('details')];
    expect(folded.map((one) => [one.querySelector('summary')!.textContent!.trim(), one.open])).to.deep.equal([['Smoke or fire: people first, then the machine', false]]);
    expect(all(region, 'link', 'Call a person').length).to.equal(1);
  });

  it('no longer do once they are gone', async () => {
    const { element } = await form();
    await tell(element, 'There is smoke');
    await get(element, 'region', 'Smoke or fire');
    await tell(element, 'There is no smoke');
    await until(() => advice(element).length === 0);
  });

  it('offer to call it urgent, and never do so by themselves', async () => {
    const { element } = await form();
    await tellProblem(element, 'It leaks');
    const box = await get(element, 'checkbox', 'This is urgent') as HTMLInputElement;
    await goOnTo(element, 'details');
    expect((await get(element, 'radio', /^General/) as HTMLInputElement).checked).to.equal(true);
    await reads(element, /“ ?Urgent ?” is meant for that/);
    await press(element, 'button', 'Back');
    await press(element, 'button', 'Back');
    expect(box.checked).to.equal(false);
    await press(element, 'checkbox', 'This is urgent');
    await goOnTo(element, 'details');
    expect((await get(element, 'radio', /^Urgent/) as HTMLInputElement).checked).to.equal(true);
  });

  it('stay in a line on every later step, with the advice and the call at hand', async () => {
    const { element } = await form();
    await tellProblem(element, 'It leaks');
    for (const step of ['product', 'details', 'place'] as const) {
      await goOnTo(element, step);
      const region = await get(element, 'region', 'Safety first');
      const summary = region.querySelector('summary')!;
      expect(summary.textContent!.trim()).to.contain('Leaking');
      expect(region.querySelector('details')!.open).to.equal(false);
      summary.click();
      await until(() => region.querySelector('details')!.open);
      await get(region, 'link', 'Call a person');
    }
    await expect(element).to.be.accessible();
  });

  it('may be a symptom or a cause: then the advice stands there', async () => {
    const { element } = await form();
    await tellProblem(element);
    await goOnTo(element, 'details');
    await press(element, 'checkbox', 'Leaks water');
    const region = await get(element, 'region', 'Leaking');
    expect(Boolean((await get(element, 'group', 'What do you notice?')).compareDocumentPosition(region) & Node.DOCUMENT_POSITION_FOLLOWING)).to.equal(true);
    await write(element, 'What do you think caused it?', 'a short circuit');
    await get(element, 'region', 'This may give a shock');
    expect(advice(element).length).to.equal(2);
    await expect(element).to.be.accessible();
    await goOnTo(element, 'place');
    expect((await get(element, 'region', 'Safety first')).querySelectorAll('details').length).to.equal(2);
  });

  it('bring it on one page, too, once', async () => {
    const { element } = await form('en', 'single');
    await tell(element, 'It leaks');
    await get(element, 'region', 'Leaking');
    expect(advice(element).length).to.equal(1);
  });

  it('bring nothing where the vendor names none', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { world: await createWorld({ data: offering({ dangers: undefined }) }) });
    await tellProblem(element, 'Smoke, fire, gas leak');
    await goOnTo(element, 'details');
    expect(advice(element)).to.deep.equal([]);
    expect(read(element)).not.to.contain('is meant for that');
  });

  it('offer no urgency that the vendor does not', async () => {
    const { urgencies } = freshWorld.vendor.catalog.en;
    const world = await createWorld({ data: offering({ urgencies: urgencies.filter(({ id }) => id !== 'urgent') }) });
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { world });
    await tell(element, 'It leaks');
    await get(element, 'region', 'Leaking');
    expect(all(element, 'checkbox')).to.deep.equal([]);
  });
});

/** Waits until what comes after the first step is there. */
async function goOn(element: HTMLElement): Promise<void> {
  await until(() => element.shadowRoot!.querySelector('.process-steps'));
}
