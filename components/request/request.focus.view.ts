/** Where focus goes when the picture changes, and nowhere on its own account. */
import { focusOn } from '../ui/heading.js';
import type { State } from './request.machine.js';

export class Focus {
  /** Somebody pressed what brings about a whole new picture: focus goes on with it. */
  pressed = false;
  #was = { kind: 'idle', step: '', summons: 0 };
  #inside = false;

  /** Call it before the state is rendered. */
  look(root: DocumentOrShadowRoot | null): void {
    this.#inside = Boolean(root?.activeElement);
  }

  /** Call it when the state has been rendered. */
  follow(state: State, root: ParentNode): void {
    const { step = '', summons = 0 } = 'form' in state ? state.form : {};
    const was = this.#was;
    this.#was = { kind: state.kind, step, summons };
    const filling = state.kind === 'ready' && was.step !== '';
    if (summons > was.summons) focusOn(root, '.error-summary, .refusal');
    else if (filling ? step !== was.step || was.kind === 'submitted' || was.kind === 'kept' : ended(state.kind, was.kind, this.#inside)) {
      focusOn(root, '.heading-first');
    } else if (this.pressed && state.kind !== 'loading') focusOn(root, '.heading-first, .failure button');
    if (state.kind !== 'loading') this.pressed = false;
  }
}

/** A whole new picture that answers what was pressed, or takes the place of what had focus. */
const ended = (now: State['kind'], was: string, inside: boolean): boolean =>
  (now === 'submitted' || now === 'kept') && now !== was && (was === 'sending' || (inside && was !== 'loading'));
