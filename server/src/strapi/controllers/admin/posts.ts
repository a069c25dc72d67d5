import { errors } from '@strapi/utils';
import { z } from 'zod';
import type {
  NotAskedResponse,
  PostResponse,
  PostsResponse,
  PostTimeResponse,
} from '../../../../../shared/contracts/posts';
import { POST_ACTIONS, PRESENCES, WORKS } from '../../../../../shared/contracts/posts';
import { toInstant } from '../../../core/clock';
import { type Result, unreachable } from '../../../core/result';
import type { PostTrouble } from '../../../features/syndication/desk/posts';
import { personOf } from '../../hooks/person';
import { badRequest, parseInput } from './input';
import { listOf } from './list-of';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';
import { accountNumbers, rowNumber } from './row-number';

const MAX_LIMIT = 100;

const postsQuery = z.strictObject({
  presence: listOf(z.enum(PRESENCES, `must be any of ${PRESENCES.join(', ')}`)),
  work: listOf(z.enum(WORKS, `must be any of ${WORKS.join(', ')}`)),
  problem: listOf(z.string().max(32, 'must be codes of problems')),
  account: accountNumbers(),
  documentId: z.string('must be given once').max(64).optional(),
  locale: z.string('must be given once').max(16).optional(),
  copies: z.literal('left', 'must be left, or nothing').optional(),
  replies: z.literal('open', 'must be open, or nothing').optional(),
  limit: z.coerce
    .number(`must be a number`)
    .int()
    .min(1, 'must be at least 1')
    .max(MAX_LIMIT, `must be at most ${MAX_LIMIT}`)
    .default(25),
  cursor: z.string('must be given once').max(200).optional(),
});

const instant = z.iso
  .datetime({ offset: true, error: 'must be a time with its offset, such as 2026-12-12T10:00:00+01:00' })
  .transform((time) => toInstant(new Date(time)));

const timeQuery = z.strictObject({ at: instant.optional() });

const actionInput = z
  .strictObject({
    action: z.enum(POST_ACTIONS, `must be one of ${POST_ACTIONS.join(', ')}`),
    url: z
      .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be the http(s) address of the post' })])
      .default(''),
    at: instant.optional(),
    reason: z.string('must be a text').trim().max(500, 'must have at most 500 characters').default(''),
  })
  .refine(({ action, url }) => action !== 'mark-live' || url !== '', {
    path: ['url'],
    error: 'must be the address where the post stands',
  })
  .refine(({ action, at }) => (action === 'reschedule') === (at !== undefined), {
    path: ['at'],
    error: 'must be the time at which the post goes out, with the action reschedule and no other',
  })
  .refine(({ action, reason }) => action !== 'resend' || reason !== '', {
    path: ['reason'],
    error: 'must say why it is posted a second time',
  });

const notAskedInput = z.strictObject({
  documentId: z.string('must be a text').min(1).max(64).optional(),
  locale: z.string('must be the code of a locale').min(1).max(16).optional(),
  rehearsed: z.boolean('must be true or false').optional(),
});

const retryInput = z.strictObject({ account: rowNumber('must be the number of an account') });

/** Every post with its state, and what a person decides about it. */
export const adminPosts = (deps: Deps) => {
  const answerNotAsked =
    (answer: 'share' | 'cancel') =>
    async (request: AdminRequest): Promise<NotAskedResponse> => {
      const about = withoutEmpty(parseInput(notAskedInput, request.request.body));
      return { data: { changed: await hubOf(deps).posts.answerNotAsked(answer, personOf(deps.strapi), about) } };
    };
  return {
    async list(request: AdminRequest): Promise<PostsResponse> {
      const { limit, cursor, ...given } = parseInput(postsQuery, request.query);
      return settlePost(await hubOf(deps).posts.list(withoutEmpty(given), { limit, cursor: cursor || null }));
    },
    async act(request: AdminRequest): Promise<PostResponse> {
      const id = idOf(request);
      const { action, url, reason, at } = parseInput(actionInput, request.request.body);
      const by = personOf(deps.strapi);
      const choice = { action, by, url: url || null, reason: reason || null, ...(at === undefined ? {} : { at }) };
      return { data: settlePost(await hubOf(deps).posts.act(id, choice)) };
    },
    async time(request: AdminRequest): Promise<PostTimeResponse> {
      const { at } = parseInput(timeQuery, request.query);
      return { data: settlePost(await hubOf(deps).posts.timeOf(idOf(request), at ?? null)) };
    },
    async retryFailed(request: AdminRequest): Promise<NotAskedResponse> {
      const { account } = parseInput(retryInput, request.request.body);
      return { data: { changed: await hubOf(deps).posts.retryFailed(account, personOf(deps.strapi)) } };
    },
    shareNotAsked: answerNotAsked('share'),
    cancelNotAsked: answerNotAsked('cancel'),
  };
};

/** A filter that was left empty is no filter. */
function withoutEmpty<T extends object>(given: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  const filled = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== '' && !isEmptyList(value),
  );
  return Object.fromEntries(filled) as { [name in keyof T]?: Exclude<T[name], undefined> };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** What was asked for, or what went wrong: 400 for input, 404. */
export function settlePost<T>(outcome: Result<T, PostTrouble>): T {
  if (outcome.ok) return outcome.value;
  const trouble = outcome.error;
  switch (trouble.kind) {
    case 'unknown-post':
      throw new errors.NotFoundError(`There is no post ${trouble.id}`);
    case 'bad-cursor':
      throw badRequest([{ path: ['cursor'], message: 'cursor is not one of this list; leave it out to start again' }]);
    case 'not-now':
      throw badRequest([{ path: ['action'], message: trouble.message }]);
    case 'bad-time':
      throw badRequest([{ path: ['at'], message: trouble.message }]);
    default:
      return unreachable(trouble);
  }
}
