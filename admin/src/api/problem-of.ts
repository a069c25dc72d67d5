/** What an answer that failed says: a sentence, and the field it is about where the server named one. */
export interface ApiProblem {
  message: string;
  field: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function fieldOf(details: unknown): string | null {
  if (!isRecord(details)) return null;
  if (typeof details.field === 'string') return details.field;
  const [first]: unknown[] = Array.isArray(details.errors) ? details.errors : [];
  if (!isRecord(first)) return null;
  const path = first.path;
  return Array.isArray(path) ? path.join('.') : null;
}

/** Reads Strapi's error object, or whatever else was thrown; `fallback` stands in for an empty message. */
export function problemOf(error: unknown, fallback: string): ApiProblem {
  if (!isRecord(error)) return { message: fallback, field: null };
  const message = typeof error.message === 'string' && error.message !== '' ? error.message : fallback;
  return { message, field: fieldOf(error.details) };
}
