import { createHash } from 'node:crypto';
import type { Exchange, HttpAnswer, HttpRequest } from './http-contract';
import { redact } from './redact';

/** A request as it was sent. */
interface Sent extends Pick<HttpRequest, 'method' | 'url'> {
  body: Uint8Array | string | null;
}

/** What was said, and what came back: `answer` is null when the line was lost. Secrets are masked before the digest. */
export function digestExchange(
  sent: Sent,
  secrets: readonly string[],
  answer: Pick<HttpAnswer, 'status' | 'bytes'> | null,
): Exchange {
  return {
    request: requestDigest(sent, secrets),
    answer: answer && createHash('sha256').update(answer.bytes).digest('hex'),
    status: answer?.status ?? null,
  };
}

/** Of `<METHOD> <address>`, a line feed, and the body's bytes. */
function requestDigest({ method, url, body }: Sent, secrets: readonly string[]): string {
  const hash = createHash('sha256').update(redact(`${method} ${url}\n`, secrets));
  if (typeof body === 'string') hash.update(redact(body, secrets));
  // One character a byte: pictures keep theirs, and a secret between them is found.
  else if (body) hash.update(redact(Buffer.from(body).toString('latin1'), secrets), 'latin1');
  return hash.digest('hex');
}
