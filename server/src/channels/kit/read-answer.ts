import type { ZodType } from 'zod';
import { Faulted } from '../../core/fault';
import { attempt } from './attempt';
import type { HttpAnswer } from './http-contract';

/**
 * The body of an answer, parsed at the edge. A body that is not what the network's documents say
 * leaves the outcome of a publication open, and is worth another try otherwise.
 */
export function readAnswer<T>(answer: HttpAnswer, shape: ZodType<T>, call: { what: string; publishes?: boolean }): T {
  const parsed = shape.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') || 'its body';
  const reason = `The answer about ${call.what} could not be understood (${path}).`;
  throw new Faulted(call.publishes ? { kind: 'ambiguous', reason } : { kind: 'retryable', reason });
}

/**
 * The first call to an account's server: an address that is not there is the fault of the form's
 * field, whereas later the same answer means that a post is gone.
 */
export async function firstCall<T>(network: string, field: string, run: () => Promise<T>): Promise<T> {
  const result = await attempt(run);
  if (result.ok) return result.value;
  if (result.error.kind !== 'gone') throw new Faulted(result.error);
  const reason = `Nothing there speaks ${network}: ${result.error.reason}`;
  throw new Faulted({ kind: 'rejected', field, reason });
}
