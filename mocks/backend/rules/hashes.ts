/** What binds a decision to the exact text shown: SHA-256 of RFC 8785 JSON (rules, "Hashes"). */
import canonicalize from 'canonicalize';
import type { Agreement } from '../../../components/contract/resources/agreement.js';
import type { Consent } from '../../../components/contract/resources/consent.js';
import { sha256Hex } from '../hash.js';

const hashOf = (value: object): string => sha256Hex(canonicalize(value) ?? '');

/** An agreement's text in one language, as served; figures are left as `{term}`. */
export type AgreementText = Pick<Agreement, 'version' | 'effectiveFrom' | 'locale' | 'title' | 'terms' | 'sections'>;

/** The hash of an agreement's text. */
export const agreementHash = ({ version, effectiveFrom, locale, title, terms, sections }: AgreementText): string =>
  hashOf({ version, effectiveFrom, locale, title, terms, sections });

/** A consent's notice in one language, with labels as served. */
export type NoticeText = Pick<Consent, 'purpose' | 'recipient' | 'dataKinds' | 'method' | 'retention' | 'necessary' | 'notice'>;

/** The hash of a notice in a language. */
export const noticeHash = ({ purpose, recipient, dataKinds, method, retention, necessary, notice }: NoticeText, locale: string): string =>
  hashOf({ locale, purpose, recipient, dataKinds, method, retention, necessary, notice });
