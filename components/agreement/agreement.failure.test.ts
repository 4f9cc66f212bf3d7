import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Fault } from '../../mocks/scenarios/faults.js';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareAgreementElement } from './agreement.element.js';
import './agreement.define.js';

const agreement = html`<aftercare-agreement acceptance="optional"></aftercare-agreement>`;
/** Only the agreement's own calls: whom to call is known. */
const only = '/agreement';

describe('when the agreement cannot be shown', () => {
  const table: ReadonlyArray<[Fault['kind'], string, string]> = [
    ['offline', 'error', 'No connection to the service'],
    ['internal', 'error', 'The service is not available for now'],
    ['unavailable', 'error', 'The service is not available for now'],
    ['rate-limited', 'error', 'Too many tries'],
    ['unauthenticated', 'error', 'Your sign-in has ended'],
    ['forbidden', 'forbidden', 'This is not open to this account'],
    ['broken', 'error', 'We could not read the answer'],
    ['wrong-shape', 'error', 'We could not read the answer'],
    ['not-implemented', 'empty', 'No agreement is published here'],
    ['not-found', 'empty', 'No agreement is published here'],
  ];
  for (const [kind, state, title] of table) {
    it(`says so after ${kind}, and whom to call`, async () => {
      const { element } = await mount<AftercareAgreementElement>(agreement, { fault: { kind, only } });
      await get(element, 'heading', title);
      await get(element, 'link', 'Call a person 400-000-1234');
      expect(element.matches(`:state(${state})`)).to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  it('shows the shape of what comes while there is no answer', async () => {
    const { element } = await mount<AftercareAgreementElement>(agreement, { fault: { kind: 'slow', only } });
    await reads(element, 'Loading the service agreement');
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(500);
  });

  it('waits for a provider without being blank', async () => {
    const element = document.createElement('aftercare-agreement');
    element.lang = 'en';
    document.body.append(element);
    await reads(element, 'Loading the service agreement');
    expect(element.matches(':state(idle)')).to.equal(true);
    element.remove();
  });

  it('shows it once tried again', async () => {
    const { element, world } = await mount<AftercareAgreementElement>(agreement, { fault: { kind: 'internal', only } });
    await get(element, 'button', 'Try again');
    world.fault = null;
    await press(element, 'button', 'Try again');
    await get(element, 'heading', 'Clearbrook Home After-Sales Service Agreement');
  });

  it('leads from a version that does not exist to the one in force', async () => {
    const { element } = await mount<AftercareAgreementElement>(html`<aftercare-agreement version="1999.1"></aftercare-agreement>`);
    await reads(element, 'There is no version 1999.1.');
    await press(element, 'button', 'Read the version in force');
    await reads(element, 'Version 2026.1');
  });
});

describe('when the agreement is shown and something fails', () => {
  it('keeps the text when another version cannot be read', async () => {
    const { element, world } = await mount<AftercareAgreementElement>(agreement);
    const button = await get(element, 'button', 'Read the new version');
    world.fault = { kind: 'offline' };
    button.click();
    await reads(element, 'You see what we last received.');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(offline)')).to.equal(true);
    expect(read(element)).to.include('Version 2026.1');
    world.fault = null;
    await press(element, 'button', 'Try again');
    await reads(element, 'This version is not in force yet');
    expect(element.matches(':state(offline)')).to.equal(false);
  });

  it('shows the text though the versions and acceptances cannot be had', async () => {
    const { element } = await mount<AftercareAgreementElement>(agreement, { fault: { kind: 'internal', only: '/agreement/' } });
    await press(element, 'button', 'All versions');
    await reads(element, 'The other versions cannot be shown just now.');
    await get(element, 'button', 'Accept version 2026.1');
  });

  it('lets the customer accept though earlier acceptances cannot be had', async () => {
    const { element, world } = await mount<AftercareAgreementElement>(agreement, { fault: { kind: 'broken', only: '/acceptances' } });
    const button = await get(element, 'button', 'Accept version');
    world.fault = null;
    button.click();
    await reads(element, 'Accepted on');
  });

  it('says when the sign-in ended meanwhile', async () => {
    const { element, world } = await mount<AftercareAgreementElement>(agreement);
    const button = await get(element, 'button', 'Accept version');
    world.fault = { kind: 'unauthenticated', only: '/acceptances' };
    button.click();
    if (0)     await reads(element, 'To accept, please sign in on this site');
    await reads(element, 'Your sign-in has ended');
    await until(() => all(element, 'button', 'Accept').length === 0);
  });
});
