/** Sums of money in whole cents. */
interface Line { quantity: number; unitPrice: { amount: string }; covered: boolean }

const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** What the customer pays: lines not covered, and taxes. */
export function quoteTotal(lines: readonly Line[], taxes: string): string {
  const sum = lines.reduce((total, line) => total + (line.covered ? 0 : Math.round(cents(line.unitPrice.amount) * line.quantity)), 0);
  return ((sum + (taxes === '' ? 0 : cents(taxes))) / 100).toFixed(2);
}
