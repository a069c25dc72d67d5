import type { Channel } from '../../../channels/kit/contract';
import type { Fault } from '../../../core/fault';
import { unreachable } from '../../../core/result';
import type { InputProblem } from './account-fields';

/** Why something about an account was not done. */
export type AccountTrouble =
  /** Something to change in the form or the configuration. `credentials`: what the network said of dead ones. */
  | { kind: 'input'; problems: InputProblem[]; credentials?: string }
  /** The network did not answer as it should: the same input may work later. */
  | { kind: 'network'; problems: InputProblem[] }
  | { kind: 'unknown-account'; id: number };

/** A trouble about one input. */
export function badInput(path: string[], message: string): Extract<AccountTrouble, { kind: 'input' }> {
  return { kind: 'input', problems: [{ path, message }] };
}

/** Tells a person which field a network's answer is about, in the network's own words. */
export function troubleOf(fault: Fault, channel: Channel): AccountTrouble {
  const said = sentence(fault.reason);
  switch (fault.kind) {
    case 'auth-broken':
      return {
        ...badInput(pathTo(channel, 'secret'), join(`${channel.name} refuses these credentials: ${said}`, fault.hint)),
        credentials: fault.reason,
      };
    case 'rejected':
      return badInput(
        named(channel, fault.field) ?? pathTo(channel, 'url'),
        `${channel.name} cannot be used like this: ${said}`,
      );
    case 'gone':
      return badInput(pathTo(channel, 'url'), `${channel.name} was not found at this address: ${said}`);
    case 'duplicate':
      return badInput(pathTo(channel, 'url'), `${channel.name} says it already has this: ${said}`);
    case 'retryable':
    case 'ambiguous':
      return network(channel, `${channel.name} could not be reached: ${said} Check the address, or try again later.`);
    case 'rate-limited':
      return network(channel, `${channel.name} takes no more calls before ${fault.until}: ${said}`);
    default:
      return unreachable(fault);
  }
}

function network(channel: Channel, message: string): AccountTrouble {
  return { kind: 'network', problems: [{ path: pathTo(channel, 'url'), message }] };
}

function named(channel: Channel, field: string | undefined): string[] | null {
  return field !== undefined && Object.hasOwn(channel.connect.fields, field) ? ['fields', field] : null;
}

/** The first field of a type, or the first of all. */
function pathTo(channel: Channel, type: 'secret' | 'url'): string[] {
  const fields = Object.entries(channel.connect.fields);
  const [name] = fields.find(([, field]) => field.type === type) ?? fields[0] ?? [];
  return name === undefined ? ['channel'] : ['fields', name];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function join(text: string, hint: string | undefined): string {
  return hint ? `${text} ${sentence(hint)}` : text;
}
