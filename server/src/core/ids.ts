/** Randomness passed in, so that tests are repeatable. */
export interface Random {
  bytes(length: number): Uint8Array;
}

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short id without look-alike letters, safe in URLs; 5 bits a character. */
export function shortId(random: Random, length = 12): string {
  return Array.from(random.bytes(length), (byte) => BASE32[byte % 32]).join('');
}
