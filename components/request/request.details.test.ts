import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { goOnTo, tellProblem, requestsOf } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import { freshWorld } from '../../mocks/scenarios/fresh.js';
import { giveOddCatalog, type OddName } from '../../mocks/scenarios/vendor/odd.js';
import { createWorld, type PretendWorld } from '../../mocks/scenarios/world.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const form = (lang = 'en', world?: PretendWorld): Promise<It> =>
  mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { lang, ...(world && { world }) });
const checked = (root: ParentNode, role: 'radio' | 'checkbox' = 'checkbox'): string[] =>
  all(root, role).filter((one) => (one as HTMLInputElement).checked).map((one) => one.closest('label')!.textContent!.trim());
async function details(service = 'Repair', words?: string): Promise<It> {
  const at = await form();
  await tellProblem(at.element, words, service);
  await goOnTo(at.element, 'details');
  return at;
}
async function odd(name: OddName): Promise<PretendWorld> {
  const world = await createWorld();
  await giveOddCatalog(world, name);
  return world;
}

describe('the first step', () => {
  it('has no fault that axe finds with the process unfolded', async () => {
    const { element } = await form();
    await reads(element, 'How it goes, step by step');
    element.shadowRoot!.querySelector('summary')!.click();
    await until(() => all(element, 'list').length > 0);
    await expect(element).to.be.accessible();
  });

  it('shows before filing who does what, in which order', async () => {
    const { element } = await form();
    await until(() => element.shadowRoot!.querySelector('.process-steps'));
    const steps = (): HTMLElement[] => all(element.shadowRoot!.querySelector('.process-steps')!, 'listitem');
    element.shadowRoot!.querySelector('summary')!.click();
    await until(() => steps().length === 6);
    expect(steps().map((one) => one.querySelector('strong')!.textContent)).to.deep.equal(['You', 'Clearbrook Home', 'Clearbrook Home', 'You', 'Clearbrook Home', 'You']);
    expect(steps()[1]!.textContent).to.contain('a named person');
  });

  it('shows our own words where the vendor has none', async () => {
    const { vendor } = freshWorld;
    const world = await createWorld({ data: { ...freshWorld, vendor: { ...vendor, catalog: { ...vendor.catalog, en: { ...vendor.catalog.en, process: [] } } } } });
    const { element } = await form('en', world);
    await until(() => element.shadowRoot!.querySelectorAll('.process-steps li').length === 6);
    expect(read(element)).to.contain('Say that it is solved.');
  });

  it('has “not sure” as the last choice, and says that it is fine', async () => {
    const { element } = await form('en', await odd('unknown'));
    await get(element, 'radio', 'Repair');
    const cards = all(element, 'radio').map((one) => one.closest('label')!.textContent!.trim());
    expect(cards.length).to.equal(7);
    expect(cards.at(-1)).to.contain('not sure').and.contain('we find out together');
  });

  it('says what is too long, with the limit and the length, and cuts nothing', async () => {
    const { element } = await form();
    const much = 'x'.repeat(100_000);
    await tellProblem(element, much);
    await reads(element, '95,000 characters too many');
    await press(element, 'button', 'Continue');
    await reads(element, 'At most 5,000 characters. This has 100,000.');
    expect((await get(element, 'textbox', 'What is wrong?') as HTMLTextAreaElement).value).to.equal(much);
  });

  it('says how much room is left once it is little, to readers of the field too', async () => {
    const { element } = await form();
    await until(() => element.shadowRoot!.querySelector('.process-steps'));
    await write(element, 'What is wrong?', 'x'.repeat(4499));
    expect(read(element)).not.to.contain('characters left');
    await write(element, 'What is wrong?', 'x'.repeat(4999));
    await reads(element, '1 character left');
    const field = await get(element, 'textbox', 'What is wrong?');
    const note = element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!.split(' ').at(-1)!);
    expect(note!.textContent).to.equal('1 character left');
  });
});

