import { createHash } from 'node:crypto';

import { canonicalJson, type Json } from '../../../core/json';
import type { ShareImageFacts } from './facts';

/** Short name of what an image shows: 16 hexadecimal characters that change with anything drawn. */
export function shareImageVersion(facts: ShareImageFacts): string {
  return createHash('sha256')
    .update(canonicalJson(facts as unknown as Json))
    .digest('hex')
    .slice(0, 16);
}
