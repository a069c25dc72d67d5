/** @jsxImportSource preact */
import type { SummaryView } from '../../pages';
import type { Scene } from '../hub-page';
import { cardLine, itemSign } from '../parts/card-line';
import { contentLanguage } from '../parts/content-language';
import { Picture } from '../parts/picture';
import { Badge } from '../parts/run-badge';
import { kindName } from '../texts/kind-words';

interface Props {
  scene: Scene;
  item: SummaryView;
}

/** Kind and state of an item, its title as a link, and the one line of facts. */
export function ItemLines({ scene, item, level }: Props & { level: 1 | 2 }) {
  const Title = `h${level}` as const;
  return (
    <>
      <p class="kicker">
        <span>{kindName(item.kind, scene.texts)}</span>
        <Badge sign={itemSign(item, scene.texts)} />
      </p>
      <Title class="frame-title">
        <a href={item.url} {...contentLanguage(item)}>
          {item.title}
        </a>
      </Title>
      <p class="frame-line">{cardLine(item, scene)}</p>
    </>
  );
}

/** Whose page it is, and the way there. */
export function FrameFoot({ scene: { brand, urls, locale } }: { scene: Scene }) {
  return (
    <p class="frame-foot">
      <a href={urls.home(locale)}>
        {brand.logo && <Picture picture={brand.logo} sizes="24px" decorative />}
        <span>{brand.name}</span>
      </a>
    </p>
  );
}
