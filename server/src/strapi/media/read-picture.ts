import type { Context, Fields, Limits, MediaRef } from '../../channels/kit/contract';
import type { Clock } from '../../core/clock';
import { Faulted } from '../../core/fault';
import { dayOf } from '../../features/catalog';
import type { PhotoCredit } from '../../features/metadata';
import type { StoredFile } from '../../features/pages';
import { fitPicture } from './fit-picture';
import type { UploadBytes } from './upload-bytes';

interface Parts {
  clock: Clock;
  files(ids: readonly number[]): Promise<StoredFile[]>;
  bytes: UploadBytes;
  /** What the photo of a file says about who made it; null where no photo has it. */
  creditOf(fileId: number): Promise<PhotoCredit | null>;
}

/** Wide enough for every network's largest rendition. */
const MAX_EDGE = 2048;

/** The `media` of a channel's context: bytes of a referenced picture within the limits. */
export function createMediaReader({
  clock,
  files,
  bytes,
  creditOf,
}: Parts): (limits: Limits) => Context<Fields>['media'] {
  return (limits) => async (ref, fit) => {
    const [file] = await files([ref.id]);
    if (!file || !mayTravel(file, clock.now())) throw missing(ref);
    const original = await bytes.ofFile(file);
    if (!original) throw missing(ref);
    const accepted = {
      maxBytes: fit?.maxBytes ?? limits.media.maxBytes,
      maxEdge: fit?.maxEdge ?? MAX_EDGE,
      mime: fit?.mime ?? limits.media.mime,
    };
    return fitPicture(original, file.mime, accepted, await creditOf(ref.id));
  };
}

/** Asked again at the moment of sending (P3). */
function mayTravel({ rights }: StoredFile, now: Date): boolean {
  return rights === undefined || rights.social >= dayOf(now);
}

function missing(ref: MediaRef): Faulted {
  const name = ref.alt ? `“${ref.alt}”` : `file ${ref.id}`;
  return new Faulted({
    kind: 'rejected',
    field: 'cover',
    reason: `The picture ${name} cannot be read from the media library; choose another.`,
  });
}
