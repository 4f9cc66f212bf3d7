/** Looks of the forms. */
import { css, type CSSResult } from 'lit';

export const panelStyles: CSSResult = css`
.news { padding-inline-start: 1.25em; list-style: disc }
.scale > div { display: grid; grid-template-columns: repeat(5, minmax(0, 4em)); gap: var(--_space) }
.scale label { display: grid; justify-items: center; padding-block: .4em; min-block-size: 48px; border: 1.5px solid var(--_line); border-radius: var(--_radius-small); cursor: pointer }
.scale legend { margin-block-end: var(--_space) }
.scale input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--_accent) }
`;
