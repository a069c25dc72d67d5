/** @jsxImportSource preact */
import type { SummaryView } from '../../pages';
import { mayTravel } from '../feeds/entry';
import type { HubPage } from '../hub-page';
import { type BareTheme, renderBare } from '../parts/bare-document';
import { FollowLinks } from '../parts/join';
import { sceneOf } from '../parts/layout';
import { Picture } from '../parts/picture';
import { fill } from '../texts';
import { FrameFoot, ItemLines } from './frame-parts';
import { frameTexts } from './texts';

/** What every frame is made from; all its links open in the whole window. */
export interface FrameInput extends HubPage {
  theme: BareTheme;
}

/** One item, for any page. A picture that people gave to the hub alone stays there. */
export function renderItemFrame(input: FrameInput & { item: SummaryView }): string {
  const scene = sceneOf(input);
  const { item } = input;
  const children = (
    <article class="frame frame-item">
      {item.cover && mayTravel(item.cover) && (
        <div class="frame-picture">
          <Picture picture={item.cover} sizes="(min-width: 27rem) 38rem, 100vw" decorative />
        </div>
      )}
      <div class="frame-text">
        <ItemLines scene={scene} item={item} level={1} />
        {item.summary && <p class="frame-summary">{item.summary}</p>}
        <FrameFoot scene={scene} />
      </div>
    </article>
  );
  return renderFrame(input, item.title, children);
}

/** The accounts to follow and the ways to subscribe. */
export function renderJoinFrame(input: FrameInput): string {
  const scene = sceneOf(input);
  const { urls, locale, texts, brand } = scene;
  const title = fill(frameTexts(locale).follow, { brand: brand.name });
  const calendar = urls.feed('calendar.ics', { locale }).replace(/^https?:/, 'webcal:');
  const children = (
    <section class="frame frame-join">
      <h1>{title}</h1>
      <p>{texts.joinText}</p>
      <FollowLinks scene={scene} />
      <ul class="chips">
        <li>
          <a href={urls.feed('feed.xml', { locale })}>{texts.feedNews}</a>
        </li>
        <li>
          <a href={calendar}>{texts.feedCalendar}</a>
        </li>
        <li>
          <a href={urls.home(locale)}>{frameTexts(locale).visit}</a>
        </li>
      </ul>
    </section>
  );
  return renderFrame(input, title, children);
}

/** A few items found by a query, with the way to all of them. */
export function renderListFrame(
  input: FrameInput & { title: string; items: readonly SummaryView[]; allUrl: string },
): string {
  const scene = sceneOf(input);
  const { title, items, allUrl, locale } = input;
  const children = (
    <section class="frame frame-list">
      <h1>{title}</h1>
      {items.length === 0 && <p class="muted">{frameTexts(locale).nothing}</p>}
      {items.length > 0 && (
        <ul class="frame-rows">
          {items.map((item) => (
            <li key={item.documentId}>
              <ItemLines scene={scene} item={item} level={2} />
            </li>
          ))}
        </ul>
      )}
      <p class="frame-foot">
        <a href={allUrl}>{frameTexts(locale).all}</a>
      </p>
    </section>
  );
  return renderFrame(input, title, children);
}

/** Words where an item would stand: it was taken down, never stood there, or the address cannot be read. */
export function renderEmptyFrame(input: FrameInput & { title: string; text: string }): string {
  const children = (
    <section class="frame frame-item">
      <div class="frame-text">
        <h1 class="frame-title">{input.title}</h1>
        <p class="frame-line">{input.text}</p>
        <FrameFoot scene={sceneOf(input)} />
      </div>
    </section>
  );
  return renderFrame(input, input.title, children);
}

function renderFrame(input: FrameInput, title: string, children: Parameters<typeof renderBare>[0]['children']): string {
  return renderBare({ scene: sceneOf(input), title, sheet: 'frame', theme: input.theme, framed: true, children });
}
