/** Defines `<aftercare-request>` and the provider it needs. */
import { define } from '../core/define.js';
import '../provider/provider.define.js';
import { AftercareRequestElement } from './request.element.js';

define('aftercare-request', AftercareRequestElement);

declare global {
  interface HTMLElementTagNameMap {
    'aftercare-request': AftercareRequestElement;
  }
}
