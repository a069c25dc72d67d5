import type { Redirect } from '../../../../../shared/contracts/redirects';

/** The table as the CSV file that `readRedirects` reads. */
export function writeRedirects(redirects: readonly Redirect[]): string {
  const rows = redirects.map(({ from, to, status }) => [from, to ?? '', String(status)]);
  return [['from', 'to', 'status'], ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
