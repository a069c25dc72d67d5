/** `YYYY-MM-DDTHH:mm`: a date and time on the wall of the item's own place, in no zone. */
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What the browser's picker gives, which may carry seconds, as it is stored; null when it is not complete. */
export function wallTime(typed: string): string | null {
  return WALL_TIME.exec(typed)?.[0] ?? null;
}
