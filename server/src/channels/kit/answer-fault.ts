import type { Fault, FaultKind } from '../../core/fault';
import type { Json } from '../../core/json';
import { unreachable } from '../../core/result';
import type { FaultRule } from './contract';
import type { HttpAnswer } from './http-contract';
import { rateUntil } from './rate-until';

/** What the mapping must know about the call that got the answer. */
export interface AnswerContext {
  host: string;
  publishes: boolean;
  now: Date;
  faults: readonly FaultRule[];
  errorCode?: ((body: Json) => string | number | undefined) | undefined;
  /** Form field that holds the address, named when the address itself is wrong. */
  addressField: string;
  /** Removes secrets; runs before anything is shortened, so that no half of one is left. */
  clean(text: string): string;
}

const LONGEST_MESSAGE = 300;

/** Turns any answer but a 2xx into a fault: the channel's own rules first, then the shared HTTP rules. */
export function faultOfAnswer(answer: HttpAnswer, context: AnswerContext): Fault {
  const code = context.errorCode?.(answer.body);
  const rule = context.faults.find(
    (one) =>
      (one.status === undefined || one.status === answer.status) && (one.code === undefined || one.code === code),
  );
  if (!rule && answer.status >= 300 && answer.status < 400) return redirected(answer, context);
  const kind = rule?.kind ?? sharedKind(answer.status, context.publishes);
  return describe(kind, answer, context, rule?.hint);
}

/** Rules that hold on every network. A `gone` needs a post that was there, so a publication cannot meet one. */
function sharedKind(status: number, publishes: boolean): FaultKind {
  if (status === 401 || status === 403) return 'auth-broken';
  if (status === 429) return 'rate-limited';
  if ((status === 404 || status === 410) && !publishes) return 'gone';
  if (status >= 500 || status === 408) return publishes ? 'ambiguous' : 'retryable';
  return 'rejected';
}

function describe(kind: FaultKind, answer: HttpAnswer, context: AnswerContext, hint?: string): Fault {
  const { host } = context;
  const said = saying(clip(context.clean(messageOf(answer.body))));
  switch (kind) {
    case 'retryable':
      return { kind, reason: `${host} had a problem (${answer.status})${said}` };
    case 'rate-limited': {
      const until = rateUntil(answer.headers, context.now);
      return { kind, until, reason: `${host} asks for a pause until ${until}${said}` };
    }
    case 'auth-broken':
      return { kind, reason: `${host} refused the access (${answer.status})${said}`, ...(hint ? { hint } : {}) };
    case 'rejected':
      return {
        kind,
        ...(answer.status === 404 || answer.status === 410 ? { field: context.addressField } : {}),
        reason: `${host} refused the request (${answer.status})${said}${hint ? ` ${hint}` : ''}`,
      };
    case 'duplicate':
      return { kind, reason: `${host} says that it already has this (${answer.status})${said}` };
    case 'gone':
      return { kind, reason: `${host} does not have this any more (${answer.status})${said}` };
    case 'ambiguous':
      return { kind, reason: `${host} answered ${answer.status} to the post, which may or may not be there${said}` };
    default:
      return unreachable(kind);
  }
}

/** A wrong address concerns the whole account, so a person must look before anything else is sent. */
function redirected(answer: HttpAnswer, context: AnswerContext): Fault {
  const target = answer.headers.location;
  return {
    kind: 'auth-broken',
    reason: `${context.host} answered with a redirect (${answer.status})${target ? ` to ${clip(context.clean(target))}` : ''}, which is not followed.`,
    hint: `Put the final address into the field "${context.addressField}".`,
  };
}

function saying(message: string): string {
  return message === '' ? '.' : `: ${message}`;
}

/** The network's own sentence in an error body: the usual members of a JSON error, or the text of a page. */
function messageOf(body: Json): string {
  if (typeof body === 'string') return body.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ');
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return '';
  for (const name of ['error_description', 'message', 'detail', 'error', 'title']) {
    const value = body[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value && typeof value === 'object' && !Array.isArray(value)) return messageOf(value);
  }
  return '';
}

function clip(text: string): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length <= LONGEST_MESSAGE ? flat : `${flat.slice(0, LONGEST_MESSAGE).trimEnd()}…`;
}
