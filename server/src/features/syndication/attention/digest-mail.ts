import { NEEDS, type Need } from '../../../../../shared/contracts/attention';
import { alertMail } from '../health/alert-words';
import type { AccountAlert } from '../health/health-ports';
import type { AttentionMail, AttentionPorts, Needs } from './attention-ports';
import { attentionWords } from './attention-words';
import { layMail, type MailSection } from './mail-layout';

/** Where each is dealt with. */
const PAGES = {
  failed: 'posts?work=failed',
  unsure: 'posts?presence=uncertain',
  approval: 'posts?problem=approval',
  'by-hand': 'posts?problem=by-hand',
  'not-asked': 'posts?problem=not-asked',
  edit: 'posts?problem=edit',
  drift: 'posts?problem=drift',
  'dry-run': 'posts?problem=dry-run',
  'copies-left': 'posts?copies=left',
  reply: 'posts?replies=open',
} as const satisfies Record<Need, string>;

interface Facts extends Pick<AttentionPorts, 'language' | 'adminPage'> {
  needs: Needs;
  alerts: readonly AccountAlert[];
  /** Titles of items that something kept from going out, or from being taken away. */
  stopped: readonly string[];
  /** How many posts are late. */
  stuck: number;
}

/** What failed and what waits for a person, in one mail; null when there is nothing to say. */
export function digestMail({ needs, stopped, alerts, stuck, language, adminPage }: Facts): AttentionMail | null {
  const words = attentionWords(language);
  const linked = (page: string): MailSection['link'] => {
    const address = adminPage(page);
    return address === null ? null : { label: words.open, address };
  };
  const sections: MailSection[] = NEEDS.flatMap((need) => {
    const { count, newest } = needs[need];
    if (count === 0) return [];
    const named = newest.map(({ title, account }) => `${title} · ${account.label} (${account.handle})`);
    const more = count > newest.length ? [words.more(count - newest.length)] : [];
    return [{ title: words.needs[need](count), lines: [...named, ...more], link: linked(PAGES[need]) }];
  });
  if (stuck > 0) sections.unshift({ title: words.stuck(stuck), lines: [], link: linked('posts') });
  if (stopped.length > 0) sections.push({ title: words.stopped(stopped.length), lines: stopped, link: linked('') });
  if (alerts.length > 0) {
    const lines = alerts.map((alert) => alertMail(alert, language, null).subject);
    sections.push({ title: words.accounts(alerts.length), lines, link: linked('accounts') });
  }
  if (sections.length === 0) return null;
  const total = stuck + stopped.length + alerts.length + NEEDS.reduce((sum, need) => sum + needs[need].count, 0);
  return layMail(words.digest(total), sections);
}
