import type { Kind } from '../../../../../shared/kinds';
import { kindLabel } from '../../metadata';
import type { BrandView, SummaryView, Urls } from '../../pages';

/** What the hub tells language models about itself. */
export interface LlmsInput {
  brand: BrandView;
  urls: Urls;
  locale: string;
  sections: readonly { kind: Kind; items: readonly SummaryView[] }[];
}

/** llms.txt (llmstxt.org, proposal of 2024-09): a title, a summary, and lists of links in Markdown. */
export function writeLlms({ brand, urls, locale, sections }: LlmsInput): string {
  const about = [brand.tagline, brand.description].filter(Boolean).map((text) => `> ${plain(text ?? '')}`);
  const lists = sections
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => [`## ${plain(kindLabel(kind, locale))}`, '', ...items.map(linkOf)].join('\n'));
  const feeds = [
    link('RSS', urls.feed('feed.xml', { locale })),
    link('iCalendar', urls.feed('calendar.ics', { locale })),
    link('Sitemap', urls.feed('sitemap.xml')),
  ];
  const parts = [`# ${plain(brand.name)}`, about.join('\n'), ...lists, ['## Optional', '', ...feeds].join('\n')];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function linkOf({ title, url, summary }: SummaryView): string {
  return link(title, url) + (summary ? `: ${plain(summary)}` : '');
}

function link(name: string, url: string): string {
  return `- [${plain(name)}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
}

/** One line of text with nothing that Markdown reads as its own. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#]/g, '\\$&');
}
