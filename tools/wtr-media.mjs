/**
 * The test command `set-media`: pretends media features such as `{ 'forced-colors': 'active' }`, and with
 * `{ media: 'print' }` paper; `{}` ends the pretending. Call it by `executeServerCommand('set-media', features)`; it answers
 * `true`, or `false` in Firefox, which has no way to do so at run time.
 */
export function emulateMedia() {
  // One protocol session per page: what one session pretends, another cannot end.
  const sessions = new WeakMap();
  return {
    name: 'set-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'set-media') return undefined;
      if (session.browser.type !== 'puppeteer' || session.browser.name === 'Firefox') return false;
      const page = session.browser.getPage(session.id);
      const cdp = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, cdp);
      const { media = '', ...named } = payload ?? {};
      const features = Object.entries(named).map(([name, value]) => ({ name, value }));
      await cdp.send('Emulation.setEmulatedMedia', { media, features });
      return true;
    },
  };
}
