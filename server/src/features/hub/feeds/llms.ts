import type { Kind } from '../../../../../shared/kinds';
import type { BrandView, SummaryView, Urls } from '../../pages';
import type { HubTexts } from '../texts';

/** What the hub tells language models about itself. */
export interface LlmsInput {
  brand: BrandView;
  urls: Urls;
  locale: string;
  texts: HubTexts;
  sections: readonly { kind: Kind; items: readonly SummaryView[] }[];
}

/** llms.txt (llmstxt.org, proposal of 2024-09): a title, a summary, and lists of links in Markdown. */
export function writeLlms({ brand, urls, locale, texts, sections }: LlmsInput): string {
  const about = [brand.tagline, brand.description].filter(Boolean).map((text) => `> ${plain(text ?? '')}`);
  const lists = sections
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => [`## ${plain(texts[kind])}`, '', ...items.map(linkOf)].join('\n'));
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
