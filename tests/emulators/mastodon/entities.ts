import { MASTODON_FACTS } from './facts';
import type { MastodonAccount, Network, StoredMedia, StoredStatus } from './network';
import { statusHtml } from './status-text';

/** Entities as Mastodon's documentation shows them, complete enough for an independent client. */
export function accountEntity(network: Network, account: MastodonAccount) {
  const url = `${network.origin()}/@${account.username}`;
  const statuses = network.store.state.statuses.filter((one) => one.account === account.id);
  return {
    id: account.id,
    username: account.username,
    acct: account.username,
    display_name: account.displayName,
    locked: false,
    bot: false,
    discoverable: true,
    group: false,
    created_at: '2025-01-01T00:00:00.000Z',
    note: '',
    url,
    uri: `${network.origin()}/users/${account.username}`,
    avatar: `${network.origin()}/avatars/${account.username}.svg`,
    avatar_static: `${network.origin()}/avatars/${account.username}.svg`,
    header: '',
    header_static: '',
    followers_count: 0,
    following_count: 0,
    statuses_count: statuses.length,
    last_status_at: statuses.at(-1)?.createdAt.slice(0, 10) ?? null,
    emojis: [],
    fields: [],
  };
}

export function mediaEntity(network: Network, media: StoredMedia) {
  const ready = Date.parse(media.readyAt) <= network.now().getTime();
  const url = ready ? `${network.origin()}/media/${media.id}` : null;
  return {
    id: media.id,
    type: 'image',
    url,
    preview_url: url,
    remote_url: null,
    meta: {},
    description: media.description,
    blurhash: null,
  };
}

export function statusEntity(network: Network, status: StoredStatus, withText = false) {
  const { state } = network.store;
  const account = network.options.accounts.find((one) => one.id === status.account);
  const media = status.media.flatMap((id) => state.media.filter((one) => one.id === id));
  const url = `${network.origin()}/@${account?.username ?? 'gone'}/${status.id}`;
  return {
    id: status.id,
    created_at: status.createdAt,
    edited_at: status.editedAt,
    in_reply_to_id: status.inReplyTo ?? null,
    in_reply_to_account_id: state.statuses.find((one) => one.id === status.inReplyTo)?.account ?? null,
    sensitive: false,
    spoiler_text: '',
    visibility: status.visibility,
    language: status.language,
    uri: `${network.origin()}/users/${account?.username ?? 'gone'}/statuses/${status.id}`,
    url,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    quotes_count: 0,
    content: statusHtml(status.text, network.origin()),
    reblog: null,
    account: account ? accountEntity(network, account) : null,
    media_attachments: media.map((one) => mediaEntity(network, one)),
    mentions: [],
    tags: Array.from(status.text.matchAll(/#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu), ([, name = '']) => ({
      name: name.toLowerCase(),
      url: `${network.origin()}/tags/${encodeURIComponent(name)}`,
    })),
    emojis: [],
    card: null,
    poll: null,
    ...(withText ? { text: status.text } : {}),
  };
}

export function instanceEntity(network: Network) {
  return {
    domain: new URL(network.origin()).host,
    title: network.options.title ?? 'Tootle',
    version: '4.5.0',
    source_url: 'https://github.com/mastodon/mastodon',
    description: 'A fake server for tests and the demo',
    usage: { users: { active_month: network.options.accounts.length } },
    thumbnail: { url: '' },
    languages: ['en', 'fr'],
    configuration: {
      urls: { streaming: '' },
      accounts: { max_featured_tags: 10 },
      statuses: {
        max_characters: MASTODON_FACTS.maxCharacters,
        max_media_attachments: MASTODON_FACTS.maxMedia,
        characters_reserved_per_url: MASTODON_FACTS.linkCost,
      },
      media_attachments: {
        supported_mime_types: MASTODON_FACTS.mime,
        description_limit: MASTODON_FACTS.descriptionLimit,
        image_size_limit: MASTODON_FACTS.imageSizeLimit,
        image_matrix_limit: 33_177_600,
      },
    },
    registrations: { enabled: false, approval_required: false, message: null },
    contact: { email: 'nobody@example.org', account: null },
    rules: [],
  };
}
