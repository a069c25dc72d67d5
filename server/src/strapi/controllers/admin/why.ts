import { errors } from '@strapi/utils';
import { z } from 'zod';
import { WHY_LANGUAGES, type WhyResponse } from '../../../../../shared/contracts/why';
import { parseInput } from './input';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';
import { rowDigits } from './row-number';

const reading = {
  language: z.enum(WHY_LANGUAGES, `must be one of ${WHY_LANGUAGES.join(', ')}`).default('en'),
  timeZone: z.string('must be given once').refine(isZone, 'must be a time zone such as Europe/Paris').default('UTC'),
};

const postQuery = z.strictObject(reading);
const itemQuery = z.strictObject({
  ...reading,
  documentId: z.string('must name an item').min(1, 'must name an item').max(64),
  locale: z.string('must be given once').min(1).max(16).optional(),
  account: rowDigits('must be the number of an account').optional(),
});

/** Why an item is or is not on its accounts, in plain words. */
export const adminWhy = (deps: Deps) => ({
  async ofPost(request: AdminRequest): Promise<WhyResponse> {
    const id = idOf(request);
    const row = await hubOf(deps).explainer.ofPost(id, parseInput(postQuery, request.query));
    if (!row) throw new errors.NotFoundError(`There is no post ${id}`);
    return { data: [row] };
  },
  async ofItem(request: AdminRequest): Promise<WhyResponse> {
    const { documentId, locale, account, ...how } = parseInput(itemQuery, request.query);
    return { data: await hubOf(deps).explainer.ofItem(documentId, { locale, account }, how) };
  },
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
