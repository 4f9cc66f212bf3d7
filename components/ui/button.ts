/** Buttons, and links that look like them: 44 px and more to hit. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icon.js';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonOptions {
  label: unknown;
  /** One `primary` at a time; `secondary` when absent. */
  kind?: ButtonKind | undefined;
  press?: ((event: Event) => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Under way: keeps focus and size, ignores presses, is announced as disabled. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** A shape of `icon.ts`. */
  icon?: string | undefined;
  part?: string | undefined;
  /** Id of what explains it. */
  describedBy?: string | undefined;
}

export function button(options: ButtonOptions): TemplateResult {
  const { kind = 'secondary', busy = false } = options;
  const press = (event: Event): void => {
    if (busy) event.preventDefault();
    else options.press?.(event);
  };
  return html`<button class="button ${kind}${busy ? ' busy' : ''}" part="button ${options.part ?? kind}"
    type=${options.type ?? 'button'} ?disabled=${options.disabled ?? false} aria-disabled=${ifDefined(busy ? 'true' : undefined)}
    aria-describedby=${options.describedBy ?? nothing}
    @click=${press}>${options.icon ? icon(options.icon) : nothing}<span>${options.label}</span></button>`;
}

export interface ButtonLinkOptions {
  label: unknown;
  href: string;
  kind?: ButtonKind | undefined;
  press?: ((event: Event) => void) | undefined;
  icon?: string | undefined;
  part?: string | undefined;
}

/** A link where something is opened rather than done. */
export const buttonLink = ({ label, href, kind = 'secondary', press, icon: shape, part }: ButtonLinkOptions): TemplateResult =>
  html`<a class="button ${kind}" part="button ${part ?? kind}" href=${href}
    @click=${press ?? nothing}>${shape ? icon(shape) : nothing}<span>${label}</span></a>`;

export const buttonStyles: CSSResult = css`
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: .5em;
  min-block-size: 48px;
  max-inline-size: 100%;
  padding: .5em 1.25em;
  border: 1.5px solid var(--_control);
  border-radius: var(--aftercare-button-radius, calc(var(--_radius) * .83));
  background: transparent;
  color: var(--_text);
  font-weight: 600;
  line-height: 1.3;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
  touch-action: manipulation;
}
.button > .icon + span { text-align: start }
.button:hover { border-color: var(--_accent); background: var(--_accent-soft); color: var(--_text) }
.button:focus-visible { border-radius: var(--aftercare-button-radius, calc(var(--_radius) * .83)) }
.button.primary {
  border-color: transparent;
  background: var(--aftercare-button-background, var(--_accent));
  color: var(--aftercare-button-color, var(--_on-accent));
}
.button.primary:hover { background: var(--aftercare-button-background, var(--_accent-strong)) }
.button.danger { border-color: var(--_danger); color: var(--_danger) }
.button.danger:hover { background: var(--_danger-soft) }
.button.quiet { min-block-size: 44px; padding-inline: .75em; border-color: transparent; color: var(--_accent) }
.button:disabled { opacity: .5; cursor: default }
.button.busy { cursor: progress }
.button.busy::before {
  content: '';
  flex: none;
  inline-size: 1em;
  block-size: 1em;
  border: 2px solid;
  border-block-start-color: transparent;
  border-radius: 50%;
}
.button.busy .icon { display: none }
@media (prefers-reduced-motion: no-preference) {
  .button { transition: background-color .15s, border-color .15s }
  .button.busy::before { animation: turn 1s linear infinite }
}
@keyframes turn { to { rotate: 1turn } }
@media (forced-colors: active) { .button.primary { border-color: ButtonText } }
`;
