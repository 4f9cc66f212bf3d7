/** Defines <aftercare-agreement>. */
import { define } from '../core/define.js';
import { AftercareAgreementElement } from './agreement.element.js';

declare global {
  interface HTMLElementTagNameMap {
    'aftercare-agreement': AftercareAgreementElement;
  }
}

define('aftercare-agreement', AftercareAgreementElement);
