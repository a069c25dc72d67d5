/** @jsxImportSource preact */
import type { SummaryView } from '../../pages';
import type { Scene } from '../hub-page';
import { replaceable } from '../templates/replaceable';
import { kindName } from '../texts/kind-words';
import { cardLine, itemSign } from './card-line';
import { contentLanguage } from './content-language';
import { Picture } from './picture';
import { Badge } from './run-badge';

interface Props {
  scene: Scene;
  item: SummaryView;
  /** Heading level that fits the page. */
  level: 2 | 3;
  /** Takes two columns where there are three. */
  wide?: boolean;
  /** True for the card a visitor sees first: its picture is loaded at once. */
  first?: boolean;
  /** A word before the kind. */
  mark?: string;
}

const SIZES = '(min-width: 62rem) 24rem, (min-width: 40rem) 50vw, 100vw';
const WIDE_SIZES = '(min-width: 62rem) 26rem, (min-width: 40rem) 50vw, 100vw';

/** One item of a grid. */
export const Card = replaceable(() => 'card', OurCard);

function OurCard({ scene, item, level, wide, first, mark }: Props) {
  const Title = `h${level}` as const;
  return (
    <article class={wide ? 'card card-wide' : 'card'}>
      {item.cover && (
        <div class="card-picture">
          <Picture picture={item.cover} sizes={wide ? WIDE_SIZES : SIZES} first={first ?? false} decorative />
        </div>
      )}
      <div class="card-text">
        <p class="kicker">
          <span>{mark ? `${mark} · ${kindName(item.kind, scene.texts)}` : kindName(item.kind, scene.texts)}</span>
          <Badge sign={itemSign(item, scene.texts)} />
        </p>
        <Title class="card-title">
          <a href={item.url} {...contentLanguage(item)}>
            {item.title}
          </a>
        </Title>
        {item.summary && (
          <p class="card-summary" {...contentLanguage(item)}>
            {item.summary}
          </p>
        )}
        <p class="muted small">{cardLine(item, scene)}</p>
      </div>
    </article>
  );
}
