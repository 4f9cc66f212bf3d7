/** Looks of the scanner. */
import { css, type CSSResult } from 'lit';

export const scanStyles: CSSResult = css`
.scan {
  inline-size: min(32em, 100% - 24px);
  max-inline-size: none;
  max-block-size: calc(100% - 24px);
  margin: auto;
  padding: var(--_gap);
  overflow: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--_line);
  border-radius: calc(var(--_radius) * 1.33);
  background: var(--_surface);
  color: var(--_text);
}
.scan::backdrop { background: rgb(0 0 0 / .65) }
.scan-head { display: flex; align-items: center; justify-content: space-between; gap: .5em }
.scan-head .button { flex: none; min-inline-size: 44px; padding: 0; color: inherit }
.scan-picture {
  position: relative;
  aspect-ratio: 4 / 3;
  max-block-size: 46vh;
  inline-size: 100%;
  overflow: hidden;
  border-radius: var(--_radius);
  background: #0c1110;
}
.scan-picture video { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover }
.scan-frame {
  position: absolute;
  inset: 14% 12%;
  border: 3px solid #fff;
  border-radius: var(--_radius);
  box-shadow: 0 0 0 100vmax rgb(0 0 0 / .4);
}
.scan-picture:not(.looking) .scan-frame { opacity: .35 }
.scan-picture .scan-light { position: absolute; inset-block-end: 10px; inset-inline-end: 10px; min-block-size: 44px; border-color: #fff; background: rgb(0 0 0 / .7); color: #fff }
.scan-picture .scan-light[aria-pressed=true] { background: #fff; color: #17211f }
.scan-words { min-block-size: 5.6em }
.scan-ways { display: grid; gap: calc(2 * var(--_space)) }
`;
