import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { file, services, vendorDoes, respond, type ServiceName } from '../../mocks/scenarios/service.js';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { all, get, press, reads, until, write } from '../../mocks/testing/user.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

async function at(name: ServiceName, lang: string, template = html`<aftercare-progress></aftercare-progress>`): Promise<Mounted<AftercareProgressElement> & { id: string }> {
  const world = await createWorld();
  const { id, number } = await services[name](world);
  const mounted = await mount<AftercareProgressElement>(template, { world, lang });
  await reads(mounted.element, number);
  return { ...mounted, id };
}

const focused = (element: HTMLElement): Element | null | undefined => element.shadowRoot!.activeElement;

describe('progress, for everybody', () => {
  const pictures: ReadonlyArray<readonly [ServiceName, string | null]> = [
    ['urgent', '取消申请'], ['delayed', '不接受延期'], ['missed', '要求主管处理'], ['paused', null], ['quoted', '不同意'],
    ['resolved', '没有解决'], ['reopened', '提个问题'], ['closed', '评价服务'], ['silent', '要求重新处理'], ['cancelled', null],
  ];
  for (const [i, [name, action]] of pictures.entries()) {
    it(`has no fault that axe finds when ${name}`, async () => {
      const { element, provider } = await at(name, 'zh-CN');
      provider.setAttribute('theme', i % 2 ? 'dark' : 'light');
      if (action) {
        await press(element, 'button', action);
        await get(element, 'textbox');
      }
      for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
      await expect(element).to.be.accessible();
    });
  }

  for (const [name, lang] of [['quoted', 'en'], ['resolved', 'zh-CN']] as const) {
    it(`fits a phone with its text at twice the size when ${name}`, async () => {
      const { element, provider } = await at(name, lang);
      provider.style.cssText = 'display: block; inline-size: 296px; font-size: 32px';
      for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
      const { right } = element.getBoundingClientRect();
      const spilt = [...element.shadowRoot!.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > right + 1);
      expect(spilt.map((one) => one.textContent)).to.deep.equal([]);
    });
  }

  it('has no fault that axe finds when compact, empty, asking for a code, or failed', async () => {
    const compact = await at('delayed', 'en', html`<aftercare-progress compact></aftercare-progress>`);
    await expect(compact.element).to.be.accessible();
    const empty = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`);
    await reads(empty.element, 'No request yet');
    await expect(empty.element).to.be.accessible();
    const guest = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { as: 'guest' });
    await get(guest.element, 'textbox', 'Tracking code');
    await expect(guest.element).to.be.accessible();
    const failed = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { fault: { kind: 'internal' } });
    await reads(failed.element, 'not available');
    await expect(failed.element).to.be.accessible();
  });

  it('fits the outline of the page', async () => {
    const { element } = await at('resolved', 'en', html`<aftercare-progress heading-level="3"></aftercare-progress>`);
    await get(element, 'heading', 'Is it solved?');
    const levels = all(element, 'heading').map(({ localName }) => Number(localName[1]));
    expect(levels[0]).to.equal(3);
    expect(levels.filter((level) => level === 3)).to.have.length(1);
    for (const [i, level] of levels.entries()) expect(level).to.be.at.most((levels[i - 1] ?? 2) + 1);
  });

  it('names the present stage among all stages', async () => {
    const { element } = await at('arranged', 'en');
    const current = element.shadowRoot!.querySelector('[aria-current=step]');
    expect(current?.textContent).to.contain('Arranged');
  });

  it('leads the focus into a form, back to its button, and on to what came of it', async () => {
    const { element } = await at('urgent', 'en');
    await press(element, 'button', 'Ask a question');
    await until(() => focused(element)?.matches('textarea'), 'the field has no focus');
    await press(element, 'button', 'Cancel');
    await until(() => focused(element)?.textContent?.includes('Ask a question'), 'the button has no focus');
    await press(element, 'button', 'Ask a question');
    await press(element, 'button', 'Send');
    await reads(element, 'Please write a few words first.');
    await until(() => focused(element)?.matches('textarea[aria-invalid=true]'), 'the field at fault has no focus');
    await write(element, 'What would you like to know?', 'Is it safe?');
    await press(element, 'button', 'Send');
    await until(() => focused(element)?.textContent?.includes('Your question is sent'), 'what was done has no focus');
  });

  it('does not take the focus when the vendor does something', async () => {
    const { element, world, id } = await at('urgent', 'en');
    await press(element, 'button', 'Ask a question');
    await until(() => focused(element)?.matches('textarea'));
    await write(element, 'What would you like to know?', 'Is it sa');
    await vendorDoes(world, id, respond);
    await reads(element, '林晓 responded');
    expect(focused(element)?.matches('textarea')).to.equal(true);
    expect((focused(element) as HTMLTextAreaElement).value).to.equal('Is it sa');
  });

  it('is large enough for a finger', async () => {
    const { element, world } = await at('delayed', 'zh-CN');
    await file(world);
    const small = [...all(element, 'button'), ...all(element, 'link')].filter((one) => one.getBoundingClientRect().height < 44
      // A link in a line of text grows by its own padding.
      && !one.matches('.commitment a, .facts a'));
    expect(small.map(({ textContent }) => textContent)).to.deep.equal([]);
  });
});
