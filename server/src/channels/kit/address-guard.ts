import { isIP, isIPv4 } from 'node:net';

/**
 * Blocks that no post may be sent to: loopback, private, link-local (cloud metadata), carrier NAT,
 * multicast, documentation and reserved space.
 * Source: IANA IPv4 special-purpose registry, read 2026-11-22; the last is Azure's wire server.
 */
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
] as const;

/** Only 2000::/3 is routed at all; these blocks inside it are not public. Source: IANA IPv6 special-purpose registry, 2026-11-22. */
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;
const OPEN_V6 = '2000::/3';
/** A public IPv4 address seen through NAT64 (RFC 6052), judged by the address inside. */
const NAT64 = '64:ff9b::/96';

/** True for an IP address that stands on the public internet; false for anything else, unreadable text included. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) === 0) return false;
  if (isIPv4(plain)) return isPublicV4(v4Bits(plain));
  const bits = v6Bits(plain);
  if (inBlock(bits, NAT64, v6Bits, 128)) return isPublicV4(bits & 0xffffffffn);
  return inBlock(bits, OPEN_V6, v6Bits, 128) && CLOSED_V6.every((block) => !inBlock(bits, block, v6Bits, 128));
}

function isPublicV4(bits: bigint): boolean {
  return CLOSED_V4.every((block) => !inBlock(bits, block, v4Bits, 32));
}

function inBlock(bits: bigint, block: string, parse: (address: string) => bigint, size: number): boolean {
  const [base = '', length = ''] = block.split('/');
  const shift = BigInt(size - Number(length));
  return bits >> shift === parse(base) >> shift;
}

function v4Bits(address: string): bigint {
  return address.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function v6Bits(address: string): bigint {
  const dotted = address.match(/\d+\.\d+\.\d+\.\d+$/)?.[0];
  const text = dotted ? address.replace(dotted, v4Groups(dotted)) : address;
  const [head = '', tail] = text.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = !tail ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(Number.parseInt(group, 16)), 0n);
}

function v4Groups(dotted: string): string {
  const bits = Number(v4Bits(dotted));
  return `${(bits >>> 16).toString(16)}:${(bits & 0xffff).toString(16)}`;
}
