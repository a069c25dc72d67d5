/** @jsxImportSource preact */
import { shareLinks } from '../../metadata';
import { cleanWebAddress, type JoinLink, type ShareLink } from '../../pages';
import type { Scene } from '../hub-page';
import { replaceable } from '../templates/replaceable';
import { fill } from '../texts';

/** Names of channels as their owners write them; another one is written as its id. */
const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  discord: 'Discord',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  pinterest: 'Pinterest',
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  x: 'X',
  youtube: 'YouTube',
};

function channelName({ channel }: JoinLink): string {
  return CHANNEL_NAMES[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

/** Accounts to follow; `rel=me` lets networks confirm that they are ours. Addresses come from networks. */
export function FollowLinks({ scene: { join, texts } }: { scene: Scene }) {
  const links = join.filter(({ url }) => cleanWebAddress(url) !== null);
  if (links.length === 0) return null;
  return (
    <ul class="follow">
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url} rel="me noopener">
            <span class="hidden">{fill(texts.followOn, { network: channelName(link), handle: link.handle })}</span>
            <span class="follow-channel" aria-hidden="true">
              {channelName(link)}
            </span>{' '}
            <bdi class="follow-handle" aria-hidden="true">
              {link.handle}
            </bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Links that share a page, each on its network's own page: nothing is asked from there before. */
export function ShareLinks({ scene: { texts }, links }: { scene: Scene; links: readonly ShareLink[] }) {
  return (
    <ul class="chips">
      {links.map((link) => {
        const name = link.network === 'email' ? texts.email : link.label;
        return (
          <li key={link.network}>
            <a href={link.url} rel="nofollow noopener" aria-label={fill(texts.shareOn, { network: name })}>
              {name}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** On every page: where to follow the brand, how to subscribe, and how to share the page. */
export const JoinBand = replaceable(() => 'join', OurJoinBand);

function OurJoinBand({ scene, shared }: { scene: Scene; shared: { title: string; url: string } | null }) {
  const { texts, urls, locale } = scene;
  const calendar = urls.feed('calendar.ics', { locale }).replace(/^https?:/, 'webcal:');
  return (
    <section class="join" aria-labelledby="join">
      <div class="wrap join-grid">
        <div>
          <h2 id="join">{texts.joinTitle}</h2>
          <p>{texts.joinText}</p>
          <FollowLinks scene={scene} />
        </div>
        <div>
          <h3>{texts.subscribe}</h3>
          <ul class="chips">
            <li>
              <a href={urls.feed('feed.xml', { locale })}>{texts.feedNews}</a>
            </li>
            <li>
              <a href={calendar}>{texts.feedCalendar}</a>
            </li>
          </ul>
          {shared && (
            <>
              <h3>{texts.sharePage}</h3>
              <ShareLinks scene={scene} links={shareLinks(shared)} />
            </>
          )}
        </div>
      </div>
    </section>
  );
}
