import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { countdown } from './countdown.js';

const due = '2026-11-20T12:00:00Z';
const seconds = (left: number): string => String(Math.round(left / 1000));

describe('a countdown', () => {
  it('follows the backend’s clock to the second, by one timer for all', async () => {
    let now = Date.parse(due) - 60_000;
    const timers: number[] = [];
    const { setTimeout: set } = window;
    window.setTimeout = ((run: () => void, delay = 0) => { timers.push(delay); return set(run, delay); }) as typeof window.setTimeout;
    try {
      const place = await fixture<HTMLElement>(html`<p>${countdown(due, () => now, seconds)}</p>`);
      const other = await fixture<HTMLElement>(html`<p>${countdown('2026-11-20T12:01:00Z', () => now, seconds)}</p>`);
      expect([place.textContent, other.textContent]).to.deep.equal(['60', '120']);
      expect(timers.filter((delay) => delay === 1000)).to.have.length(1);
      now += 2000;
      await waitUntil(() => place.textContent === '58', 'it stands still', { timeout: 3000 });
      expect(other.textContent).to.equal('118');
      now += 120_000;
      await waitUntil(() => place.textContent === '-62', 'it stops at zero', { timeout: 3000 });
    } finally {
      window.setTimeout = set;
    }
  });

  it('stops with what is no longer on the page', async () => {
    let asked = 0;
    const clock = (): number => { asked += 1; return Date.parse(due) - 500; };
    const place = await fixture<HTMLElement>(html`<p>${countdown(due, clock, seconds)}</p>`);
    const still = await fixture<HTMLElement>(html`<p>${countdown(due, () => Date.now(), seconds)}</p>`);
    place.remove();
    asked = 0;
    const seen = new Set<string | null>();
    await waitUntil(() => seen.add(still.textContent).size > 2, 'it stands still', { timeout: 4000 });
    expect(asked).to.be.at.most(1);
  });

  it('rests while the page is hidden and is right at once when it is seen again', async () => {
    let now = Date.parse(due) - 60_000;
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      const place = await fixture<HTMLElement>(html`<p>${countdown(due, () => now, seconds)}</p>`);
      document.dispatchEvent(new Event('visibilitychange'));
      now += 30_000;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(place.textContent).to.equal('60');
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(place.textContent).to.equal('30');
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});
