import type { Channel } from '../../../channels/kit/contract';
import { parseUrl } from '../../../core/parse-url';
import { unreachable } from '../../../core/result';
import type { Values } from './account-ports';

/** Why posts on a real network would link to a place that nobody can open. */
export type PublicAddressProblem = 'missing' | 'local';

/** Names that only resolve on a machine or in a house network (RFC 6761, RFC 6762, RFC 8375; 2026-11). */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|lan|home\.arpa|test|invalid)$/;

/** Judges the public address of the hub; null when visitors anywhere can open it. */
export function publicAddressProblem(publicUrl: string): PublicAddressProblem | null {
  const url = parseUrl(publicUrl);
  if (!url) return 'missing';
  return isLocalHost(url.hostname) ? 'local' : null;
}

/**
 * The address in an account's form that leads into a house network without being allowed to, by
 * field name. Names that merely resolve there are caught when a connection is made.
 */
export function privateField(settings: Values, allowedPrivate: readonly string[]): string | null {
  const found = Object.entries(settings).find(
    ([, value]) =>
      /^https?:/.test(value) &&
      isLocalHost(new URL(value).hostname) &&
      !allowedPrivate.includes(hostAndPort(new URL(value))),
  );
  return found?.[0] ?? null;
}

/** One sentence that names the setting and the cure. */
export function publicAddressAdvice(problem: PublicAddressProblem, publicUrl: string): string {
  const cure =
    'set hub.publicUrl in config/plugins (or HUB_PUBLIC_URL in .env) to the address where visitors open the hub';
  switch (problem) {
    case 'missing':
      return `The public address is missing, so nothing could link to the hub: ${cure}.`;
    case 'local':
      return `The public address ${publicUrl} only works on this machine or network: ${cure}.`;
    default:
      return unreachable(problem);
  }
}

/**
 * True when the account talks to a network that others see. Channels inside the installation do
 * not, and neither do servers that `network.allowedPrivate` names: those are emulators.
 */
export function isRealNetwork(channel: Channel, settings: Values, allowedPrivate: readonly string[]): boolean {
  if (!channel.outside) return false;
  return !Object.values(settings).some((value) => {
    const url = parseUrl(value);
    return url !== undefined && allowedPrivate.includes(hostAndPort(url));
  });
}

/** `host:port` of an address, with the scheme's own port where it names none. */
function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'http:' ? '80' : '443')}`;
}

function isLocalHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host.includes(':')) return isLocalV6(host);
  return isLocalV4(host) || LOCAL_NAME.test(host) || !host.includes('.');
}

function isLocalV4(host: string): boolean {
  const [first = -1, second = -1] = /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split('.').map(Number) : [];
  if (first === 10 || first === 127 || first === 0) return true;
  if (first === 172) return second >= 16 && second <= 31;
  if (first === 100) return second >= 64 && second <= 127;
  return (first === 192 && second === 168) || (first === 169 && second === 254);
}

function isLocalV6(host: string): boolean {
  return /^(::1?$|f[cd]|fe[89ab]|::ffff:)/.test(host);
}
