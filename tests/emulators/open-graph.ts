import { parseUrl } from '../../server/src/core/parse-url';

export interface OpenGraph {
  url: string;
  title: string;
  description: string;
  imageUrl: string | null;
}

/** The demo's hub runs on this machine; nothing else is ever asked. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** What a network shows of a link: the page's OpenGraph head, or null where it has none or does not answer. */
export async function readOpenGraph(url: string): Promise<OpenGraph | null> {
  if (!LOCAL.includes(parseUrl(url)?.hostname ?? '')) return null;
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(4000),
      headers: { 'user-agent': 'Emulator/1.0 (link preview)' },
    });
    if (!answer.ok) return null;
    const head = (await answer.text()).slice(0, 200_000);
    const title = metaOf(head, 'og:title');
    if (!title) return null;
    const image = metaOf(head, 'og:image');
    return {
      url,
      title,
      description: metaOf(head, 'og:description') ?? '',
      imageUrl: image ? (parseUrl(image, url)?.href ?? null) : null,
    };
  } catch {
    return null;
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function metaOf(head: string, name: string): string | undefined {
  for (const [tag] of head.matchAll(/<meta\s[^>]*>/gi)) {
    if (!new RegExp(`(property|name)="${name}"`, 'i').test(tag)) continue;
    const content = /content="([^"]*)"/i.exec(tag)?.[1];
    if (content) return content.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => ENTITIES[entity] ?? '');
  }
  return undefined;
}
