import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { delayVisit, diagnose, file, respond, resolve, schedule, services, vendorDoes } from '../../mocks/scenarios/service.js';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

const progress = html`<aftercare-progress></aftercare-progress>`;
const shows = (element: Element, state: string): Promise<void> => until(() => element.matches(`:state(${state})`), `never ${state}`);

describe('progress, live', () => {
  it('follows the whole service, from nothing to a confirmed repair', async () => {
    const { element, world } = await mount<AftercareProgressElement>(progress, { lang: 'zh-CN' });
    await shows(element, 'empty');
    await reads(element, '还没有服务申请');

    const { id, number } = await file(world);
    await reads(element, number);
    await reads(element, '等待服务方');
    await vendorDoes(world, id, respond);
    await reads(element, '林晓已响应');
    await vendorDoes(world, id, diagnose);
    await reads(element, '初步判断是点火针积碳');

    await delayVisit(world, id);
    await reads(element, '需要延期：上门服务');
    await reads(element, '11月27日（周五）12:00');
    await press(element, 'button', '我已知悉');
    await reads(element, '您已知悉延期');
    expect(all(element, 'button', '我已知悉')).to.have.length(0);

    await press(element, 'button', '提个问题');
    await write(element, '您想问什么', '要不要先关掉煤气？');
    await press(element, 'button', '发送');
    await reads(element, '问题已发送');
    await reads(element, '问题答复');

    await vendorDoes(world, id, schedule);
    await reads(element, '赵师傅');
    await reads(element, '11月26日（周四）14:00–16:00');
    await vendorDoes(world, id, { type: 'start' }, resolve);
    await reads(element, '问题解决了吗？');

    await press(element, 'button', '没有解决');
    await write(element, '哪里还没有解决', '还是点不着。');
    await press(element, 'button', '发送');
    await reads(element, '已重新处理 1 次');
    await reads(element, '您反馈问题没有解决');

    await vendorDoes(world, id, { type: 'start' }, resolve);
    await press(element, 'button', '已解决');
    await reads(element, '您已确认问题解决');
    // News of it may come before the answer to it.
    await reads(element, '本次服务已完结');
  });

  it('shows the newest open request when the one shown is closed', async () => {
    const { element, world } = await mount<AftercareProgressElement>(progress, { lang: 'en' });
    await shows(element, 'empty');
    const first = await services.closed(world);
    await reads(element, first.number);
    const second = await file(world);
    await reads(element, second.number);
    expect(read(element)).not.to.contain(first.number);
  });

  it('says each new entry once, to the page and to those who do not see', async () => {
    const { element, world } = await mount<AftercareProgressElement>(progress);
    const heard: unknown[] = [];
    element.addEventListener('aftercare-changed', (event) => heard.push((event as CustomEvent).detail));
    await shows(element, 'empty');
    const { id, number } = await file(world);
    await reads(element, number);
    await vendorDoes(world, id, respond, diagnose);
    await reads(element, 'made a first diagnosis');
    await until(() => heard.length === 2);
    expect(heard).to.deep.equal([{ id, stage: 'diagnosing', seq: 2 }, { id, stage: 'diagnosing', seq: 3 }]);
    const status = await get(element, 'status');
    await until(() => status.textContent.includes('made a first diagnosis'));
  });
});
