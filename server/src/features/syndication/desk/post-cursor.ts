import { z } from 'zod';
import type { PostPosition } from '../ports';

/** Version, then the sort position: a cursor of another version is refused instead of misread. */
const position = z.tuple([
  z.literal(1),
  z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
]);

/** Where a page of the posts list ended, as an opaque text that is safe in URLs. */
export function encodePostCursor({ updatedAt, id }: PostPosition): string {
  return Buffer.from(JSON.stringify([1, updatedAt, id])).toString('base64url');
}

/** Null for anything that this version did not make. */
export function decodePostCursor(cursor: string): PostPosition | null {
  const parsed = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) return null;
  const [, updatedAt, id] = parsed.data;
  const found = { updatedAt, id };
  return encodePostCursor(found) === cursor ? found : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
