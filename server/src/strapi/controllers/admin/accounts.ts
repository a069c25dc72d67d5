import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { AccountResponse, AccountsResponse } from '../../../../../shared/contracts/accounts';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import { type Result, unreachable } from '../../../core/result';
import { accountRules } from '../../../features/syndication/accounts/account-rules';
import type { AccountTrouble } from '../../../features/syndication/accounts/account-trouble';
import type { Hub } from '../../hub';
import { badRequest, firstMessage, named, parseInput } from './input';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';

const text = z.string('must be a text');

const accountInput = z.strictObject(
  {
    channel: text.min(1, 'must be chosen').max(32, 'must be the id of a channel'),
    label: text.trim().min(1, 'must not be empty').max(120, 'must have at most 120 characters'),
    locale: text.max(16, 'must be the code of a language'),
    kinds: z
      .array(z.enum(SHARED_KINDS, `must be any of ${SHARED_KINDS.join(', ')}`), 'must be a list of kinds')
      .transform((kinds) => [...new Set(kinds)]),
    fields: z.record(text, text, 'must be the values of the form by field name'),
  },
  'must be an account: channel, label, locale, kinds, fields',
);

const movedInput = z.strictObject({ answer: z.enum(['moved', 'copy'], 'must be "moved" or "copy"') });

type Change = 'check' | 'pause' | 'resume' | 'disconnect';

/** Connected pages and profiles. */
export const adminAccounts = (deps: Deps) => {
  const change = (name: Change) => async (request: AdminRequest) =>
    settle(request, await hubOf(deps).accounts[name](idOf(request)));
  return {
    list: (): Promise<AccountsResponse> => listOf(hubOf(deps)),
    async connect(request: AdminRequest) {
      const input = parseInput(accountInput, request.request.body);
      return settle(request, await hubOf(deps).accounts.connect(input));
    },
    async update(request: AdminRequest) {
      const id = idOf(request);
      const input = parseInput(accountInput, request.request.body);
      return settle(request, await hubOf(deps).accounts.update(id, input));
    },
    async setRules(request: AdminRequest) {
      const id = idOf(request);
      const rules = parseInput(accountRules, request.request.body);
      return settle(request, await hubOf(deps).accounts.setRules(id, rules));
    },
    check: change('check'),
    pause: change('pause'),
    resume: change('resume'),
    disconnect: change('disconnect'),
    async moved(request: AdminRequest) {
      const { answer } = parseInput(movedInput, request.request.body);
      const answered = await hubOf(deps).moves.answer(answer);
      return answered.ok ? listOf(hubOf(deps)) : settle(request, answered);
    },
  };
};

async function listOf(hub: Hub): Promise<AccountsResponse> {
  const [data, moved, locales] = await Promise.all([hub.accounts.list(), hub.moves.question(), hub.locales()]);
  const { encrypts: encryption, hint: encryptionHint } = hub.encryption;
  return { data, meta: { encryption, encryptionHint, publicUrl: hub.publicUrl || null, moved, locales } };
}

/** Answers with the account, or says what went wrong: 400 for input, 404, 502 for a network. */
function settle<T extends AccountResponse['data']>(request: AdminRequest, outcome: Result<T | null, AccountTrouble>) {
  if (outcome.ok) return { data: outcome.value };
  const trouble = outcome.error;
  switch (trouble.kind) {
    case 'input':
      throw badRequest(trouble.problems);
    case 'unknown-account':
      throw new errors.NotFoundError(`There is no account ${trouble.id}; it may have been disconnected`);
    case 'network': {
      const { problems } = trouble;
      return request.badGateway(firstMessage(problems), { errors: named(problems, 'NetworkError') });
    }
    default:
      return unreachable(trouble);
  }
}
