/** The vendor's desk: draws the state, ticks once a second, knows nothing of the elements. */
import { html, render, type TemplateResult } from 'lit';
import { deskBackend } from './desk.backend.js';
import { queueView } from './desk.queue.view.js';
import { requestView } from './desk.request.view.js';
import type { DeskState } from './desk.state.js';
import { DeskStore } from './desk.store.js';
import { t } from './desk.words.js';

const root = document.getElementById('desk')!;
document.title = t('desk.title');

function page(state: DeskState): TemplateResult {
  const now = store.now();
  const english = document.documentElement.lang === 'en';
  return html`
    <header class="bar">
      <h1>${t('desk.title')}</h1>
      <span class="live ${state.live ? '' : 'off'}" role="status">${state.live ? t('desk.live') : t('desk.waitingForNetwork')}</span>
      <a href="/shop/">${t('desk.shop')}</a>
      <a href="?lang=zh-CN" lang="zh-CN" aria-current=${english ? 'false' : 'true'}>中文</a>
      <a href="?lang=en" lang="en" aria-current=${english ? 'true' : 'false'}>English</a>
    </header>
    <main class="desk ${state.selected ? 'chosen' : ''}">${queueView(state, store, now)}${requestView(state, store, now)}</main>`;
}

const draw = (state: DeskState): void => { render(page(state), root); };
const store = new DeskStore(deskBackend(), new URLSearchParams(location.search).get('request'), draw);

draw(store.state);
store.start();
setInterval(() => { if (!document.hidden) draw(store.state); }, 1000);
