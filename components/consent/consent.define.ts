/** Defines <aftercare-consent>. */
import { define } from '../core/define.js';
import { AftercareConsentElement } from './consent.element.js';

declare global {
  interface HTMLElementTagNameMap {
    'aftercare-consent': AftercareConsentElement;
  }
}

define('aftercare-consent', AftercareConsentElement);
