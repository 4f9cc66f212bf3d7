/** The vendor's official ways to be reached: always at hand, on every failure too. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { buttonLink, type ButtonKind } from './button.js';
import { globe, icon, mail, message, phone } from './icon.js';
import type { Speaker } from './speaker.js';

/** One way; `hours` in words of the language. */
export interface Reach {
  readonly kind: string;
  readonly value: string;
  readonly hours?: string | undefined;
}

type Key = 'common.contacts' | 'common.callPerson' | 'common.callNumber' | 'common.chat' | 'common.email' | 'common.web';

/** The link of a way; `null` where the value is none (a script, for instance). */
function hrefOf({ kind, value }: Reach): string | null {
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (kind === 'email') return `mailto:${value}`;
  return /^https?:\/\//i.test(value) ? value : null;
}

/** The button that calls a person, with the number and its hours; nothing where the vendor has no telephone. */
export function callButton(all: readonly Reach[], i18n: Speaker<Key>, kind?: ButtonKind): TemplateResult | typeof nothing {
  const first = all.find((one) => one.kind === 'phone');
  if (!first) return nothing;
  return buttonLink({
    href: hrefOf(first)!,
    kind,
    icon: phone,
    part: 'call',
    label: html`${i18n.t('common.callPerson')} <span class="num call-number">${first.value}</span>`,
  });
}

const shapes: Readonly<Record<string, string>> = { phone, chat: message, email: mail };

/** All ways, each with its hours. */
export function contactList(all: readonly Reach[], i18n: Speaker<Key>): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const words = (one: Reach): string => one.kind === 'chat' ? i18n.t('common.chat')
    : one.kind === 'web' ? i18n.t('common.web') : one.value;
  return html`<ul class="contacts" part="contacts" aria-label=${i18n.t('common.contacts')}>${all.map((one) => {
    const href = hrefOf(one);
    return html`<li>${icon(shapes[one.kind] ?? globe)}<span>${href
      ? html`<a class="num" href=${href} aria-label=${one.kind === 'phone' ? i18n.t('common.callNumber', { number: one.value }) : nothing}
          rel="noopener" target=${href.startsWith('http') ? '_blank' : nothing}>${words(one)}</a>`
      : one.value}${one.hours ? html`<span class="hours">${one.hours}</span>` : nothing}</span></li>`;
  })}</ul>`;
}

export const contactsStyles: CSSResult = css`
.contacts { display: grid; gap: 0 var(--_gap); grid-template-columns: minmax(0, 1fr) }
@container (min-width: 34em) { .contacts { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
.contacts li { display: flex; gap: .75em; min-block-size: 44px; padding-block: .6em }
.contacts .icon { color: var(--_muted); margin-block-start: .15em }
.contacts a { font-weight: 600 }
.hours { display: block; color: var(--_muted); font-size: .875em; line-height: 1.4 }
.call-number { display: inline-block }
`;
