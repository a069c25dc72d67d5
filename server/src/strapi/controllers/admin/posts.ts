import { errors } from '@strapi/utils';
import { z } from 'zod';
import type {
  AttemptsResponse,
  NotAskedResponse,
  PostResponse,
  PostsResponse,
} from '../../../../../shared/contracts/posts';
import { PRESENCES, WORKS } from '../../../../../shared/contracts/posts';
import { type Result, unreachable } from '../../../core/result';
import type { PostTrouble } from '../../../features/syndication/desk/posts';
import { badRequest, parseInput } from './input';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';

const MAX_LIMIT = 100;

/** `a,b` of a query as a list; empty parts are left out. */
function listOf<T extends z.ZodType>(one: T) {
  const split = (given: unknown) =>
    typeof given === 'string' ? given.split(',').filter((part) => part !== '') : given;
  return z.preprocess(split, z.array(one, 'must be a comma separated list').optional());
}

const postsQuery = z.strictObject({
  presence: listOf(z.enum(PRESENCES, `must be any of ${PRESENCES.join(', ')}`)),
  work: listOf(z.enum(WORKS, `must be any of ${WORKS.join(', ')}`)),
  account: listOf(z.coerce.number('must be a list of account numbers').int().positive()),
  documentId: z.string('must be given once').max(64).optional(),
  locale: z.string('must be given once').max(16).optional(),
  limit: z.coerce
    .number(`must be a number`)
    .int()
    .min(1, 'must be at least 1')
    .max(MAX_LIMIT, `must be at most ${MAX_LIMIT}`)
    .default(25),
  cursor: z.string('must be given once').max(200).optional(),
});

const ACTIONS = ['retry', 'share', 'cancel', 'confirm-live', 'confirm-absent'] as const;

const actionInput = z.strictObject({
  action: z.enum(ACTIONS, `must be one of ${ACTIONS.join(', ')}`),
  url: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be the http(s) address of the post' })])
    .optional(),
});

const notAskedInput = z.strictObject({ documentId: z.string('must be a text').min(1).max(64).optional() });

/** Every post with its state, and what a person decides about it. */
export const adminPosts = (deps: Deps) => {
  const answerNotAsked =
    (answer: 'share' | 'cancel') =>
    async (request: AdminRequest): Promise<NotAskedResponse> => {
      const { documentId } = parseInput(notAskedInput, request.request.body);
      return { data: { changed: await hubOf(deps).posts.answerNotAsked(answer, documentId) } };
    };
  return {
    async list(request: AdminRequest): Promise<PostsResponse> {
      const { limit, cursor, ...given } = parseInput(postsQuery, request.query);
      return settle(await hubOf(deps).posts.list(withoutEmpty(given), { limit, cursor: cursor || null }));
    },
    async attempts(request: AdminRequest): Promise<AttemptsResponse> {
      return { data: settle(await hubOf(deps).posts.attempts(idOf(request))) };
    },
    async act(request: AdminRequest): Promise<PostResponse> {
      const id = idOf(request);
      const { action, url } = parseInput(actionInput, request.request.body);
      return { data: settle(await hubOf(deps).posts.act(id, action, url || null)) };
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

function settle<T>(outcome: Result<T, PostTrouble>): T {
  if (outcome.ok) return outcome.value;
  const trouble = outcome.error;
  switch (trouble.kind) {
    case 'unknown-post':
      throw new errors.NotFoundError(`There is no post ${trouble.id}`);
    case 'bad-cursor':
      throw badRequest([{ path: ['cursor'], message: 'cursor is not one of this list; leave it out to start again' }]);
    case 'not-now':
      throw badRequest([{ path: ['action'], message: trouble.message }]);
    default:
      return unreachable(trouble);
  }
}
