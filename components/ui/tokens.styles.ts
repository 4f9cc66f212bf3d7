/**
 * What a vendor may restyle, in three layers of custom properties, none of which is ever set here: they are only read,
 * so a value on `:root`, on a container or on one element counts. Inside, `--_name` is what is used.
 *
 * 1. Primitive: `--aftercare-font` `--aftercare-font-size` `--aftercare-space` (4px) `--aftercare-radius` (12px).
 * 2. Semantic: `--aftercare-color-*`, the names below; each default has a light and a dark value of WCAG AA contrast.
 * 3. Component: `--aftercare-padding` `--aftercare-border` `--aftercare-shadow` of the whole, and those that a part's own
 *    styles name (`--aftercare-button-radius`, `--aftercare-button-background` ...).
 */
import { css, unsafeCSS, type CSSResultGroup } from 'lit';

/** Name, light, dark. */
const colors: ReadonlyArray<readonly [string, string, string]> = [
  ['text', '#17211f', '#e6edeb'],
  ['muted', '#52605d', '#a9b7b3'],
  ['surface', '#fff', '#141b1a'],
  ['raised', '#f5f8f7', '#1c2524'],
  ['line', '#d9e1df', '#33403d'],
  ['control', '#74827f', '#83938f'],
  ['accent', '#0b6a65', '#6ed3c6'],
  ['accent-strong', '#08504c', '#97e3d9'],
  ['accent-soft', '#e4f2f0', '#16322f'],
  ['on-accent', '#fff', '#06231f'],
  ['danger', '#b3261e', '#ffb4ab'],
  ['danger-soft', '#fdecea', '#351a18'],
  ['warn', '#7a4b00', '#f5c469'],
  ['warn-soft', '#fff3dc', '#33260d'],
  ['success', '#17693b', '#8ed7a8'],
  ['success-soft', '#e6f4eb', '#143020'],
  ['info', '#1f5a82', '#9fcdec'],
  ['info-soft', '#e8f2f9', '#142a3a'],
];

const declare = (value: (light: string, dark: string) => string): string =>
  colors.map(([name, light, dark]) => `--_${name}:var(--aftercare-color-${name},${value(light, dark)})`).join(';');

/** Browsers without `light-dark()` get the class `dark` from the element (core/scheme.ts). */
const scheme = unsafeCSS(
  `.base{${declare((light) => light)}}.base.dark{${declare((_, dark) => dark)}}`
  + `@supports (color:light-dark(#000,#fff)){.base,.base.dark{${declare((light, dark) => `light-dark(${light},${dark})`)}}}`,
);

export const tokens: CSSResultGroup = [scheme, css`
.base {
  --_space: var(--aftercare-space, 4px);
  --_gap: calc(4 * var(--_space));
  --_radius: var(--aftercare-radius, 12px);
  --_radius-small: calc(var(--_radius) * .67);
  --_focus: var(--_accent);
}
.base.light { color-scheme: light }
.base.dark { color-scheme: dark }
`];
