import type { Receipt } from '../kit';
import type { Attachment } from './media';
import type { Status } from './wire';

export function receiptOf(status: Status, media: Attachment[]): Receipt {
  return { remoteId: status.id, url: status.url ?? status.uri ?? null, at: status.created_at, extra: { media } };
}
