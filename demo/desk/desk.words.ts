/** Words, dates and durations of the desk, in the page's language. */
import en, { type DeskKey } from './desk.text.js';
import zh from './desk.zh-CN.text.js';

const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
const texts: Record<DeskKey, string> = locale === 'en' ? en : zh;

/** The text of a key, placeholders filled. */
export function t(key: DeskKey, params: Record<string, string | number> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** The text of a composed key such as `desk.stage.closed`; the last word itself when there is none. */
export const word = (group: string, value: string): string => texts[`desk.${group}.${value}` as DeskKey] ?? value;

/** Date, weekday and time in the vendor's zone. */
export function moment(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone, month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(at));
  // Intl writes 11月26日周四 18:00; people write 11月26日（周四）18:00.
  return parts.map(({ type, value }) => (type === 'weekday' && locale === 'zh-CN' ? `（${value}）` : value)).join('').replace('） ', '）');
}

/** A length of time in its two largest units. */
export function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  const parts: Array<[number, string]> = [
    [Math.floor(minutes / 1440), 'day'], [Math.floor((minutes % 1440) / 60), 'hour'], [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  return (first === -1 ? parts.slice(2) : parts.slice(first, first + 2).filter(([amount]) => amount > 0))
    .map(([amount, unit]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount))
    .join(' ');
}
