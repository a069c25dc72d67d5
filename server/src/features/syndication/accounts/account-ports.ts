import type { Channel, Identity } from '../../../channels/kit/contract';
import type { Fault } from '../../../core/fault';
import type { Json } from '../../../core/json';
import type { Result } from '../../../core/result';

/** Values of an account form by field name. */
export type Values = Record<string, string>;

/** Whose account it is, and tokens worth keeping. */
export interface Identified {
  identity: Identity;
  session: Json | null;
}

/** Asks a network whose credentials these are: one guarded call with a time limit. */
export interface AccountChecker {
  identify(channel: Channel, credentials: Values, facts: { [key: string]: Json }): Promise<Result<Identified, Fault>>;
}
