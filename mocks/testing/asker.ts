/** An element that only asks for the connection: what a provider gives, without any of our elements. */
import { waitUntil } from '@open-wc/testing';
import type { Connection } from '../../components/client/connection.js';
import { AftercareElement, type Cause } from '../../components/core/aftercare-element.js';
import { define } from '../../components/core/define.js';
import { LocaleController } from '../../components/i18n/locale-controller.js';

export class Asker extends AftercareElement {
  protected override readonly i18n = new LocaleController(this);
  readonly causes: Cause[] = [];
  protected override begin(_: Connection, cause: Cause): void { this.causes.push(cause); }
}
define('test-asker', Asker);

/** Waits for the connection of an asker. */
export async function connectionOf(asker: Asker): Promise<Connection> {
  await waitUntil(() => asker.connection, 'nobody provides', { timeout: 4000 });
  return asker.connection!;
}
