import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { commonText } from '../i18n/common.text.js';
import { promiseText } from '../i18n/promise.text.js';
import { button, buttonStyles } from './button.js';
import { choices, choiceStyles } from './choice.js';
import { commitmentList, commitmentRow, commitmentStyles } from './commitment.js';
import { callButton, contactList } from './contacts.js';
import { errorSummary, errorSummaryStyles } from './error-summary.js';
import { failurePanel, failureStyles } from './failure.js';
import { fieldStyles, textArea } from './field.js';
import { selectField, selectStyles, textField } from './line-field.js';
import { foundation } from './foundation.styles.js';
import { focusOn } from './heading.js';
import { notice, noticeStyles } from './notice.js';
import { skeleton, skeletonStyles } from './skeleton.js';
import { steps, stepsStyles } from './steps.js';
import { timeline, timelineStyles } from './timeline.js';

class Stage extends LitElement {
  static override styles: CSSResultGroup = [
    foundation, buttonStyles, choiceStyles, commitmentStyles, errorSummaryStyles, failureStyles, fieldStyles, selectStyles, noticeStyles,
    skeletonStyles, stepsStyles, timelineStyles,
  ];
  show: TemplateResult = html``;
  override render(): TemplateResult { return html`<main class="base ${this.className}">${this.show}</main>`; }
}
customElements.define('test-stage', Stage);

const stage = async (show: TemplateResult, scheme = 'light'): Promise<ShadowRoot> => {
  const element = await fixture<Stage>(html`<test-stage class=${scheme} .show=${show}></test-stage>`);
  return element.shadowRoot!;
};

const texts = { ...commonText, ...promiseText };
const i18n = {
  t: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    texts[key as keyof typeof texts].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
};
const contacts = [
  { kind: 'phone', value: '400-000-1234', hours: 'Mon–Fri 09:00–18:00' },
  { kind: 'chat', value: 'https://service.example/chat' },
  { kind: 'email', value: 'service@clearbrook.example' },
  { kind: 'web', value: 'javascript:alert(1)' },
];
const nothingChanges = (): void => {};

const everything = html`
  ${errorSummary({ title: 'Two things', errors: [{ id: 'what', text: 'Say what' }, { id: 'how', text: 'Choose how' }], level: 2 })}
  ${textArea({ id: 'what', label: 'What is wrong?', value: '', change: nothingChanges, help: 'In your words', error: 'Say what' })}
  ${textField({ id: 'phone', label: 'Phone', value: '1', change: nothingChanges, type: 'tel', optional: 'optional', autocomplete: 'tel' })}
  ${selectField({ id: 'which', label: 'Which?', value: 'b', change: nothingChanges, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] })}
  ${choices({ name: 'how', legend: 'How?', value: 'urgent', change: nothingChanges, error: 'Choose how', options: [
    { value: 'general', label: 'General', detail: 'It can wait' }, { value: 'urgent', label: 'Urgent', detail: 'It cannot' }] })}
  ${notice({ kind: 'info', title: 'Info', body: 'words' })}${notice({ kind: 'success', title: 'Done', body: 'words' })}
  ${notice({ kind: 'warn', title: 'Late', body: 'words', actions: button({ label: 'Go', kind: 'primary' }) })}
  ${notice({ kind: 'danger', title: 'Not sent', body: 'words' })}
  ${steps({ label: 'Progress', items: [{ label: 'One', state: 'done' }, { label: 'Two', state: 'current' }, { label: 'Three', state: 'todo' }] })}
  ${commitmentList('Promises', [
    commitmentRow({ kind: 'response', i18n, due: 'Fri 20 Nov, 23:30', dueAt: '2026-11-20T23:30:00+08:00', clause: '2.2', href: '#x', left: '1 h left' }),
    commitmentRow({ kind: 'visit', i18n, due: 'Tue 5 Jan, 18:00', dueAt: '2027-01-05T18:00:00+08:00', clause: '2.2', provisional: true }),
    commitmentRow({ kind: 'update', i18n, due: 'Fri', dueAt: '2026-11-20', status: 'missed', statusText: 'Overdue' }),
    commitmentRow({ kind: 'answer', i18n, due: 'Fri', dueAt: '2026-11-20', status: 'met', statusText: 'Kept' }),
  ])}
  ${timeline('Log', [{ key: 1, title: 'You asked', time: 'Fri', at: '2026-11-20', body: 'words', kind: 'customer' }])}
  ${button({ label: 'Send', kind: 'primary' })}${button({ label: 'Sending', kind: 'primary', busy: true })}
  ${button({ label: 'Quiet', kind: 'quiet' })}${button({ label: 'Withdraw', kind: 'danger' })}
  ${contactList(contacts, i18n)}${callButton(contacts, i18n)}
  ${skeleton({ label: 'Loading', rows: [1, 3] })}`;

