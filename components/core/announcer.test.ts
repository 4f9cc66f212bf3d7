import { expect, waitUntil } from '@open-wc/testing';
import { Announcer } from './announcer.js';

/** An announcer and how often its region was written. */
function listen() {
  const announcer = new Announcer();
  const heard: string[] = [];
  const { region } = announcer;
  new MutationObserver(() => { heard.push(region.textContent ?? ''); }).observe(region, { childList: true });
  return { announcer, heard };
}

/** Waits until an announcement made now was heard: all made before were, too. */
async function settled(): Promise<void> {
  const { announcer, heard } = listen();
  announcer.say('settled');
  await waitUntil(() => heard.length > 0);
}

describe('an announcer', () => {
  it('is polite', () => {
    expect(new Announcer().region.getAttribute('role')).to.equal('status');
  });

  it('says the same words once', async () => {
    const { announcer, heard } = listen();
    announcer.say('Sent');
    await settled();
    announcer.say('Sent');
    await settled();
    expect(heard).to.deep.equal(['Sent']);
    announcer.say('Received');
    await settled();
    expect(heard).to.deep.equal(['Sent', 'Received']);
  });

  it('says the last of several at once', async () => {
    const { announcer, heard } = listen();
    announcer.say('Sending');
    announcer.say('Sent');
    await settled();
    expect(heard).to.deep.equal(['Sent']);
  });

  it('says them again when told to forget', async () => {
    const { announcer, heard } = listen();
    announcer.say('Sent');
    await settled();
    announcer.clear();
    announcer.say('Sent');
    await settled();
    expect(heard).to.deep.equal(['Sent', '', 'Sent']);
  });
});
