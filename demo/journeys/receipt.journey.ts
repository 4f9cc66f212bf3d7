/** What a guest takes away: the receipt of the shop under its strict policy, and on a page that has the form alone. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { startChromium } from '../../tools/browser.mjs';
import { startServer, type Running } from '../server/running.js';
import { openWindow } from './windows.js';

const dataDir = mkdtempSync(join(tmpdir(), 'aftercare-receipt-'));
const said: string[] = [];
let server: Running;
let browser: Browser;
let page: Page;

before(async () => {
  server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: undefined });
  browser = await startChromium();
  page = await openWindow(browser, { viewport: { width: 390, height: 844 } }, said);
});
after(async () => {
  await browser?.close();
  await server.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

const form = (): Locator => page.locator('aftercare-request');
const button = (name: string): Locator => form().getByRole('button', { name, exact: true });

/** Asks how to use something, as a guest. */
async function send(): Promise<string> {
  await form().getByLabel('哪里出了问题？').fill('怎么连接手机？');
  await form().getByRole('radio', { name: /^技术支持/ }).check();
  for (let step = 0; step < 3; step += 1) await button('下一步').click();
  await form().getByRole('radio', { name: /^在线/ }).check();
  await form().getByLabel('怎么称呼您').fill('李女士');
  await form().getByLabel('电子邮箱').fill('li@example.com');
  await button('下一步').click();
  await button('提交申请').click();
  await form().getByRole('heading', { name: '我们已收到您的申请' }).waitFor();
  return await form().locator('[part~=number]').textContent() ?? '';
}

describe('the receipt', () => {
  it('goes into the calendar, and on one sheet of paper', async () => {
    await page.goto(`${server.url}/shop/?as=guest&lang=zh-CN`);
    const number = await send();
    await form().getByRole('img', { name: `二维码：服务单 ${number} 的链接` }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button('添加到日历').click()]);
    assert.equal(file.suggestedFilename(), `${number}.ics`);
    const calendar = await readFile(await file.path(), 'utf8');
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar.replaceAll('\r\n ', ''), /SUMMARY:清川家电最迟此时：首次响应\r\n/);
    await page.evaluate(() => { window.print = () => undefined; });
    await button('打印').click();
    await page.locator('footer[data-aftercare-unprinted]').waitFor({ state: 'attached' });
    const sheet = await page.pdf();
    assert.equal(sheet.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('[data-aftercare-unprinted]').count(), 0);
  });

  it('leads to the progress on the same page', async () => {
    const number = await form().locator('[part~=number]').textContent() ?? '';
    await form().getByRole('link', { name: '立即查看进度' }).click();
    await page.locator('aftercare-progress').getByText(number).waitFor();
    assert.doesNotMatch(page.url(), /aftercare=/);
  });

  it('shows the progress in its place where the page has no other, whose code comes by itself', async () => {
    const alone = `<!doctype html><html lang="zh-CN"><title>x</title><script type="module" src="/cdn/aftercare.js"></script>
      <aftercare-provider endpoint="/api"><aftercare-request></aftercare-request></aftercare-provider>`;
    await page.route('**/alone', (route) => route.fulfill({ contentType: 'text/html', body: alone }));
    await page.goto(`${server.url}/alone`);
    const number = await send();
    await button('立即查看进度').click();
    await form().locator('aftercare-progress').locator('[aria-current=step]', { hasText: '已提交' }).waitFor();
    await form().getByRole('heading', { name: `服务单 ${number} 的进度` }).waitFor();
    await button('返回回执').click();
    await form().locator('[part~=code]').waitFor();
  });

  it('leaves no word on the console', () => assert.deepEqual(said, []));
});
