import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { createGzip, gunzip, gzip } from 'node:zlib';
import type { Context } from 'koa';
import type { FeedAnswer } from '../../site/feeds';

/** Seconds for which readers and caches may keep an answer without asking. */
const MAX_AGE = 300;
/** Octets below which gzip costs more than it saves. */
const SMALL = 1024;

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Answers with a file that machines read: typed, validated, compressed where the client takes it. */
export async function sendFile(ctx: Context, answer: FeedAnswer): Promise<void> {
  // Public data without cookies: any site's script may read it.
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.remove('Access-Control-Allow-Credentials');
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (answer.state === 'refused') {
    ctx.status = answer.status;
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = `${answer.message}\n`;
    return;
  }
  ctx.status = 200;
  ctx.set('Cache-Control', `public, max-age=${MAX_AGE}`);
  ctx.set('Content-Type', answer.mime);
  ctx.vary('Accept-Encoding');
  if (!answer.indexable) ctx.set('X-Robots-Tag', 'noindex');
  if (answer.changedAt !== null) ctx.lastModified = new Date(answer.changedAt);
  const file = typeof answer.body === 'string' ? wholeFile(answer.body) : await streamedFile(answer.body);
  const zipped = ctx.acceptsEncodings('gzip', 'identity') === 'gzip' && file.size > SMALL;
  // A strong tag belongs to the very bytes: each encoding has its own.
  ctx.set('ETag', `"${file.digest}${zipped ? '-gz' : ''}"`);
  if (isUnchanged(ctx)) {
    ctx.status = 304;
    return;
  }
  if (zipped) ctx.set('Content-Encoding', 'gzip');
  ctx.body = zipped ? await file.zipped() : await file.plain();
}

/** By the tag alone: an item that is removed leaves the newest date as it was, so a date proves nothing. */
function isUnchanged(ctx: Context): boolean {
  return ctx.get('If-None-Match') !== '' && ctx.fresh;
}

interface File {
  /** Octets when not compressed. */
  size: number;
  digest: string;
  plain(): Promise<Buffer>;
  zipped(): Promise<Buffer>;
}

function wholeFile(text: string): File {
  const bytes = Buffer.from(text, 'utf8');
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { size: bytes.length, digest, plain: async () => bytes, zipped: () => zip(bytes) };
}

/** A large file is kept compressed only, while its tag is made: some megabytes instead of tens. */
async function streamedFile(pieces: AsyncIterable<string>): Promise<File> {
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
