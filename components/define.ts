/** Defines every element, the provider first. */
import './provider/provider.define.js';
import './request/request.define.js';
import './progress/progress.define.js';
import './agreement/agreement.define.js';
import './consent/consent.define.js';
