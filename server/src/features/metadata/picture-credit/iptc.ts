import type { CreditFields } from './credit';

/** Datasets of the application record (IPTC-NAA IIM 4.2, 1999; used by every photo tool). */
const DATASETS = { byline: 80, credit: 110, copyright: 116, caption: 120 } as const;
const UTF8 = [0x1b, 0x25, 0x47];
const encoder = new TextEncoder();

/** Contents of a JPEG's APP13 segment: an IIM record in a Photoshop resource block. */
export function iptcSegment({ creator, credit, copyright, caption }: CreditFields): Uint8Array {
  const fields = [
    [DATASETS.byline, creator],
    [DATASETS.credit, credit],
    [DATASETS.copyright, copyright],
    [DATASETS.caption, caption],
  ] as const;
  const record = [
    ...dataset(1, 90, UTF8),
    ...dataset(2, 0, [0, 4]),
    ...fields.flatMap(([id, text]) => (text === '' ? [] : dataset(2, id, encoder.encode(text)))),
  ];
  const header = [...encoder.encode('Photoshop 3.0\0'), ...encoder.encode('8BIM'), 0x04, 0x04, 0, 0];
  return Uint8Array.from([...header, ...bigEndian(record.length, 4), ...record, ...(record.length % 2 ? [0] : [])]);
}

function dataset(record: number, id: number, data: ArrayLike<number>): number[] {
  return [0x1c, record, id, ...bigEndian(data.length, 2), ...Array.from(data)];
}

/** A whole number as bytes, highest first. */
export function bigEndian(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 255);
}
