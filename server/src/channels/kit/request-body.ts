import { createHash } from 'node:crypto';
import type { HttpRequest } from './http-contract';

export interface EncodedBody {
  bytes: Uint8Array | string;
  mime: string;
}

/** The bytes of a request and their media type; undefined where it has no body. */
export function encodeBody(request: HttpRequest): EncodedBody | undefined {
  if (request.json !== undefined) return { bytes: JSON.stringify(request.json), mime: 'application/json' };
  if (request.form) return { bytes: encodeForm(request.form), mime: 'application/x-www-form-urlencoded' };
  if (request.multipart) return encodeMultipart(request.multipart);
  return request.raw;
}

function encodeForm(form: Record<string, string | string[]>): string {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}

/** The boundary comes from the content, so the same request gives the same bytes. */
function encodeMultipart({ fields, file }: NonNullable<HttpRequest['multipart']>): EncodedBody {
  const hash = createHash('sha256').update(file.bytes).update(JSON.stringify(fields)).digest('hex');
  const boundary = `hub-${hash.slice(0, 32)}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(file.name)}"; filename="${quoted(file.filename)}"\r\n` +
    `Content-Type: ${file.mime.replace(/[\r\n]/g, '')}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { bytes, mime: `multipart/form-data; boundary=${boundary}` };
}

function quoted(text: string): string {
  return text.replace(/[\r\n]/g, ' ').replace(/"/g, '%22');
}
