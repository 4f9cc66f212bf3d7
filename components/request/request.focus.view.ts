/** Where focus goes when the picture changes, and nowhere on its own account. */
import { focusOn } from '../ui/heading.js';
import type { State } from './request.machine.js';

export class Focus {
  /** Somebody pressed what brings about a whole new picture: focus goes on with it. */
  pressed = false;
  #was = { kind: 'idle', step: '', summons: 0 };

  /** Call it when the state has been rendered. */
  follow(state: State, root: ParentNode): void {
    const { step = '', summons = 0 } = 'form' in state ? state.form : {};
    const was = this.#was;
    this.#was = { kind: state.kind, step, summons };
    const filling = state.kind === 'ready' && was.step !== '';
    if (summons > was.summons) focusOn(root, '.error-summary, .refusal');
    else if (filling ? step !== was.step || was.kind === 'submitted' : state.kind === 'submitted' && was.kind === 'sending') {
      focusOn(root, '.heading-first');
    } else if (this.pressed && state.kind !== 'loading') focusOn(root, '.heading-first, .failure button');
    if (state.kind !== 'loading') this.pressed = false;
  }
}
