import { errors } from '@strapi/utils';

/** What Strapi or a rule of a kind refused, by field ('' for none); null for any other error. */
export function namedProblems(error: unknown): { field: string; message: string }[] | null {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { errors: named } = (error.details ?? {}) as { errors?: { path?: (string | number)[]; message: string }[] };
  if (!named || named.length === 0) return [{ field: '', message: error.message }];
  return named.map(({ path, message }) => ({ field: (path ?? []).join('.'), message }));
}
