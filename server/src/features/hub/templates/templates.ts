import { KINDS, type Kind } from '../../../../../shared/kinds';
import type { SummaryView } from '../../pages';
import type { HomeInput, ItemInput, ListInput, Scene } from '../hub-page';
import { html, Markup } from './markup';

/** Parts of the hub that an app may draw itself, and what each is drawn from besides the scene. */
export type PartProps = {
  header: { current: Kind | 'home' | null };
  footer: object;
  /** Under every page: accounts to follow, feeds, and links that share the page. */
  join: { shared: { title: string; url: string } | null };
  /** One item of a grid; headings are `h2` or `h3`. */
  card: { item: SummaryView; level: 2 | 3; wide?: boolean; first?: boolean; mark?: string };
  home: { input: HomeInput };
  list: { input: ListInput };
} & { [item in `item:${Kind}`]: { input: ItemInput } };
export type PartName = keyof PartProps;

const NAMES: readonly string[] = [
  'header',
  'footer',
  'join',
  'card',
  'home',
  'list',
  ...KINDS.map((kind): PartName => `item:${kind}`),
] satisfies readonly PartName[];

/** What a template works with. */
export interface TemplateTools {
  /** Escapes what is filled in: `` html`<b>${title}</b>` ``. */
  html: typeof html;
  /** Lets HTML through as it is: for `view.body.html`, which is clean, and for nothing that people wrote. */
  trusted(html: string): Markup;
  /** The part as the hub itself draws it. */
  ours(): Markup;
}

/** Draws one part: markup of `html`, or plain text, which is escaped. */
export type Template<N extends PartName> = (
  props: PartProps[N] & { scene: Scene },
  tools: TemplateTools,
) => Markup | string;

/** The parts that an app draws itself. */
export interface HubTemplates {
  /** From now on this template draws the part. Throws for a part that the hub does not have. */
  replace<N extends PartName>(part: N, template: Template<N>): void;
  /** A part as the app draws it; null where it draws none, or its template failed. */
  draw<N extends PartName>(part: N, props: PartProps[N] & { scene: Scene }, ours: () => Markup): Markup | null;
}

/** `onError` hears of each failure once: a page that many people read would fill the log. */
export function createTemplates(onError: (message: string) => void): HubTemplates {
  const replaced: { [N in PartName]?: Template<N> } = {};
  const told = new Set<string>();
  return {
    replace(part, template) {
      if (!NAMES.includes(part)) throw new Error(`community-hub: no part "${part}": use ${NAMES.join(', ')}`);
      Object.assign(replaced, { [part]: template });
    },
    draw(part, props, ours) {
      const template = replaced[part];
      if (!template) return null;
      try {
        return markupOf(template(props, { html, trusted: (clean) => new Markup(clean), ours }));
      } catch (error) {
        const message = `the app's template of "${part}" failed, ours is shown: ${String(error)}`;
        if (!told.has(message)) onError(message);
        told.add(message);
        return null;
      }
    },
  };
}

function markupOf(drawn: unknown): Markup {
  if (drawn instanceof Markup) return drawn;
  if (typeof drawn === 'string') return html`${drawn}`;
  throw new Error('it must answer html`...` or a text, at once');
}
