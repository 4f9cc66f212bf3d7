import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

describe('the last step', () => {
  it('shows everything that was said under its label, once, each with a way back', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element, 'It drips\nsince the move');
    await goOnTo(element, 'product');
    await press(element, 'radio', 'gas water heater');
    await goOnTo(element, 'details');
    await press(element, 'radio', /^Urgent/);
    await write(element, 'Error code', 'E1');
    await goOnTo(element, 'place');
    await press(element, 'radio', 'On-site');
    await writeAddress(element);
    await write(element, 'Getting to you', 'Gate 2');
    await goOnTo(element, 'review');
    const said = read(element);
    for (const words of ['It drips since the move', 'Repair', 'gas water heater', 'Urgent', 'Error code E1', 'Getting to you Gate 2', 'Zhejiang, Hangzhou, Xihu 1 Wensan Road']) {
      expect(said).to.include(words);
    }
    expect(said.split('1 Wensan Road').length).to.equal(2);
    await press(element, 'button', 'Change: More about it');
    expect((await get(element, 'textbox', 'Error code') as HTMLInputElement).value).to.equal('E1');
  });

  it('stays calm with very long words', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    await fillOnline(element, 'drip '.repeat(900));
    const shown = element.shadowRoot!.querySelector('[part~=review] dd')!;
    expect(shown.getBoundingClientRect().height).to.be.below(300);
  });
});

describe('the agreement before sending', () => {
  it('is named with its version and date, and read in place, the clauses of the promises first', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await tellProblem(element);
    await chooseService(element);
    await writeAddress(element);
    await goOnTo(element, 'review');
    await reads(element, /Agreement 2026\.1 applies to this request\. It has been in force since .+ 2026\./);
    const before = calls.filter(({ path }) => path.startsWith('/agreement/versions/')).length;
    const opener = await get(element, 'button', 'Read it here');
    opener.focus();
    opener.click();
    const dialog = await get(element, 'dialog');
    await until(() => calls.filter(({ path }) => path.startsWith('/agreement/versions/')).length === before + 1, 'the text is not read when it is wanted');
    await get(dialog, 'heading', 'The clauses behind your promises');
    const clauses = all(dialog, 'group', /^Clause/);
    expect(clauses[0]!.getAttribute('aria-label')).to.equal('Clause 2.2');
    expect(read(clauses[0]!)).to.match(/24 hours.+2 hours/);
    expect(clauses.length).to.be.above(10);
    expect(all(dialog, 'checkbox')).to.deep.equal([]);
    await press(dialog, 'button', 'Close');
    expect((dialog as HTMLDialogElement).open).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(opener);
    opener.click();
    await get(element, 'dialog');
    expect(calls.filter(({ path }) => path.startsWith('/agreement/versions/')).length).to.equal(before + 1);
  });

  it('says when it cannot be read, and tries again', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    await fillOnline(element);
    world.fault = { kind: 'offline', only: '/agreement' };
    await press(element, 'button', 'Read it here');
    const dialog = await get(element, 'dialog');
    await get(dialog, 'alert');
    await reads(dialog, 'No connection to the service');
    world.fault = null;
    await press(dialog, 'button', 'Try again');
    await until(() => all(dialog, 'group', 'Clause 2.2').length > 0, 'it is not read again');
  });

  it('keeps the way to its page', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    provider.setAttribute('agreement-href', '/terms#clause-{clause}');
    await fillOnline(element);
    const link = await get(element, 'link', 'Open its page');
    expect(link.getAttribute('href')).to.equal('/terms#clause-2.2');
  });

  it('speaks Chinese', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single" service-type="repair" channel="online"></aftercare-request>`, { lang: 'zh-CN' });
    await reads(element, '本次服务适用协议版本 2026.1。');
    await press(element, 'button', '在这里阅读');
    const dialog = await get(element, 'dialog');
    await get(dialog, 'heading', '与您的承诺有关的条款');
    await until(() => all(dialog, 'group', '第2.2条').length > 0, 'no clause');
  });
});
