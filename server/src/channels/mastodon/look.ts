import { Faulted } from '../../core/fault';
import { type AccountContext, attempt, type Fields, type Look, type Receipt, readAnswer } from '../kit';
import { bearer, statusAddress } from './api';
import { plainText } from './plain-text';
import { sourceShape, statusShape } from './wire';

/** What stands there now. Software without the source of a status (Pixelfed) is read from its page's HTML. */
export async function lookAtStatus<F extends Fields>(receipt: Receipt, ctx: AccountContext<F>): Promise<Look> {
  const url = statusAddress(receipt.remoteId, ctx);
  const read = (address: string) => ctx.http.request({ method: 'GET', url: address, headers: bearer(ctx) });
  const answer = await attempt(() => read(url));
  if (!answer.ok && answer.error.kind === 'gone') return 'gone';
  if (!answer.ok) throw new Faulted(answer.error);
  const status = readAnswer(answer.value, statusShape, { what: 'the post' });
  const source = await attempt(() => read(`${url}/source`));
  if (!source.ok && source.error.kind !== 'gone') throw new Faulted(source.error);
  const text = source.ok
    ? readAnswer(source.value, sourceShape, { what: 'the text of the post' }).text
    : plainText(status.content);
  return { text, alts: status.media_attachments.map(({ description }) => description ?? ''), links: [] };
}
