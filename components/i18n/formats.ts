/**
 * Times, durations, money and lists in words of a language, times always in the vendor's zone with date and weekday
 * (product words, "Times"). Each function stands alone, so that a page loads only those it needs.
 */

/** In which language and zone. A `LocaleController` is one. */
export interface Where {
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA name of the vendor's zone; the customer's own when unknown. */
  readonly zone?: string | undefined;
  /** Now, epoch milliseconds; tells whether a year must be shown. The device's clock when absent. */
  now?(): number;
}

type Moment = string | number;

const cache = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = cache.get(key);
  if (!made) cache.set(key, made = new Intl.DateTimeFormat(locale, options));
  return made;
}

/** `YYYY-MM-DD`: a day, the same in every zone. */
const isDay = (value: Moment): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function parts(at: Where, value: Moment, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const timeZone = isDay(value) ? 'UTC' : at.zone;
  const made = formatter(at.locale, { ...options, timeZone, hourCycle: 'h23' }).formatToParts(new Date(value));
  return Object.fromEntries(made.map((part) => [part.type, part.value]));
}

const yearOf = (at: Where, value: Moment): string =>
  parts({ zone: at.zone, locale: 'en-u-ca-gregory' }, value, { year: 'numeric' }).year!;

/** A moment that cannot be read must not take the page down. */
const unreadable = (value: Moment): boolean => Number.isNaN(new Date(value).getTime());

/**
 * A day with its weekday: `11月26日（周四）`, `Thu 26 Nov`; the year where it is not the present one or `year` is true.
 * Takes `YYYY-MM-DD`, RFC 3339 or epoch milliseconds.
 */
export function date(at: Where, value: Moment, year?: boolean): string {
  if (unreadable(value)) return String(value);
  const shown = year ?? yearOf(at, value) !== yearOf(at, at.now?.() ?? Date.now());
  const language = at.locale.split('-')[0];
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short', day: 'numeric', month: language === 'zh' ? 'numeric' : 'short', ...(shown && { year: 'numeric' }),
  };
  if (language !== 'zh' && language !== 'en') {
    return formatter(at.locale, { ...options, timeZone: isDay(value) ? 'UTC' : at.zone }).format(new Date(value));
  }
  const { weekday, day, month, year: y } = parts(at, value, options);
  if (language === 'zh') return `${shown ? `${y}年` : ''}${parseInt(month!, 10)}月${parseInt(day!, 10)}日（${weekday}）`;
  return `${weekday} ${day} ${month}${shown ? ` ${y}` : ''}`;
}

/** Hours and minutes, `18:00`. Show it only beside its date. */
export function time(at: Where, value: Moment): string {
  if (unreadable(value)) return '';
  const { hour, minute } = parts({ zone: at.zone, locale: 'en' }, value, { hour: '2-digit', minute: '2-digit' });
  return `${hour}:${minute}`;
}

/** A moment with its date and weekday: `11月26日（周四）18:00`, `Thu 26 Nov, 18:00`. */
export const dateTime = (at: Where, value: Moment, year?: boolean): string =>
  isDay(value) || unreadable(value) ? date(at, value, year)
    : `${date(at, value, year)}${at.locale.startsWith('zh') ? '' : ', '}${time(at, value)}`;

/** A span: `11月26日（周四）14:00–16:00`; both dates when it crosses midnight. */
export function slot(at: Where, { start, end }: { readonly start: string; readonly end: string }): string {
  const sameDay = date(at, start, true) === date(at, end, true);
  return `${dateTime(at, start)}–${sameDay ? time(at, end) : dateTime(at, end)}`;
}

/** The name of the vendor's zone where the customer's clock shows another time now; else `null`. */
export function zoneNote(at: Where): string | null {
  if (!at.zone) return null;
  const now = new Date(at.now?.() ?? Date.now());
  const offset = (timeZone?: string): string | undefined =>
    formatter('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value;
  if (offset(at.zone) === offset()) return null;
  return formatter(at.locale, { timeZone: at.zone, timeZoneName: 'long' }).formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value ?? at.zone;
}

const short: Readonly<Record<string, readonly [string, string, string, string]>> = {
  zh: ['天', '小时', '分', '秒'], en: [' d', ' h', ' min', ' s'],
};
const units = ['day', 'hour', 'minute', 'second'] as const;

/**
 * How long, for a countdown: `1 h 52 min 08 s`, `1小时52分08秒`; from a day on only days and hours. The sign is dropped:
 * say "left" or "overdue" around it.
 */
export function remaining(at: Where, milliseconds: number): string {
  // Rounded up while it runs down, so that it says zero at zero and not a second before.
  const all = Math.abs(Math.ceil(milliseconds / 1000));
  const values = [Math.floor(all / 86400), Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60, all % 60];
  const first = values.findIndex((value) => value > 0);
  const from = first < 0 ? 3 : first;
  const to = from === 0 ? 2 : 4;
  const language = at.locale.split('-')[0]!;
  const words = values.slice(from, to).map((value, i) => {
    const digits = i > 0 && from + i > 1 ? String(value).padStart(2, '0') : String(value);
    const own = short[language]?.[from + i];
    return own === undefined ? unit(at, value, units[from + i]!, 'narrow') : digits + own;
  });
  return words.join(language === 'zh' ? '' : ' ');
}

const unit = (at: Where, value: number, name: string, unitDisplay: 'narrow' | 'long'): string =>
  new Intl.NumberFormat(at.locale, { style: 'unit', unit: name, unitDisplay }).format(value);

const longUnits = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/**
 * A term of the agreement in words: `PT2H` is `2 hours` / `2小时`, `P3WD` is `3 working days` / `3个工作日`. What is no
 * ISO 8601 duration comes back as it is.
 */
export function term(at: Where, value: string): string {
  const working = /^P(\d+)WD$/.exec(value)?.[1];
  if (working) return at.locale.startsWith('zh') ? `${working}个工作日` : `${working} working ${working === '1' ? 'day' : 'days'}`;
  const found = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+S)?)?$/.exec(value);
  if (!found) return value;
  return found.slice(1).flatMap((text, i) => (text ? [unit(at, parseInt(text, 10), longUnits[i]!, 'long')] : []))
    .join(at.locale.startsWith('zh') ? '' : ' ');
}

/** An amount: `¥199.00`. */
export function money(at: Where, { amount, currency }: { readonly amount: string; readonly currency: string }): string {
  try {
    return new Intl.NumberFormat(at.locale, { style: 'currency', currency }).format(Number(amount));
  } catch {
    return `${amount} ${currency}`;
  }
}

/** `a, b and c`, `a、b和c`. */
export const list = (at: Where, items: readonly string[]): string =>
  new Intl.ListFormat(at.locale, { type: 'conjunction' }).format(items);

/** How long ago: `5 minutes ago`, `5分钟前`. */
export function ago(at: Where, value: Moment): string {
  const seconds = ((at.now?.() ?? Date.now()) - new Date(value).getTime()) / 1000;
  const words = new Intl.RelativeTimeFormat(at.locale, { numeric: 'auto' });
  const steps = [[60, 1, 'second'], [3600, 60, 'minute'], [86400, 3600, 'hour'], [Infinity, 86400, 'day']] as const;
  const [, size, name] = steps.find(([limit]) => Math.abs(seconds) < limit) ?? steps[3];
  return size === 1 ? words.format(0, 'second') : words.format(-Math.round(seconds / size), name);
}
