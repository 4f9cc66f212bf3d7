import { expect } from '@open-wc/testing';
import { oneOf } from './attributes.js';
import { define } from './define.js';

/** What is warned of meanwhile. */
function warnings(run: () => void): unknown[] {
  const told: unknown[] = [];
  const { warn } = console;
  console.warn = (...args: unknown[]) => { told.push(args[0]); };
  try { run(); } finally { console.warn = warn; }
  return told;
}

describe('defining', () => {
  it('defines', () => {
    class First extends HTMLElement {}
    expect(warnings(() => define('test-first', First))).to.deep.equal([]);
    expect(customElements.get('test-first')).to.equal(First);
  });

  it('twice, or beside another copy, warns and keeps the first', () => {
    class First extends HTMLElement {}
    define('test-twice', First);
    const told = warnings(() => {
      define('test-twice', First);
      define('test-twice', class extends HTMLElement {});
      define('test-another-name', First);
    });
    expect(customElements.get('test-twice')).to.equal(First);
    expect(customElements.get('test-another-name')).to.equal(undefined);
    expect(told).to.have.length(3);
  });
});

describe('an attribute', () => {
  it('takes what is accepted, falls back from what is not and tells it once', () => {
    const element = document.createElement('test-attribute');
    const read = (value: unknown): string => oneOf(element, 'layout', value, ['steps', 'single']);
    const told = warnings(() => {
      expect(read('single')).to.equal('single');
      expect(read(undefined)).to.equal('steps');
      expect(read('')).to.equal('steps');
      expect(read('round')).to.equal('steps');
      expect(read('round')).to.equal('steps');
    });
    expect(told).to.deep.equal(['<test-attribute> layout="round" is not accepted; use steps, single.']);
  });
});
