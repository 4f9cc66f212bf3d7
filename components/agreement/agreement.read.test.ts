import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareAgreementElement } from './agreement.element.js';
import './agreement.define.js';

type It = Mounted<AftercareAgreementElement>;
const clause = (at: ParentNode, id: string): HTMLElement =>
  all(at, 'group').find((one) => one.getAttribute('aria-label')?.split(',')[0] === `Clause ${id}`)!;
const inView = (element: Element): boolean => {
  const { top, height } = element.getBoundingClientRect();
  return top > -1 && top + Math.min(height, 40) < innerHeight;
};

async function shown(at: It): Promise<void> {
  await get(at.element, 'heading', 'Clearbrook Home After-Sales Service Agreement');
}

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('reading the agreement', () => {
  it('shows the version in force, with its figures rendered from the terms', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await shown(at);
    await reads(at.element, /In force Version 2026\.1 In force since Thu 1 Jan 2026/);
    const urgent = clause(at.element, '2.2').querySelector('data[value="PT2H"]')!;
    expect(urgent.textContent).to.equal('2 hours');
    expect(read(clause(at.element, '2.2'))).to.match(/on site within 3 working days of the request/);
    expect(at.element.matches(':state(ready)')).to.equal(true);
  });

  it('lists the promises, each with a way to its clause', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    const table = await get(at.element, 'table', 'What we promise');
    expect(read(table)).to.match(/First response, urgent 2 hours Clause 2\.2/).and.match(/Visit on site, within 3 working days Clause 2\.2/);
    (all(table, 'row', 'First response, urgent')[0]!.querySelector('a') as HTMLElement).click();
    await until(() => clause(at.element, '2.2').classList.contains('target'));
    expect(location.hash).to.equal('#clause-2.2');
    expect(at.element.shadowRoot!.activeElement === clause(at.element, '2.2')).to.equal(true);
    expect(inView(clause(at.element, '2.2'))).to.equal(true);
  });

  for (const width of [390, 320, 200]) {
    it(`keeps the words of the promises whole, and inside, ${width} px wide`, async () => {
      const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
      at.provider.style.cssText = `display: block; inline-size: ${width}px`;
      await shown(at);
      const table = await get(at.element, 'table', 'What we promise');
      const headers = [...table.querySelectorAll('th[scope=row]')];
      const torn = headers.filter((header) => {
        const text = document.createTreeWalker(header, NodeFilter.SHOW_TEXT).nextNode() as Text;
        return [...text.data.matchAll(/\S+/g)].some(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects().length !== 1;
        });
      });
      expect(headers).to.have.length.above(9);
      expect(torn.map((header) => header.textContent)).to.deep.equal([]);
      expect(table.getBoundingClientRect().right).to.be.at.most(at.element.getBoundingClientRect().right);
      await expect(at.element).to.be.accessible();
    });
  }

  it('goes to the clause the address names, then to the next one, also when it is the same again', async () => {
    location.hash = '#clause-4.1';
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await until(() => clause(at.element, '4.1')?.classList.contains('target') && inView(clause(at.element, '4.1')));
    location.hash = '#clause-3.2';
    await until(() => clause(at.element, '3.2').classList.contains('target') && inView(clause(at.element, '3.2')));
    expect(clause(at.element, '4.1').classList.contains('target')).to.equal(false);
    scrollTo(0, 0);
    const link = document.createElement('a');
    link.href = '#clause-3.2';
    at.provider.append(link);
    link.click();
    await until(() => inView(clause(at.element, '3.2')));
  });

  it('goes to the clause of its attribute, and says when there is none', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement clause="6.2"></aftercare-agreement>`);
    await until(() => clause(at.element, '6.2')?.classList.contains('target') && inView(clause(at.element, '6.2')));
    at.element.clause = '9.9';
    await reads(at.element, 'This version has no clause 9.9');
  });

  it('leaves a router that lives in the fragment alone', async () => {
    location.hash = '#/agreement';
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await press(at.element, 'link', 'Link to clause 1.2');
    await until(() => clause(at.element, '1.2').classList.contains('target'));
    expect(location.hash).to.equal('#/agreement');
  });

  it('leads to a chapter from the contents', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await shown(at);
    if (all(at.element, 'button', 'Contents').length) await press(at.element, 'button', 'Contents');
    await press(at.element, 'link', '4. ');
    const chapter = await get(at.element, 'heading', /^4\./);
    await until(() => at.element.shadowRoot!.activeElement === chapter && inView(chapter));
  });

  it('marks what matters to the customer’s rights and what limits liability', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await get(at.element, 'group', 'Clause 1.5, Matters to your rights');
    await get(at.element, 'group', /Clause 4\.\d, Limits our liability/);
  });
});

describe('versions of the agreement', () => {
  it('are listed with their dates and can be turned to', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await shown(at);
    await press(at.element, 'button', 'All versions');
    const list = await get(at.element, 'list', 'All versions');
    await until(() => all(list, 'listitem').length === 3);
    expect(all(list, 'listitem').map(read)).to.deep.equal([
      'Version 2027.1 Not in force yet In force from Mon 1 Mar 2027 Read version 2027.1',
      'Version 2026.1 In force In force since Thu 1 Jan 2026 You are reading this one',
      'Version 2025.1 No longer in force In force since Wed 1 Jan 2025 · Replaced on Thu 1 Jan 2026 Read version 2025.1',
    ]);
    await press(list, 'button', 'Read version 2025.1');
    await reads(at.element, 'You are reading an earlier version');
    expect(read(clause(at.element, '2.2'))).to.include('in urgent cases within 4 hours');
    await press(at.element, 'button', 'Read the version in force');
    await reads(clause(at.element, '2.2'), 'in urgent cases within 2 hours');
    await until(() => !read(at.element).includes('You are reading an earlier version'));
  });

  it('announce the next one, which says that it is not in force yet', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement></aftercare-agreement>`);
    await reads(at.element, 'A new version takes effect on Mon 1 Mar 2027');
    await press(at.element, 'button', 'Read the new version');
    await reads(at.element, 'It takes effect on Mon 1 Mar 2027. Until then version 2026.1 applies.');
    await reads(at.element, 'reports progress at least every 12 hours');
  });

  it('follow the attribute', async () => {
    const at = await mount<AftercareAgreementElement>(html`<aftercare-agreement version="2025.1"></aftercare-agreement>`);
    await reads(at.element, 'Version 2025.1');
    at.element.version = '2027.1';
    await reads(at.element, 'This version is not in force yet');
  });
});
