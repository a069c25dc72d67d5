import { legalText } from '../../core/escape';
import type { ShareLink } from '../pages';

/**
 * Addresses of each network's own share page, `{url}` and `{text}` filled in. Script-free: a visitor
 * who does not click is not seen by any network. As the vendors' own share buttons wrote them,
 * 2026-11; Mastodon is many servers, so its link goes through the project's own server chooser.
 */
const NETWORKS = [
  { network: 'mastodon', label: 'Mastodon', address: 'https://share.joinmastodon.org/#text={text}%20{url}' },
  { network: 'bluesky', label: 'Bluesky', address: 'https://bsky.app/intent/compose?text={text}%20{url}' },
  { network: 'facebook', label: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
  { network: 'linkedin', label: 'LinkedIn', address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}' },
  { network: 'x', label: 'X', address: 'https://x.com/intent/post?text={text}&url={url}' },
  { network: 'whatsapp', label: 'WhatsApp', address: 'https://wa.me/?text={text}%20{url}' },
  { network: 'email', label: 'E-mail', address: 'mailto:?subject={text}&body={url}' },
] as const satisfies readonly { network: string; label: string; address: string }[];

/** What is shared: an item, or any other page of the hub. */
type SharedPage = { title: string; url: string; shareOverride?: { title: string | null } };

/** Links that share a page on each network. */
export function shareLinks(page: SharedPage): ShareLink[] {
  const text = encodeURIComponent(legalText(page.shareOverride?.title ?? page.title));
  const url = encodeURIComponent(page.url);
  return NETWORKS.map(({ network, label, address }) => ({
    network,
    label,
    url: address.replace('{text}', () => text).replace('{url}', () => url),
  }));
}