describe('the shared templates', () => {
  for (const scheme of ['light', 'dark']) {
    it(`are accessible, ${scheme}`, async () => {
      const root = await stage(everything, scheme);
      await expect(root.host).to.be.accessible();
    });
  }

  it('are 44 px or more to hit', async () => {
    const root = await stage(everything);
    const small = [...root.querySelectorAll('button, a.button, .control, .choice, .contacts li')]
      .filter((one) => one.getBoundingClientRect().height < 44);
    expect(small.map((one) => one.textContent)).to.deep.equal([]);
  });

  it('tie help and error to their field', async () => {
    const root = await stage(everything);
    const field = root.getElementById('what')!;
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const words = field.getAttribute('aria-describedby')!.split(' ').map((id) => root.getElementById(id)!.textContent!.trim());
    expect(words).to.deep.equal(['In your words', 'Say what']);
    expect(root.getElementById('phone')!.hasAttribute('aria-describedby')).to.equal(false);
    expect((root.getElementById('which') as HTMLSelectElement).value).to.equal('b');
  });

  it('lead from the error summary to the field', async () => {
    const root = await stage(everything);
    focusOn(root, '.error-summary');
    expect(root.activeElement?.className).to.equal('error-summary');
    const [first, second] = root.querySelectorAll<HTMLElement>('.error-summary a');
    first!.click();
    expect(root.activeElement?.id).to.equal('what');
    second!.click();
    expect((root.activeElement as HTMLInputElement).value).to.equal('general');
  });

  it('lead to a heading out of sight at the top of the window, not to its middle', async () => {
    const much = html`<pre>${'\n'.repeat(150)}</pre>`;
    const root = await stage(html`${much}<h2 tabindex="-1">Next</h2>${much}`);
    const top = (): number => root.querySelector('h2')!.getBoundingClientRect().top;
    const isNearTheTop = (): void => { expect(top()).to.be.within(0, innerHeight / 4); };
    expect(focusOn(root, 'h2')).to.equal(true);
    isNearTheTop();
    scrollBy(0, 2000);
    focusOn(root, 'h2');
    isNearTheTop();
    const seen = innerHeight / 3;
    scrollBy(0, top() - seen);
    focusOn(root, 'h2');
    expect(top()).to.be.closeTo(seen, 1);
    expect(focusOn(root, 'h3')).to.equal(false);
  });

  it('tell what was chosen and typed', async () => {
    const heard: unknown[] = [];
    const root = await stage(html`
      ${choices({ name: 'how', legend: 'How?', value: [], multiple: true, change: (...args) => heard.push(args), options: [{ value: 'a', label: 'A' }] })}
      ${textField({ id: 'name', label: 'Name', value: '', change: (value) => heard.push(value) })}`);
    root.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    const field = root.getElementById('name') as HTMLInputElement;
    field.value = '林';
    field.dispatchEvent(new Event('input'));
    expect(heard).to.deep.equal([['a', true], '林']);
  });

  it('ignore presses while busy', async () => {
    let pressed = 0;
    const root = await stage(button({ label: 'Send', busy: true, press: () => { pressed += 1; } }));
    root.querySelector('button')!.click();
    expect(pressed).to.equal(0);
  });

  it('make no link of what is none', async () => {
    const root = await stage(html`${contactList(contacts, i18n)}${callButton(contacts, i18n)}`);
    const links = [...root.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(links).to.deep.equal(['tel:4000001234', 'https://service.example/chat', 'mailto:service@clearbrook.example', 'tel:4000001234']);
  });
});

describe('the failure panel', () => {
  const kinds = [...new Set(Object.keys(commonText).flatMap((key) => /^common\.failure\.([\w-]+)/.exec(key)?.slice(1) ?? []))];
  for (const kind of kinds as Array<Parameters<typeof failurePanel>[0]['kind']>) {
    it(`says what happened, what is safe, what to press and whom to call: ${kind}`, async () => {
      let tried = 0;
      const root = await stage(failurePanel({ kind, i18n, contacts, level: 3, retry: () => { tried += 1; } }));
      const words = root.textContent!;
      for (const part of ['title', 'safe', 'do'] as const) expect(words).to.include(i18n.t(`common.failure.${kind}.${part}`));
      expect(root.querySelector('h3')).to.exist;
      expect(root.querySelector('a[href="tel:4000001234"]')!.textContent).to.include('Call a person');
      root.querySelector('button')!.click();
      expect(tried).to.equal(1);
      await expect(root.host).to.be.accessible();
    });
  }
});

describe('on a hostile page', () => {
  it('keeps its looks whatever is inherited, and gives way to the vendor’s tokens', async () => {
    const root = await stage(button({ label: 'Send', kind: 'primary' }));
    const host = root.host as HTMLElement;
    const before = getComputedStyle(root.querySelector('button')!);
    const was = [before.textTransform, before.letterSpacing, before.fontStyle, before.whiteSpace, before.wordBreak, before.textAlign];
    for (const [name, value] of [['text-transform', 'uppercase'], ['letter-spacing', '3px'], ['font-style', 'italic'],
      ['white-space', 'pre'], ['word-break', 'break-all'], ['text-align', 'right'], ['--aftercare-color-accent', 'rgb(1, 2, 3)']] as const) {
      host.style.setProperty(name, value);
    }
    const after = getComputedStyle(root.querySelector('button')!);
    expect([after.textTransform, after.letterSpacing, after.fontStyle, after.whiteSpace, after.wordBreak, after.textAlign]).to.deep.equal(was);
    await waitUntil(() => after.backgroundColor === 'rgb(1, 2, 3)');
  });

  it('does not collapse in a flex row', async () => {
    const row = await fixture<HTMLElement>(html`<div><test-stage class="light" .show=${html`<p>words</p>`}></test-stage></div>`);
    row.style.setProperty('display', 'flex');
    expect(row.firstElementChild!.getBoundingClientRect().width).to.be.greaterThan(200);
  });
});
