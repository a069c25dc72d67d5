import { z } from 'zod';

/** `a,b` of a query as a list; empty parts are left out. */
export function listOf<T extends z.ZodType>(one: T) {
  const split = (given: unknown) =>
    typeof given === 'string' ? given.split(',').filter((part) => part !== '') : given;
  return z.preprocess(split, z.array(one, 'must be a comma separated list').optional());
}
