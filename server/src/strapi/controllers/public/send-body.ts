import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { createGzip, gunzip, gzip } from 'node:zlib';
import type { Context } from 'koa';

/** Octets below which gzip costs more than it saves. */
const SMALL = 1024;

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** What an answer holds, with what tells it apart from any other. */
export interface Body {
  /** Octets when not compressed. */
  size: number;
  digest: string;
  plain(): Promise<Buffer>;
  zipped(): Promise<Buffer>;
}

/** Answers with a body: tagged, not at all where the client has it, and compressed where it takes that. */
export async function sendBody(ctx: Context, body: Body): Promise<void> {
  ctx.vary('Accept-Encoding');
  const zipped = ctx.acceptsEncodings('gzip', 'identity') === 'gzip' && body.size > SMALL;
  // A strong tag belongs to the very bytes: each encoding has its own.
  ctx.set('ETag', `"${body.digest}${zipped ? '-gz' : ''}"`);
  if (isUnchanged(ctx)) {
    ctx.status = 304;
    return;
  }
  if (zipped) ctx.set('Content-Encoding', 'gzip');
  ctx.body = zipped ? await body.zipped() : await body.plain();
}

/** By the tag alone: an item that is removed leaves the newest date as it was, so a date proves nothing. */
function isUnchanged(ctx: Context): boolean {
  return ctx.get('If-None-Match') !== '' && ctx.fresh;
}

/** A text that is there as a whole. */
export function wholeBody(text: string): Body {
  const bytes = Buffer.from(text, 'utf8');
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { size: bytes.length, digest, plain: async () => bytes, zipped: () => zip(bytes) };
}

/** A large text is kept compressed only, while its tag is made: some megabytes instead of tens. */
export async function streamedBody(pieces: AsyncIterable<string>): Promise<Body> {
  const hash = createHash('sha256');
  const packer = createGzip();
  const packed: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    packer.on('data', (chunk: Buffer) => packed.push(chunk));
    packer.on('end', resolve);
    packer.on('error', reject);
  });
  let size = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    size += bytes.length;
    hash.update(bytes);
    if (!packer.write(bytes)) await new Promise<void>((drained) => packer.once('drain', () => drained()));
  }
  packer.end();
  await ended;
  const whole = Buffer.concat(packed);
  const digest = hash.digest('base64url').slice(0, 27);
  return { size, digest, plain: () => unzip(whole), zipped: async () => whole };
}
