/** Defines <aftercare-progress>. */
import { define } from '../core/define.js';
import { AftercareProgressElement } from './progress.element.js';

declare global {
  interface HTMLElementTagNameMap {
    'aftercare-progress': AftercareProgressElement;
  }
}

define('aftercare-progress', AftercareProgressElement);
