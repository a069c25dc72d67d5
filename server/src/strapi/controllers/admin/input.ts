import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** What is wrong, where: `path` leads to the field in what was sent. */
export interface InputProblem {
  path: readonly (string | number)[];
  message: string;
}

/** Parses what a caller sent; throws a 400 that names every field and its cure. */
export function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  throw badRequest(
    parsed.error.issues.flatMap((issue) => {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ path: [...path, key], message: `${key} is not known here; leave it out` }));
      }
      const name = path.join('.');
      return [{ path, message: name ? `${name} ${issue.message}` : issue.message }];
    }),
  );
}

/** A refusal of the request itself, in Strapi's words for forms. */
export function badRequest(problems: readonly InputProblem[]): Error {
  return new errors.ValidationError(firstMessage(problems), { errors: named(problems, 'ValidationError') });
}

/** The details of any error about fields. */
export function named(problems: readonly InputProblem[], name: string) {
  return problems.map(({ path, message }) => ({ path: path.map(String), message, name }));
}

export function firstMessage(problems: readonly InputProblem[]): string {
  return problems[0]?.message ?? 'The request is not valid';
}
