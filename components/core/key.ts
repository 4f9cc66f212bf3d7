/** Keys that make sending again safe, for who may have to send the same thing again. */
export { newKey } from '../client/key.js';
