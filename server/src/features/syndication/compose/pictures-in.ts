import type { Json } from '../../../core/json';

/** A picture as a payload refers to it. */
export interface PayloadPicture {
  /** Of the upload's file. */
  id: number;
  alt: string;
}

/** The pictures that a payload shows, in order; that of its link card is none of them. */
export function picturesIn(payload: Json | undefined): PayloadPicture[] {
  if (Array.isArray(payload)) return payload.flatMap(picturesIn);
  if (payload === null || typeof payload !== 'object') return [];
  const { id, mime, alt } = payload;
  if (typeof id === 'number' && typeof mime === 'string') return [{ id, alt: typeof alt === 'string' ? alt : '' }];
  return Object.entries(payload).flatMap(([name, part]) => (name === 'card' ? [] : picturesIn(part)));
}
