import { isKind, type Kind } from '../../../../shared/kinds';
import {
  type BareTheme,
  type FrameInput,
  renderEmptyFrame,
  renderItemFrame,
  renderJoinFrame,
  renderListFrame,
  renderScreen,
} from '../../features/hub';
import { type ItemsQuery, parseItemsQuery, type RawQuery } from '../../features/pages';
import { type HubAnswer, type HubParts, hubFrame } from './hub-frame';
import type { ItemAnswer } from './site';

/** Pages of the hub that stand inside other pages, or on a screen in a store. */
export interface HubFrames {
  join(query: RawQuery): Promise<HubAnswer>;
  item(kind: string, slug: string, query: RawQuery): Promise<HubAnswer>;
  /** Filters are those of the items call; six items unless `limit` says otherwise. */
  list(query: RawQuery): Promise<HubAnswer>;
  screen(slug: string, query: RawQuery): Promise<HubAnswer>;
}

const LISTED = '6';

export function createHubFrames(parts: HubParts): HubFrames {
  return {
    async join(query) {
      const frame = await frameOf(parts, query, 'auto');
      return { status: 200, locale: frame.locale, html: renderJoinFrame(frame) };
    },
    async item(kind, slug, query) {
      const found = isKind(kind) ? await find(parts, kind, slug, query) : null;
      if (found?.state === 'shown') {
        const frame = await frameOf(parts, query, 'auto');
        return { status: 200, locale: frame.locale, html: renderItemFrame({ ...frame, item: found.answer.item }) };
      }
      const { urls } = parts.site;
      return found?.state === 'moved' && isKind(kind)
        ? { status: 301, location: themed(urls.embedItem(kind, found.locale, found.slug), query) }
        : absent(parts, query, found?.state === 'gone' ? 410 : 404);
    },
    list: (query) => showList(parts, query),
    async screen(slug, query) {
      const found = await find(parts, 'store', slug, query);
      if (found.state === 'moved') {
        return { status: 301, location: themed(parts.site.urls.screen(found.locale, found.slug), query) };
      }
      const view = found.state === 'shown' ? found.answer.item : null;
      if (found.state !== 'shown' || view?.kind !== 'store') {
        return absent(parts, query, found.state === 'gone' ? 410 : 404);
      }
      const here = found.answer.here ?? { runs: [], jobs: [] };
      const frame = await frameOf(parts, query, 'dark');
      return { status: 200, locale: frame.locale, html: renderScreen({ ...frame, view, here }) };
    },
  };
}

type Found =
  | { state: 'shown'; answer: ItemAnswer }
  | { state: 'moved'; locale: string; slug: string }
  | { state: 'gone' | 'unknown' };

/** What stands at an address. An item that moved is framed where it stands now. */
async function find({ site }: HubParts, kind: Kind, slug: string, query: RawQuery): Promise<Found> {
  const locale = await site.localeFor(localeIn(query));
  const answer = await site.item(kind, locale, slug);
  if (answer.ok) return { state: 'shown', answer: answer.value };
  if (answer.error.state !== 'moved') return { state: answer.error.state };
  return { state: 'moved', locale, slug: answer.error.slug };
}

async function showList(parts: HubParts, query: RawQuery): Promise<HubAnswer> {
  const { site } = parts;
  const frame = await frameOf(parts, query, 'auto');
  const parsed = parseItemsQuery({ limit: LISTED, ...query, locale: frame.locale }, frame);
  if (!parsed.ok) {
    const text = parsed.error.map(({ message }) => message).join(' ');
    return { status: 400, locale: frame.locale, html: renderEmptyFrame({ ...frame, title: frame.brand.name, text }) };
  }
  const { items } = await site.list(parsed.value);
  const kind = onlyKind(parsed.value);
  const title = kind ? parts.theme.texts(frame.locale)[kind] : frame.brand.name;
  const allUrl = kind ? site.urls.list(kind, frame.locale) : site.urls.home(frame.locale);
  return { status: 200, locale: frame.locale, html: renderListFrame({ ...frame, title, items, allUrl }) };
}

function onlyKind({ kinds }: ItemsQuery): Kind | null {
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

async function absent(parts: HubParts, query: RawQuery, status: 404 | 410): Promise<HubAnswer> {
  const frame = await frameOf(parts, query, 'auto');
  const texts = parts.theme.texts(frame.locale);
  const words =
    status === 410
      ? { title: texts.goneTitle, text: texts.goneText }
      : { title: texts.notFoundTitle, text: texts.notFoundText };
  return { status, locale: frame.locale, html: renderEmptyFrame({ ...frame, ...words }) };
}

async function frameOf(parts: HubParts, query: RawQuery, theme: BareTheme): Promise<FrameInput> {
  const locale = await parts.site.localeFor(localeIn(query));
  return { ...(await hubFrame(parts, locale, [])), theme: themeIn(query) ?? theme };
}

function localeIn({ locale }: RawQuery): string | undefined {
  return typeof locale === 'string' && locale !== '' ? locale : undefined;
}

function themeIn({ theme }: RawQuery): BareTheme | null {
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** A chosen theme survives a move. The address of a frame has its locale as a parameter already. */
function themed(url: string, query: RawQuery): string {
  const theme = themeIn(query);
  return theme === null ? url : `${url}&theme=${theme}`;
}
