/** Characters of a picture file in which a camera writes its data. */
export const HEAD_BYTES = 131_072;

const MOMENT = /((?:19|20)\d{2}):(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01]) \d{2}:\d{2}:\d{2}/g;

/**
 * The day (YYYY-MM-DD) on which a picture was taken, from the first bytes of its file: of the moments
 * that EXIF holds, the earliest. Null where there is none.
 */
export function takenAt(head: Uint8Array): string | null {
  const text = Array.from(head.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('');
  const days = [...text.matchAll(MOMENT)].map(([, year, month, day]) => `${year}-${month}-${day}`);
  return days.sort()[0] ?? null;
}
