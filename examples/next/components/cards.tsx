import type { SummaryView } from 'strapi-plugin-community-hub/client';
import { itemPath, type Words } from '@/lib/site';
import { formatMoment } from './dates';
import { Picture } from './picture';

/** Items of any kind, each as a card that is one link. */
export function Cards({ items, words }: { items: readonly SummaryView[]; words: Words }) {
  if (items.length === 0) return <p>{words.nothing}</p>;
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={`${item.kind} ${item.documentId}`}>
          {item.cover && <Picture picture={item.cover} sizes="(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 92vw" />}
          <div>
            <p className="kind">{words.kinds[item.kind]}</p>
            <h3>
              <a href={itemPath(item)}>{item.title}</a>
            </h3>
            {item.moment.next && <p className="when">{formatMoment(item.moment.next.startsAt, item.locale, item.moment.next.timezone)}</p>}
            {item.summary && <p>{item.summary}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
