/** Defines `<aftercare-provider>`. */
import { define } from '../core/define.js';
import { AftercareProviderElement } from './provider.element.js';

define('aftercare-provider', AftercareProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'aftercare-provider': AftercareProviderElement;
  }
}
