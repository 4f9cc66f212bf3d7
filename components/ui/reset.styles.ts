/** Keeps the host page's CSS out: what is inherited is set anew, but font and colour scheme are the page's. */
import { css, type CSSResult } from 'lit';

export const reset: CSSResult = css`
:host {
  display: block;
  container-type: inline-size;
  min-inline-size: min(16em, 100%);
  text-align: start;
}
:host([hidden]) { display: none }
.base {
  container-type: inline-size;
  box-sizing: border-box;
  padding: var(--aftercare-padding, clamp(16px, 4cqi, 32px));
  border: var(--aftercare-border, 1px solid var(--_line));
  border-radius: calc(var(--_radius) * 1.33);
  box-shadow: var(--aftercare-shadow, none);
  background: var(--_surface);
  color: var(--_text);
  text-transform: none;
  letter-spacing: normal;
  word-spacing: normal;
  text-indent: 0;
  text-shadow: none;
  text-align: start;
  white-space: normal;
  word-break: normal;
  font-style: normal;
  font-variant: normal;
  font-weight: 400;
  cursor: auto;
  visibility: visible;
  user-select: auto;
  list-style: none;
  hyphens: manual;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  -webkit-tap-highlight-color: transparent;
}
*, ::before, ::after { box-sizing: border-box }
h2, h3, h4, h5, h6, p, ol, ul, dl, dd, figure, fieldset, legend, blockquote { margin: 0; padding: 0; border: 0 }
fieldset { min-inline-size: 0 }
ol, ul { list-style: none }
button, input, select, textarea { margin: 0; font: inherit; color: inherit; letter-spacing: inherit }
a { color: var(--_accent); text-underline-offset: .2em; text-decoration-thickness: from-font }
a:hover { color: var(--_accent-strong) }
[hidden] { display: none !important }
:focus { outline: none }
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; border-radius: 4px }
.icon {
  flex: none;
  inline-size: 1.25em;
  block-size: 1.25em;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
  vertical-align: -.25em;
}
`;
