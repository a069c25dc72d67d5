import { z } from 'zod';
import { listOf } from './list-of';

/** What PostgreSQL and MySQL keep in their integers: beyond, they refuse even to compare. */
const LARGEST = 2_147_483_647;

/** The number of a row in a body. */
export function rowNumber(message: string) {
  return z.int(message).positive(message).max(LARGEST, message);
}

/** The number of a row as the digits of a path or a query. */
export function rowDigits(message: string) {
  return z.coerce.number(message).pipe(rowNumber(message));
}

/** The numbers of a query's accounts. */
export const accountNumbers = () => listOf(rowDigits('must be a list of account numbers'));
