/** Looks of photos, videos and documents. */
import { css, type CSSResult } from 'lit';

export const filesStyles: CSSResult = css`
.files-label { font-weight: 600 }
.files-zone { padding: var(--_gap); border: 1.5px dashed var(--_control); border-radius: var(--_radius) }
.files.dragging .files-zone { border-color: var(--_accent); border-style: solid; background: var(--_accent-soft) }
.files.wrong .files-zone { border-color: var(--_danger) }
.picker { display: inline-flex; max-inline-size: 100% }
.files-drop { display: none }
@media (hover: hover) and (pointer: fine) {
  .files-drop { display: inline }
  .picker-camera { display: none }
}
@container (max-width: 30em) { .files-zone .picker, .files-zone .picker .button { flex: 1 1 auto } }
.files-refused { display: grid; gap: calc(1.5 * var(--_space)) }
.files-refused .file-name { font-weight: 700 }
.file-list { border: 1px solid var(--_line); border-radius: var(--_radius) }
.file {
  display: grid;
  grid-template-columns: 56px minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 .75em;
  min-block-size: 80px;
  padding: 12px;
}
.file + .file { border-block-start: 1px solid var(--_line) }
.file-picture {
  display: grid;
  place-items: center;
  inline-size: 56px;
  block-size: 56px;
  border-radius: var(--_radius-small);
  background: var(--_raised);
  color: var(--_muted);
  overflow: hidden;
}
.file-picture img { inline-size: 100%; block-size: 100%; object-fit: cover }
.file-words { display: grid; grid-template-rows: auto auto 6px; align-content: center; min-block-size: 56px }
.file-words .file-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; line-height: 1.4 }
.file-state { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.4 }
.file.waiting .file-state { white-space: normal }
.file.sent .file-state { color: var(--_success) }
.file progress { inline-size: 100%; block-size: 6px; accent-color: var(--_accent) }
.file .button { padding-inline: .5em }
.file-trouble { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 .75em; padding-block-start: 8px }
.file-trouble .field-error { flex: 1 1 12em }
`;
