import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, tellProblem } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const form = (lang = 'en', as: 'customer-1' | 'guest' = 'customer-1'): Promise<It> =>
  mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { lang, as });
const focused = ({ element }: It): Element | null => element.shadowRoot!.activeElement;
const status = ({ element }: It): string => element.shadowRoot!.querySelector('[role=status]')!.textContent!;

/** Goes to the last step as somebody the vendor does not know. */
async function fillAsGuest(form_: HTMLElement): Promise<void> {
  await tellProblem(form_);
  await chooseService(form_, /^General/, 'Online');
  await write(form_, 'Your name', 'Li');
  await write(form_, 'Phone', '13812342046');
  await goOnTo(form_, 'review');
  await get(form_, 'button', 'Send the request');
}

describe('the request form, for everybody', () => {
  const pictures: ReadonlyArray<[string, (form_: HTMLElement) => Promise<unknown>]> = [
    ['the first step', (form_) => get(form_, 'textbox', 'What is wrong?')],
    ['an incomplete step', async (form_) => {
      await press(form_, 'button', 'Continue');
      await reads(form_, '2 things need your attention');
    }],
    ['the second step', async (form_) => {
      await tellProblem(form_);
      await goOnTo(form_, 'product');
    }],
    ['the third step', async (form_) => {
      await tellProblem(form_);
      await goOnTo(form_, 'details');
    }],
    ['the fourth step', async (form_) => {
      await tellProblem(form_);
      await chooseService(form_);
      await reads(form_, /First response Clause 2\.2 by .+ within 2 hours/);
    }],
    ['an incomplete fourth step', async (form_) => {
      await tellProblem(form_);
      await chooseService(form_);
      await press(form_, 'button', 'Continue');
      await reads(form_, '4 things need your attention');
    }],
    ['the last step', fillAsGuest],
    ['the receipt', async (form_) => {
      await fillAsGuest(form_);
      await press(form_, 'button', 'Send the request');
      await get(form_, 'button', 'Copy the code');
    }],
  ];
  for (const scheme of ['light', 'dark']) {
    for (const [what, show] of pictures) {
      it(`has no fault that axe finds in ${what}, ${scheme}`, async () => {
        const { element, provider } = await form('en', 'guest');
        provider.setAttribute('theme', scheme);
        await show(element);
        await expect(element).to.be.accessible();
      });
    }
  }

  it('has no fault that axe finds on one page, in Chinese', async () => {
    const { element } = await mount<AftercareRequestElement>(
      html`<aftercare-request layout="single" service-type="repair" channel="on-site" urgency="urgent"></aftercare-request>`, { lang: 'zh-CN' },
    );
    await reads(element, '2小时内');
    await expect(element).to.be.accessible();
  });

  it('fits the outline of the page', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request heading-level="4"></aftercare-request>`);
    await fillOnline(element);
    await reads(element, 'First response');
    const levels = all(element, 'heading').map((one) => one.localName);
    expect(levels[0]).to.equal('h4');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['h5']));
  });

  it('can be gone through and sent by keyboard alone', async () => {
    const at = await form('en', 'guest');
    const go = async (role: string, name: string, key = 'Tab'): Promise<void> => {
      const wanted = await get(at.element, role, name);
      for (let i = 0; i < 40 && focused(at) !== wanted; i += 1) await sendKeys({ press: key });
      expect(focused(at) === wanted, `${role} ${name} cannot be reached`).to.equal(true);
    };
    // Enter goes on from any field. Firefox presses no button in a page that is not in front, as one of two is here.
    const reach = async (heading: string): Promise<void> => {
      await sendKeys({ press: 'Enter' });
      const there = await get(at.element, 'heading', heading);
      await until(() => focused(at) === there, `focus is not on ${heading}`);
    };
    (await get(at.element, 'textbox', 'What is wrong?')).focus();
    await sendKeys({ type: 'No hot water' });
    await go('radio', 'Installation');
    await sendKeys({ press: ' ' });
    await go('radio', 'Repair', 'ArrowDown');
    await reach('Which product');
    await go('textbox', 'Serial number');
    await reach('More about it');
    await go('radio', 'General');
    await reach('How, where and when');
    await go('radio', 'Phone support');
    await sendKeys({ press: ' ' });
    await go('radio', 'Online', 'ArrowDown');
    await go('textbox', 'Your name');
    await sendKeys({ type: 'Li' });
    await go('textbox', 'Email');
    await sendKeys({ type: 'li@example.com' });
    await reach('Check and send');
    await go('button', 'Send the request');
    (focused(at) as HTMLElement).click();
    const heading = await get(at.element, 'heading', 'We have your request');
    await until(() => focused(at) === heading, 'focus is not on the receipt');
  });

  it('moves focus to what is wrong, and from there to the field', async () => {
    const at = await form();
    await press(at.element, 'button', 'Continue');
    await until(() => focused(at)?.matches('.error-summary'));
    expect(focused(at)!.getAttribute('role')).to.equal('group');
    await press(at.element, 'link', 'Say in a few words');
    await until(() => focused(at) === all(at.element, 'textbox', 'What is wrong?')[0]);
    expect((focused(at) as HTMLElement).getAttribute('aria-invalid')).to.equal('true');
  });

  it('leaves focus where it is while nobody pressed anything', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const at = await form();
    await get(at.element, 'textbox', 'What is wrong?');
    expect(document.activeElement === button).to.equal(true);
    button.remove();
  });

  it('says the promised times once to those who do not see them appear', async () => {
    const at = await form();
    await tellProblem(at.element);
    await chooseService(at.element);
    await until(() => /First response within 2 hours by .+; Visit on site within 3 working days by/.test(status(at)), () => `said: ${status(at)}`);
  });

  it('tells each field its help and its error', async () => {
    const at = await form();
    const field = await get(at.element, 'textbox', 'What is wrong?');
    await press(at.element, 'button', 'Continue');
    await until(() => field.getAttribute('aria-describedby')?.split(' ').length === 2);
    const described = field.getAttribute('aria-describedby')!.split(' ').map((id) => read(at.element.shadowRoot!.getElementById(id)!));
    expect(described.join(' ')).to.match(/In your own words.+Say in a few words what is wrong/);
  });
});
