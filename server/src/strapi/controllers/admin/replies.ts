import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { RepliesResponse, ReplyPreviewResponse, ReplyResponse } from '../../../../../shared/contracts/replies';
import { type Result, unreachable } from '../../../core/result';
import type { ReplyTrouble } from '../../../features/syndication/replies/replies';
import { personOf } from '../../hooks/person';
import { badRequest, parseInput } from './input';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';

const itemQuery = z.strictObject({
  documentId: z.string('must name an item').min(1, 'must name an item').max(64),
  locale: z.string('must name a language').min(1, 'must name a language').max(16),
});

const textInput = z.strictObject({
  text: z.string('must be a text').max(5000, 'must have at most 5000 characters'),
});

const doneInput = z.strictObject({ done: z.boolean('must be true or false') });

/** What people answer to posts, and what is answered to them. */
export const adminReplies = (deps: Deps) => ({
  async list(request: AdminRequest): Promise<RepliesResponse> {
    const { documentId, locale } = parseInput(itemQuery, request.query);
    return hubOf(deps).replies.ofItem(documentId, locale);
  },
  async preview(request: AdminRequest): Promise<ReplyPreviewResponse> {
    const { text } = parseInput(textInput, request.request.body);
    return { data: settle(await hubOf(deps).replies.preview(idOf(request), text)) };
  },
  async answer(request: AdminRequest): Promise<ReplyResponse> {
    const { text } = parseInput(textInput, request.request.body);
    return { data: settle(await hubOf(deps).replies.answer(idOf(request), text, personOf(deps.strapi))) };
  },
  async setDone(request: AdminRequest): Promise<ReplyResponse> {
    const { done } = parseInput(doneInput, request.request.body);
    return { data: settle(await hubOf(deps).replies.setDone(idOf(request), done, personOf(deps.strapi))) };
  },
});

/** What was asked for, or what went wrong: 400 for input, 404. */
function settle<T>(outcome: Result<T, ReplyTrouble>): T {
  if (outcome.ok) return outcome.value;
  const trouble = outcome.error;
  switch (trouble.kind) {
    case 'unknown-reply':
      throw new errors.NotFoundError(`There is no reply ${trouble.id}`);
    case 'bad-text':
      throw badRequest([{ path: ['text'], message: trouble.message }]);
    case 'not-now':
      throw new errors.ApplicationError(trouble.message);
    default:
      return unreachable(trouble);
  }
}
