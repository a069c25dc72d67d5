import { z } from 'zod';
import type { Kind } from '../../../../../shared/kinds';
import { badRequest } from './input';
import { type Deps, hubOf } from './request';

/** What names a draft in a call: its kind, its language, and its id once it was saved. */
export const draftTarget = <const K extends readonly [Kind, ...Kind[]]>(kinds: K) => ({
  kind: z.enum(kinds, `must be one of ${kinds.join(', ')}`),
  locale: z.string('must be the code of a language').min(1, 'must be the code of a language').max(16),
  documentId: z
    .string('must be a text')
    .regex(/^[a-z0-9]{1,64}$/i, 'must be the id of a saved item')
    .optional(),
});

/** Throws a 400 that names the languages of the app. */
export async function checkLocale(deps: Deps, locale: string): Promise<void> {
  const codes = (await hubOf(deps).locales()).map(({ code }) => code);
  if (codes.includes(locale)) return;
  throw badRequest([{ path: ['locale'], message: `locale must be one of ${codes.join(', ')}` }]);
}
