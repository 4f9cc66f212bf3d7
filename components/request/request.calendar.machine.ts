/** Times as a calendar takes them: iCalendar (RFC 5545), in UTC. Pure. */

/** Something with a time. */
export interface Entry {
  /** The same for the same thing: taken in twice, it stands in the calendar once. */
  readonly uid: string;
  /** RFC 3339. */
  readonly start: string;
  /** RFC 3339; a moment when absent. */
  readonly end?: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly url?: string | undefined;
  /** Takes up the customer's time. */
  readonly busy: boolean;
  /** May still move. */
  readonly tentative: boolean;
}

/** `20261120T153000Z` */
const utc = (moment: string | number): string => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n').replace(/\p{Cc}/gu, '');

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A line of at most 75 bytes, gone on with on lines that begin with a space; no character is cut. */
function folded(line: string): string {
  const lines = [''];
  for (const one of line) {
    if (bytes(lines.at(-1)! + one) > 75) lines.push(' ');
    lines[lines.length - 1] += one;
  }
  return lines.join('\r\n');
}

/**
 * The text of an `.ics` file.
 * @param now When it is made, epoch milliseconds.
 */
export function calendarOf(entries: readonly Entry[], now: number): string {
  const event = ({ busy, end, start, tentative, text, title, uid, url }: Entry): string[] => [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${utc(now)}`, `DTSTART:${utc(start)}`, ...(end === undefined ? [] : [`DTEND:${utc(end)}`]),
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, ...(url === undefined ? [] : [`URL:${url}`]),
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`, `STATUS:${tentative ? 'TENTATIVE' : 'CONFIRMED'}`, 'END:VEVENT',
  ];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Aftercare//Request//EN', ...entries.flatMap(event), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
