import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { plainQuery } from '../../features/pages';
import type { Site } from './site';

/** What lists of a locale can be narrowed to. */
export interface Choices {
  stores: { documentId: string; slug: string; title: string }[];
  /** Most used first. */
  tags: string[];
  kinds: Kind[];
}

export interface ListChoices {
  /** For lists of one kind, or of all of them. */
  of(locale: string, kind: Kind | null): Promise<Choices>;
}

const KEPT_MS = 60_000;
const MOST = { stores: 100, tags: 40 } as const;

/** Reads choices at most once a minute: to count tags is to walk through all of them. */
export function createListChoices(site: Site, clock: Clock): ListChoices {
  const kept = new Map<string, { until: number; choices: Promise<Choices> }>();
  return {
    of(locale, kind) {
      const key = `${locale} ${kind ?? ''}`;
      const known = kept.get(key);
      if (known && known.until > clock.now().getTime()) return known.choices;
      const choices = readChoices(site, locale, kind);
      kept.set(key, { until: clock.now().getTime() + KEPT_MS, choices });
      choices.catch(() => kept.delete(key));
      return choices;
    },
  };
}

async function readChoices(site: Site, locale: string, kind: Kind | null): Promise<Choices> {
  const [stores, tags, kinds] = await Promise.all([
    site.list(plainQuery(locale, { kinds: ['store'], limit: MOST.stores })),
    site.tags(locale, kind, MOST.tags),
    site.kindsShown(locale),
  ]);
  const named = stores.items.map(({ documentId, slug, title }) => ({ documentId, slug, title }));
  return {
    stores: named.sort((a, b) => a.title.localeCompare(b.title, locale)),
    tags: tags.map(({ tag }) => tag),
    kinds,
  };
}
