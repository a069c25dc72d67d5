import type { Field, Fields } from '../../../channels/kit/contract';
import { parseUrl } from '../../../core/parse-url';
import { fail, ok, type Result } from '../../../core/result';
import type { Values } from './account-ports';

/** What is wrong with one input; `path` leads to it in the request's body. */
export interface InputProblem {
  path: string[];
  message: string;
}

const MAX_LENGTH = { url: 2048, text: 255, secret: 4096, choice: 64 } as const satisfies Record<Field['type'], number>;

/**
 * Parses what was typed into a channel's form. Addresses are normalised, optional fields left
 * empty are '', and an empty secret takes the one that is kept. Every problem is told at once.
 */
export function parseFields(fields: Fields, typed: Values, kept: Values = {}): Result<Values, InputProblem[]> {
  const problems = Object.keys(typed)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => problem(name, `is not a field of this channel; it has ${Object.keys(fields).join(', ')}`));
  const values: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    const parsed = parseField(field, (typed[name] ?? '').trim(), kept[name] ?? '');
    if (parsed.ok) values[name] = parsed.value;
    else problems.push(problem(name, parsed.error));
  }
  return problems.length > 0 ? fail(problems) : ok(values);
}

/** Splits parsed values into those that may be shown and those that never leave. */
export function splitSecrets(fields: Fields, values: Values): { settings: Values; secrets: Values } {
  const pick = (secret: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => (fields[name]?.type === 'secret') === secret));
  return { settings: pick(false), secrets: pick(true) };
}

/** True for a channel whose form asks for something that must be encrypted. */
export function hasSecrets(fields: Fields): boolean {
  return Object.values(fields).some((field) => field.type === 'secret');
}

function problem(name: string, message: string): InputProblem {
  return { path: ['fields', name], message: `${name} ${message}` };
}

function parseField(field: Field, typed: string, kept: string): Result<string, string> {
  if (typed === '') {
    if (field.type === 'secret' && kept !== '') return ok(kept);
    return field.required ? fail('must be filled in') : ok('');
  }
  if (typed.length > MAX_LENGTH[field.type]) return fail(`must have at most ${MAX_LENGTH[field.type]} characters`);
  if (/\p{Cc}/u.test(typed)) return fail('must be one line without control characters');
  switch (field.type) {
    case 'url':
      return parseAddress(typed);
    case 'choice':
      return field.choices?.includes(typed) ? ok(typed) : fail(`must be one of ${(field.choices ?? []).join(', ')}`);
    case 'text':
    case 'secret':
      return ok(typed);
  }
}

/** `mastodon.social/` becomes `https://mastodon.social`. */
function parseAddress(typed: string): Result<string, string> {
  const example = 'must be an http(s) address such as https://social.example';
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = parseUrl(text);
  if (!url) return fail(example);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail(example);
  if (url.username || url.password) return fail('must not hold a user name or a password');
  return ok(url.origin + url.pathname.replace(/\/+$/, '') + url.search);
}
