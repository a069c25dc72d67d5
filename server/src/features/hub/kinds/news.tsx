/** @jsxImportSource preact */
import { formatDay } from '../../metadata';
import { Notice } from '../parts/facts-list';
import { Picture } from '../parts/picture';
import { fill } from '../texts';
import type { KindProps } from './kind-props';

export function NewsNotices({ view, scene }: KindProps<'news'>) {
  return view.moment.past ? <Notice tone="info">{scene.texts.expiredNotice}</Notice> : null;
}

/** Who wrote it, and when. */
export function NewsByline({ view, scene }: KindProps<'news'>) {
  const author = view.facts.author ?? (view.speaker.as === 'person' ? view.speaker.person : null);
  return (
    <div class="byline">
      {author?.photo && <Picture picture={author.photo} sizes="48px" decorative />}
      <p>
        {author && (
          <span class="byline-name">
            {author.url ? <a href={author.url}>{author.name}</a> : author.name}
            {author.role && <span class="muted">, {author.role}</span>}
          </span>
        )}
        <time class="muted small" dateTime={view.publishedAt}>
          {fill(scene.texts.published, { date: formatDay(view.publishedAt, scene.locale) })}
        </time>
      </p>
    </div>
  );
}

export function NewsSource({ view, scene }: KindProps<'news'>) {
  const { source } = view.facts;
  if (!source) return null;
  const name = source.name ?? source.url;
  return (
    <p class="muted small">
      {scene.texts.source}: {source.url ? <a href={source.url}>{name}</a> : name}
    </p>
  );
}
