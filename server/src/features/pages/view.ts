/** What front ends read, defined once for them and for us, and what it is joined from. */

import type { PictureRights } from '../catalog';
import type { Page } from './page';

export type * from '../../../../client/src/contract/views';

/** A file of the upload plugin as stored, for joining into pictures. */
export interface StoredFile {
  id: number;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string; width: number; height: number }> | null;
  focalPoint: { x: number; y: number } | null;
  /** What the consents recorded for this picture allow; absent where none were recorded. */
  rights?: PictureRights;
}

/** What a list or item call read from the tables, before any address is made absolute. */
export interface Joins {
  files: ReadonlyMap<number, StoredFile>;
  /** Pages of referenced stores in the best locale, by documentId. */
  stores: ReadonlyMap<string, Page<'store'>>;
  /** Pictures inside texts whose consents have ended, by `pictureName`. */
  hidden?: ReadonlySet<string>;
}
