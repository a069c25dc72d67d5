import { frenchSpacing } from '../../../../../shared/french-spacing';
import type { Instant } from '../../../core/clock';
import type { AttentionMail, AttentionPorts, StuckPost } from './attention-ports';
import { attentionWords } from './attention-words';
import { layMail } from './mail-layout';
import { STUCK_MINUTES } from './stuck';

/** Posts that are named; the others are counted. */
const NAMED = 10;

interface Facts extends Pick<AttentionPorts, 'language' | 'zone' | 'enabled' | 'adminPage'> {
  posts: readonly StuckPost[];
  nothingSends: boolean;
}

/** The mail about posts that should have gone out and did not. */
export function stuckMail({ posts, nothingSends, language, zone, enabled, adminPage }: Facts): AttentionMail {
  const words = attentionWords(language);
  const named = posts.slice(0, NAMED).map(({ title, account, since }) => {
    return `${title} · ${account.label} (${account.handle}), ${words.since(timeIn(since, language, zone))}`;
  });
  const more = posts.length > NAMED ? [words.more(posts.length - NAMED)] : [];
  const address = adminPage('posts?work=due,planned,waiting,sending');
  const sections = [
    ...(nothingSends ? [{ title: enabled ? words.nothingSends : words.disabled, lines: [], link: null }] : []),
    {
      title: words.stuckText(STUCK_MINUTES),
      lines: [...named, ...more],
      link: address === null ? null : { label: words.open, address },
    },
  ];
  return layMail(
    words.stuck(posts.length),
    sections.map((section) => ({ ...section, title: spaced(section.title, language) })),
  );
}

function timeIn(at: Instant, language: string, zone: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  return new Intl.DateTimeFormat(language, format).format(new Date(at));
}

function spaced(text: string, language: string): string {
  return language === 'fr' ? frenchSpacing(text) : text;
}