describe('the details', () => {
  for (const lang of ['en', 'zh-CN']) {
    it(`have no fault that axe finds, ${lang}`, async () => {
      const { element, provider } = await details();
      provider.lang = lang;
      await get(element, 'checkbox', lang === 'en' ? 'No hot water' : '不出热水');
      await expect(element).to.be.accessible();
    });
  }

  it('take symptoms by tapping, and keep them when the language changes', async () => {
    const { element, provider } = await details();
    await press(element, 'checkbox', 'No hot water');
    await press(element, 'checkbox', 'Shows an error code');
    provider.lang = 'zh-CN';
    await until(() => checked(element).join() === '显示故障代码,不出热水', () => checked(element).join());
    await press(element, 'checkbox', '显示故障代码');
    await until(() => checked(element).join() === '不出热水', () => checked(element).join());
  });

  it('bring back what was tapped and answered once its service type is chosen again', async () => {
    const { element } = await details();
    await press(element, 'checkbox', 'No hot water');
    await press(element, 'radio', 'Yes');
    const choose = async (service: string): Promise<void> => {
      await press(element, 'button', 'Back');
      await press(element, 'button', 'Back');
      await press(element, 'radio', service);
      await goOnTo(element, 'details');
    };
    await choose('Guidance');
    await get(element, 'checkbox', 'Cannot set it');
    expect(checked(element)).to.deep.equal([]);
    await choose('Repair');
    await get(element, 'checkbox', 'No hot water');
    expect([checked(element), checked(element, 'radio')]).to.deep.equal([['No hot water'], ['Yes', checked(element, 'radio')[1]]]);
  });

  it('have quick answers that name the day', async () => {
    const { element } = await details();
    const since = await get(element, 'textbox', 'Since when?') as HTMLInputElement;
    const value = (): string => since.value;
    await press(element, 'button', 'Yesterday');
    await until(() => value() === 'Thu 19 Nov', value);
    expect((await get(element, 'button', 'Yesterday')).getAttribute('aria-pressed')).to.equal('true');
    await press(element, 'button', 'A few days ago');
    await until(() => value() === 'a few days before Fri 20 Nov', value);
    expect((await get(element, 'button', 'Yesterday')).getAttribute('aria-pressed')).to.equal('false');
    await press(element, 'button', 'A few days ago');
    await until(() => value() === '', value);
  });

  it('leave an error code as it is typed', async () => {
    const { element } = await details();
    const code = await get(element, 'textbox', 'Error code');
    expect([code.getAttribute('autocapitalize'), code.getAttribute('spellcheck'), (code as HTMLInputElement).autocorrect]).to.deep.equal(['off', 'false', false]);
  });

  it('are sent in the words that were chosen', async () => {
    const { element, world } = await details();
    await press(element, 'checkbox', 'No hot water');
    await press(element, 'button', 'Today');
    await write(element, 'Error code', 'E1');
    await write(element, 'What do you think caused it?', 'Lime 🚿 <b>&amp;</b> مرحبا');
    await goOnTo(element, 'place');
    await press(element, 'radio', 'Online');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await until(() => element.shadowRoot!.querySelector('.receipt'));
    const [{ problem } = { problem: null }] = await requestsOf(world);
    expect(problem).to.deep.equal({
      description: 'The heater does not light', symptoms: ['No hot water'], since: 'Fri 20 Nov', errorCode: 'E1', suspectedCause: 'Lime 🚿 <b>&amp;</b> مرحبا',
    });
  });

  for (const [size, dir] of [['320px', 'ltr'], ['320px', 'rtl'], ['1280px', 'ltr']] as const) {
    it(`fit into ${size}, ${dir}, and all that is pressed is 44 px high`, async () => {
      const { element, provider } = await details('Repair', 'It leaks, and there is smoke');
      provider.dir = dir;
      provider.style.inlineSize = size;
      await press(element, 'checkbox', 'Smells');
      await get(element, 'region', 'A strange smell');
      const base = element.shadowRoot!.querySelector('.base')!;
      expect(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`).to.equal(true);
      const low = [...base.querySelectorAll('button, a.button, label.choice, summary, input.control')].filter((one) => one.getBoundingClientRect().height < 44);
      expect(low.map((one) => `${one.textContent} ${one.getBoundingClientRect().height}`)).to.deep.equal([]);
    });
  }
});

describe('catalogues a form has to survive', () => {
  it('hostile words stay words', async () => {
    const title = document.title;
    const { element } = await form('en', await odd('hostile'));
    await until(() => all(element, 'radio').length === 7);
    all(element, 'radio')[3]!.click();
    await write(element, 'What is wrong?', '坏了');
    await until(() => all(element, 'region').length === 1);
    await goOnTo(element, 'details');
    await get(element, 'checkbox', '<img src=x onerror');
    await expect(element).to.be.accessible();
    expect([document.title, element.shadowRoot!.querySelectorAll('img, script').length]).to.deep.equal([title, 0]);
    const base = element.shadowRoot!.querySelector('.base')!;
    expect(base.scrollWidth <= base.clientWidth).to.equal(true);
  });

  it('what is not known yet is left out', async () => {
    const { element } = await form('en', await odd('unknown'));
    await tellProblem(element);
    await goOnTo(element, 'details');
    expect(read(element)).not.to.contain('Scan').and.not.to.contain('Whenever');
    await goOnTo(element, 'place');
  });

  it('an empty one still says whom to call', async () => {
    const { element } = await form('en', await odd('empty'));
    await get(element, 'link', 'Call a person');
  });

  it('a huge one is still gone through', async () => {
    const { element } = await form('en', await odd('huge'));
    await tellProblem(element);
    await goOnTo(element, 'details');
    expect(all(element, 'combobox').length).to.equal(20);
    await goOnTo(element, 'place');
  });
});
