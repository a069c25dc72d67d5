import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Fields, Limits, MediaRef } from '../../channels/kit/contract';
import type { Clock } from '../../core/clock';
import { Faulted } from '../../core/fault';
import { dayOf } from '../../features/catalog';
import type { StoredFile } from '../../features/pages';
import { fitPicture } from './fit-picture';

interface Parts {
  strapi: Core.Strapi;
  clock: Clock;
  files(ids: readonly number[]): Promise<StoredFile[]>;
  /** Reads an address of another host through the guarded door; null when it does not answer. */
  download(url: string): Promise<Uint8Array | null>;
}

/** Wide enough for every network's largest rendition. */
const MAX_EDGE = 2048;

/** The `media` of a channel's context: bytes of a referenced picture within the limits. */
export function createMediaReader({
  strapi,
  clock,
  files,
  download,
}: Parts): (limits: Limits) => Context<Fields>['media'] {
  return (limits) => async (ref, fit) => {
    const [file] = await files([ref.id]);
    if (!file || !mayTravel(file, clock.now())) throw missing(ref);
    const bytes = file.url.startsWith('/') ? await readLocal(strapi, file.url) : await download(file.url);
    if (!bytes) throw missing(ref);
    return fitPicture(bytes, file.mime, {
      maxBytes: fit?.maxBytes ?? limits.media.maxBytes,
      maxEdge: fit?.maxEdge ?? MAX_EDGE,
      mime: fit?.mime ?? limits.media.mime,
    });
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

async function readLocal(strapi: Core.Strapi, url: string): Promise<Uint8Array | null> {
  const folder = strapi.dirs.static.public;
  const path = normalize(join(folder, decodeURIComponent(url.split('?')[0] ?? '')));
  if (!path.startsWith(folder + sep)) return null;
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
