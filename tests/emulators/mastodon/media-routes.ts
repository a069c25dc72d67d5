import { pictureType } from '../emulator';
import type { Exchange, Reply, Route } from '../http-server';
import { authorize, paramsOf, refuse, textParam } from './calls';
import { mediaEntity } from './entities';
import { MASTODON_FACTS } from './facts';
import type { Network, StoredMedia } from './network';

export function mediaRoutes(network: Network): Route[] {
  return [
    {
      op: 'media',
      method: 'POST',
      path: '/api/v2/media',
      stores: true,
      handle: (exchange) => upload(network, exchange),
    },
    { op: 'read-media', method: 'GET', path: '/api/v1/media/:id', handle: (exchange) => show(network, exchange) },
    { op: 'file', method: 'GET', path: '/media/:id', handle: (exchange) => file(network, exchange) },
  ];
}

async function upload(network: Network, exchange: Exchange): Promise<Reply> {
  const account = authorize(network, exchange, 'write:media');
  const params = await paramsOf(exchange);
  const sent = params.file;
  if (!(sent instanceof Blob)) return refuse('blank', "Validation failed: File can't be blank");
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const mime = pictureType(bytes);
  if (!mime || mime !== sent.type) return refuse('wrongFile');
  if (bytes.length > MASTODON_FACTS.imageSizeLimit)
    return refuse('wrongFile', 'Validation failed: File size is too big');
  const description = textParam(params, 'description') || null;
  if (description && [...description].length > MASTODON_FACTS.descriptionLimit) {
    return refuse('wrongFile', 'Validation failed: Description is too long (maximum is 1500 characters)');
  }
  const now = network.now();
  const media: StoredMedia = {
    id: network.newId(),
    account: account.id,
    mime,
    description,
    createdAt: now.toISOString(),
    readyAt: new Date(now.getTime() + (network.options.mediaMs ?? 0)).toISOString(),
    status: null,
  };
  network.store.putFile(media.id, bytes);
  network.store.state.media.push(media);
  network.store.save();
  return { status: isReady(network, media) ? 200 : 202, json: mediaEntity(network, media) };
}

function show(network: Network, exchange: Exchange): Reply {
  const account = authorize(network, exchange, 'write:media');
  const media = usableMedia(network, account.id, exchange.params.id ?? '');
  if (!media) return refuse('missing');
  return { status: isReady(network, media) ? 200 : 206, json: mediaEntity(network, media) };
}

function file(network: Network, exchange: Exchange): Reply {
  const media = network.store.state.media.find((one) => one.id === exchange.params.id);
  const bytes = media && network.store.file(media.id);
  return media && bytes ? { status: 200, file: { bytes, mime: media.mime } } : refuse('missing');
}

export function isReady(network: Network, media: StoredMedia): boolean {
  return Date.parse(media.readyAt) <= network.now().getTime();
}

/** An attachment of the account that is in use or not old enough to be swept. */
export function usableMedia(network: Network, account: string, id: string): StoredMedia | undefined {
  const media = network.store.state.media.find((one) => one.id === id && one.account === account);
  if (!media || media.status !== null) return media;
  const age = network.now().getTime() - Date.parse(media.createdAt);
  return age <= MASTODON_FACTS.orphanSeconds * 1000 ? media : undefined;
}
