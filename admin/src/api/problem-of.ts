/** What an answer that failed says. */
export interface ApiProblem {
  /** One sentence about the whole. */
  message: string;
  /** What is wrong with a field, by its path in what was sent: `fields.url`. */
  fields: Record<string, string>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function fieldsOf(details: unknown): Record<string, string> {
  const errors: unknown[] = isRecord(details) && Array.isArray(details.errors) ? details.errors : [];
  const named = errors.flatMap((error) => {
    if (!isRecord(error) || !Array.isArray(error.path) || typeof error.message !== 'string') return [];
    const path = error.path.join('.');
    return path === '' ? [] : [[path, error.message] as const];
  });
  return Object.fromEntries(named);
}

/** Reads Strapi's error object, or whatever else was thrown; `fallback` stands in for an empty message. */
export function problemOf(error: unknown, fallback: string): ApiProblem {
  if (!isRecord(error)) return { message: fallback, fields: {} };
  const message = typeof error.message === 'string' && error.message !== '' ? error.message : fallback;
  return { message, fields: fieldsOf(error.details) };
}
