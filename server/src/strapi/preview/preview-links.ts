import { z } from 'zod';
import { KINDS } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { createSigner } from '../signer';

/** Minutes for which a link to a draft opens. */
export const PREVIEW_MINUTES = 15;

const target = z.strictObject({
  kind: z.enum(KINDS),
  documentId: z.string(),
  locale: z.string(),
  status: z.enum(['draft', 'published']),
});

/** Which version of which item a link shows. */
export type PreviewTarget = z.infer<typeof target>;

const signed = target.extend({ until: z.number() });

export type PreviewRead =
  | { state: 'valid'; target: PreviewTarget }
  | { state: 'expired'; locale: string }
  | { state: 'unknown' };

/** Makes and reads the last part of a preview link: what it shows and until when, signed. */
export interface PreviewLinks {
  sign(target: PreviewTarget): string;
  read(token: string): PreviewRead;
}

export function createPreviewLinks(secrets: readonly string[], clock: Clock): PreviewLinks {
  const signer = createSigner('preview', secrets);
  return {
    sign(shown) {
      const until = Math.floor(clock.now().getTime() / 1000) + PREVIEW_MINUTES * 60;
      const content = Buffer.from(JSON.stringify({ ...shown, until } satisfies z.infer<typeof signed>));
      const text = content.toString('base64url');
      return `${text}.${signer.sign(text)}`;
    },
    read(token) {
      const [text = '', signature = '', ...rest] = token.split('.');
      if (rest.length > 0 || !signer.verifies(text, signature)) return { state: 'unknown' };
      const { until, ...shown } = signed.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
      if (until * 1000 <= clock.now().getTime()) return { state: 'expired', locale: shown.locale };
      return { state: 'valid', target: shown };
    },
  };
}
