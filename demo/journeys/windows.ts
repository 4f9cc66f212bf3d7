/** Windows of the journeys' browser: opened, watched, and the desk's worked at as its person would. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Lines the browser writes by itself about the network. */
const networkLine = /^Failed to load resource: /;

/** Opens a window. What its console says, but for the network's lines, and what breaks in it goes to `said`. */
export async function openWindow(browser: Browser, options: BrowserContextOptions, said: string[]): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', locale: 'zh-CN', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('console', (message) => { if (!networkLine.test(message.text())) said.push(`${message.type()}: ${message.text()}`); });
  page.on('pageerror', (error) => { said.push(`error: ${error.message}`); });
  return page;
}

/** The desk, in Chinese. */
export class DeskWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/desk/`);
    await this.page.getByText('实时', { exact: true }).waitFor();
  }

  /** Opens a request from the queue, where it appears by itself. */
  async choose(number: string): Promise<void> {
    await this.page.getByRole('button', { name: number }).click();
    await this.page.getByRole('heading', { name: number }).waitFor();
  }

  /** Fills the form of an action and sends it; labels and what to write or choose. */
  async act(action: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.getByRole('group', { name: '可以做什么' }).getByRole('button', { name: action, exact: true }).click();
    const form = this.page.getByRole('form', { name: action });
    for (const [label, answer] of Object.entries(answers)) await answerField(form.getByLabel(label), answer);
    await form.getByRole('button', { name: '提交' }).click();
    await form.waitFor({ state: 'detached' });
    await this.page.getByRole('status').getByText('已完成。').waitFor();
  }
}

async function answerField(field: Locator, answer: string): Promise<void> {
  const isChoice = await field.evaluate((element) => element.localName === 'select');
  if (isChoice) await field.selectOption({ label: answer });
  else await field.fill(answer);
}
