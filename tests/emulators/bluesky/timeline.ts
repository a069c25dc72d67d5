import { escapeHtml, type TimelinePost } from '../emulator';
import type { Network, StoredRecord } from './network';

interface PostRecord {
  text: string;
  langs?: string[];
  facets?: {
    index: { byteStart: number; byteEnd: number };
    features: { $type: string; uri?: string; tag?: string }[];
  }[];
  reply?: { parent: { uri: string } };
  embed?: {
    external?: { uri: string; title: string; description: string; thumb?: { ref: { $link: string } } };
    images?: { image: { ref: { $link: string } }; alt: string }[];
  };
}

/** Posts as an app shows them: facets as links, the embed below. */
export function timeline(network: Network): TimelinePost[] {
  return [...network.store.state.records]
    .sort((a, b) => (a.postedAt < b.postedAt ? 1 : -1))
    .map((one) => postOf(network, one));
}

function postOf(network: Network, stored: StoredRecord): TimelinePost {
  const record = stored.value as unknown as PostRecord;
  const account = network.options.accounts.find((one) => one.did === stored.did);
  const file = (cid: string) => `/blob/${stored.did}/${cid}`;
  const external = record.embed?.external;
  return {
    id: stored.rkey,
    account: { name: account?.displayName ?? '?', handle: `@${account?.handle ?? '?'}` },
    text: record.text,
    html: richHtml(record),
    language: record.langs?.[0] ?? null,
    media: (record.embed?.images ?? []).map(({ image, alt }) => ({ url: file(image.ref.$link), alt })),
    card: external
      ? {
          url: external.uri,
          title: external.title,
          description: external.description,
          imageUrl: external.thumb ? file(external.thumb.ref.$link) : null,
        }
      : null,
    postedAt: stored.postedAt,
    editedAt: stored.editedAt,
    ...(record.reply ? { replyTo: record.reply.parent.uri.split('/').at(-1) ?? '' } : {}),
  };
}

function richHtml(record: PostRecord): string {
  const bytes = Buffer.from(record.text);
  const facets = [...(record.facets ?? [])].sort((a, b) => a.index.byteStart - b.index.byteStart);
  let html = '';
  let at = 0;
  for (const { index, features } of facets) {
    const [feature] = features;
    const shown = bytes.subarray(index.byteStart, index.byteEnd).toString();
    const href = feature?.uri ?? `/tag/${encodeURIComponent(feature?.tag ?? '')}`;
    html += escapeHtml(bytes.subarray(at, index.byteStart).toString());
    html += `<a href="${escapeHtml(/^https?:/.test(href) || href.startsWith('/tag/') ? href : '#')}" rel="noopener">${escapeHtml(shown)}</a>`;
    at = index.byteEnd;
  }
  html += escapeHtml(bytes.subarray(at).toString());
  return html
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
