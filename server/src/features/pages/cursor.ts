import { z } from 'zod';

/** The three orders a list can stand in. */
export const SORTS = ['recent', 'next-start', 'last-start'] as const;
export type Sort = (typeof SORTS)[number];

/** Where a page of a list ended: the sort key (a UTC instant) and the tie breaker. */
export interface CursorPosition {
  key: string;
  documentId: string;
}

/** Bump when positions change their meaning: older cursors are refused. */
const VERSION = 2;

const shape = z.strictObject({
  v: z.literal(VERSION),
  o: z.enum(SORTS),
  k: z.iso.datetime({ precision: 3 }),
  d: z.string().min(1).max(64),
});

/** An opaque cursor for the position after an item. */
export function encodeCursor(sort: Sort, position: CursorPosition): string {
  const payload = { v: VERSION, o: sort, k: position.key, d: position.documentId };
  return Buffer.from(JSON.stringify(payload), 'utf8').toString('base64url');
}

/** The position of a cursor of ours; undefined for anything else or another order's. */
export function decodeCursor(cursor: string, sort: Sort): CursorPosition | undefined {
  if (!/^[A-Za-z0-9_-]{1,512}$/.test(cursor)) return undefined;
  const parsed = shape.safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data.o !== sort) return undefined;
  return { key: parsed.data.k, documentId: parsed.data.d };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
