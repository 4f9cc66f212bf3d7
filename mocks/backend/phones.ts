/** Telephone numbers a customer leaves: one that nobody could call is refused while the customer is still there. */
import { parsePhoneNumberFromString, isSupportedCountry } from 'libphonenumber-js/max';
import type { FieldError } from './http/problem.js';
import type { Localized } from './http/locale.js';

const words: Localized = {
  en: 'This does not look like a phone number: check the digits, put the area code before a landline, and + with the country code before a number from elsewhere',
  'zh-CN': '这个号码好像不对：请检查位数，座机要加区号，境外号码以 + 和国家代码开头',
};

/**
 * What is wrong with a contact's telephone number. A masked one (`138****2046`) is one the vendor knows.
 * @param country The vendor's (ISO 3166): numbers without a country code are there.
 */
export function phoneErrors(country: string, phone: string | undefined): FieldError[] {
  if (phone === undefined || phone.includes('*')) return [];
  const found = parsePhoneNumberFromString(phone, isSupportedCountry(country) ? country : undefined);
  return found?.isValid() ? [] : [{ pointer: '/contact/phone', code: 'invalid', message: words }];
}
