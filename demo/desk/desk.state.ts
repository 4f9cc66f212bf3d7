/** What the desk knows and shows. One object, changed only by `DeskStore`, drawn by the views. */
import type { LogEvent, Request } from '../../components/contract/resources/request.js';
import type { VendorActionType } from '../../components/contract/vocabulary.js';
import type { Values } from './desk.forms.js';

export interface DeskState {
  status: 'open' | 'closed' | 'all';
  q: string;
  queue: readonly Request[];
  next: string | null;
  queueState: 'loading' | 'ready' | 'failed';
  live: boolean;
  selected: string | null;
  request: Request | null;
  events: readonly LogEvent[];
  requestState: 'idle' | 'loading' | 'ready' | 'failed';
  zone: string;
  /** The open form and what is typed in it. */
  action: VendorActionType | null;
  values: Values;
  sending: boolean;
  /** What to say about the last attempt. */
  said: { kind: 'done' | 'stale' | 'no-longer' | 'refused' | 'failed'; text?: string } | null;
}

export const initialState = (selected: string | null): DeskState => ({
  status: 'open', q: '', queue: [], next: null, queueState: 'loading', live: false,
  selected, request: null, events: [], requestState: selected === null ? 'idle' : 'loading', zone: 'Asia/Shanghai',
  action: null, values: {}, sending: false, said: null,
});
