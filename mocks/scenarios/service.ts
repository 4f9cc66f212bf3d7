/** Brings a pretend world to a moment of one request's service: named worlds, and the steps they are made of. */
import type { CustomerAction, VendorAction } from '../../components/contract/resources/action.js';
import type { NewRequest, Request } from '../../components/contract/resources/request.js';
import type { CommitmentKind } from '../../components/contract/vocabulary.js';
import type { PretendWorld, Visitor } from './world.js';

/** An urgent repair on site, of the first customer's heater. */
export const urgentRepair: NewRequest = {
  serviceType: 'repair', urgency: 'urgent', channel: 'on-site', product: { id: 'product-2' },
  problem: { description: '热水器点不着火，显示 E1。' },
  contact: { name: '陈静', phone: '138****2046' },
  address: { country: 'CN', region: ['上海市', '静安区'], line: '昌平路 100 号' },
};

/** Files a request; the urgent repair when none is given. A guest's answer has the tracking code. */
export const file = (world: PretendWorld, wish: Partial<NewRequest> = {}, visitor: Visitor = 'customer-1'): Promise<Request> =>
  world.call<Request>(visitor, 'POST', '/requests', {
    ...urgentRepair, ...(visitor === 'customer-1' ? {} : { product: { model: 'QC-GH16' } }), ...wish,
  });

/** Does the vendor's actions one after the other, on whatever the request has become. */
export async function vendorDoes(world: PretendWorld, id: string, ...actions: VendorAction[]): Promise<Request> {
  let request = await world.call<Request>('vendor', 'GET', `/vendor/requests/${id}`);
  for (const action of actions) {
    request = await world.call('vendor', 'POST', `/vendor/requests/${id}/actions`, action, { 'If-Match': `"${request.seq}"` });
  }
  return request;
}

/** Does a customer's action past the page, as from another window. */
export async function customerDoes(world: PretendWorld, id: string, action: CustomerAction): Promise<Request> {
  const { seq } = await world.call<Request>('customer-1', 'GET', `/requests/${id}`);
  return world.call('customer-1', 'POST', `/requests/${id}/actions`, action, { 'If-Match': `"${seq}"` });
}

/** The id of the running promise of a kind. */
export function promiseOf({ commitments }: Request, kind: CommitmentKind): string {
  const found = commitments.find((one) => one.kind === kind && (one.status === 'pending' || one.status === 'paused'));
  if (!found) throw new Error(`no running ${kind}`);
  return found.id;
}

export const respond: VendorAction = { type: 'respond', text: '您好，我是林晓，已收到您的报修，正在查看。' };
export const diagnose: VendorAction = { type: 'diagnose', finding: '初步判断是点火针积碳或气压不足，需上门检查。' };
export const schedule: VendorAction = {
  type: 'schedule', slot: { start: '2026-11-26T14:00:00+08:00', end: '2026-11-26T16:00:00+08:00' },
  technician: { name: '赵师傅', badge: 'QC-0312', phone: '400-820-0000' },
};
export const resolve: VendorAction = {
  type: 'resolve',
  report: {
    cause: '点火针积碳，间隙过大。', work: '清理并更换点火针，调整间隙，检测气压正常。',
    prevention: '每年请人清理一次；用后及时关闭进气阀。', parts: [{ name: '点火针', quantity: 1, serial: 'DH-2210' }],
    fees: [{ label: '点火针', amount: { amount: '45.00', currency: 'CNY' }, covered: true }],
  },
};
export const quote: VendorAction = {
  type: 'quote',
  lines: [
    { label: '主控板', kind: 'part', quantity: 1, unitPrice: { amount: '320.00', currency: 'CNY' }, covered: false },
    { label: '上门费', kind: 'travel', quantity: 1, unitPrice: { amount: '50.00', currency: 'CNY' }, covered: true },
  ],
  total: { amount: '320.00', currency: 'CNY' }, validUntil: '2026-11-27T18:00:00+08:00',
};

/** Tells that the visit is late, for want of a part. */
export async function delayVisit(world: PretendWorld, id: string, dueAt = '2026-11-27T12:00:00+08:00'): Promise<Request> {
  const request = await world.call<Request>('vendor', 'GET', `/vendor/requests/${id}`);
  return vendorDoes(world, id, {
    type: 'delay', commitment: promiseOf(request, 'visit'), reason: 'parts', text: '点火针要从总仓调货，周五上午到。', dueAt,
  });
}

/** Where a request can be brought to. */
export type ServiceName = 'urgent' | 'diagnosed' | 'delayed' | 'missed' | 'paused' | 'quoted' | 'arranged' | 'resolved' | 'reopened'
  | 'closed' | 'silent' | 'cancelled';

/** Worlds with a name: each files one request and brings it there. */
export const services: Readonly<Record<ServiceName, (world: PretendWorld) => Promise<Request>>> = {
  urgent: (world) => file(world),
  diagnosed: async (world) => vendorDoes(world, (await file(world)).id, respond, diagnose),
  delayed: async (world) => delayVisit(world, (await services.diagnosed(world)).id),
  missed: async (world) => {
    const { id } = await file(world);
    world.clock.advance(3 * 3600);
    await world.settle();
    return world.call('customer-1', 'GET', `/requests/${id}`);
  },
  paused: async (world) => vendorDoes(world, (await services.diagnosed(world)).id,
    { type: 'wait', on: 'force-majeure', text: '台风红色预警，全市停止上门服务，解除后第一时间联系您。' }),
  quoted: async (world) => vendorDoes(world, (await services.diagnosed(world)).id, quote),
  arranged: async (world) => vendorDoes(world, (await services.diagnosed(world)).id, schedule),
  resolved: async (world) => vendorDoes(world, (await services.arranged(world)).id, { type: 'start' }, resolve),
  reopened: async (world) => customerDoes(world, (await services.resolved(world)).id, { type: 'reject', reason: '还是点不着火。' }),
  closed: async (world) => customerDoes(world, (await services.resolved(world)).id, { type: 'confirm' }),
  silent: async (world) => {
    const { id } = await services.resolved(world);
    world.clock.advance(8 * 86400);
    await world.settle();
    return world.call('customer-1', 'GET', `/requests/${id}`);
  },
  cancelled: async (world) => customerDoes(world, (await file(world)).id, { type: 'cancel', reason: '自己修好了。' }),
};
