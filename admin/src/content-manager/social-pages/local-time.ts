/** An instant as the browser's own date input wants it: `YYYY-MM-DDTHH:mm` on this computer's clocks. */
export function localInput(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What such an input gives as an instant (ISO 8601, UTC); null while it is not complete. */
export function localTime(typed: string): string | null {
  const date = new Date(typed);
  return typed === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
