import type { ItemAnswer, ItemView, Opening } from 'strapi-plugin-community-hub/client';
import { type Words, wordFor, wordsOf } from '@/lib/site';
import { Cards } from './cards';
import { formatSpan } from './dates';
import { Facts } from './facts';
import { Figure } from './picture';

/** Any item, whole: what it says, what it knows, and where it leads. */
export function Item({ page }: { page: ItemAnswer }) {
  const { item, related, share, languages, here } = page;
  const words = wordsOf(item.locale);
  return (
    <article>
      <p className="kind">{words.kinds[item.kind]}</p>
      <h1>{item.title}</h1>
      <Notice item={item} words={words} />
      {item.summary && <p className="summary">{item.summary}</p>}
      {item.cover && <Figure picture={item.cover} sizes="(min-width: 50rem) 46rem, 92vw" label={words.photo} eager />}
      <Facts item={item} words={words} />
      <Actions page={page} words={words} />
      <div className="body" lang={item.sourceLocale} dangerouslySetInnerHTML={{ __html: item.body.html }} />
      <Parts item={item} words={words} />
      {here && here.runs.length > 0 && (
        <>
          <h2>{words.here}</h2>
          <Cards items={here.runs.map((run) => run.item)} words={words} />
        </>
      )}
      {item.tags.length > 0 && (
        <p className="tags">
          {item.tags.map((tag) => (
            <a key={tag} href={`/${item.locale}/tags/${encodeURIComponent(tag)}`}>
              #{tag}
            </a>
          ))}
        </p>
      )}
      <p className="share">
        {words.share}
        {share.map(({ network, label, url }) => (
          <a key={network} href={url}>
            {label}
          </a>
        ))}
        {languages
          .filter(({ locale }) => locale !== item.locale)
          .map(({ locale, url }) => (
            <a key={locale} href={url} lang={locale} hrefLang={locale}>
              {locale.toUpperCase()}
            </a>
          ))}
      </p>
      {related.length > 0 && (
        <>
          <h2>{words.related}</h2>
          <Cards items={related} words={words} />
        </>
      )}
    </article>
  );
}

/** What a visitor must know before anything else. */
function Notice({ item, words }: { item: ItemView; words: Words }) {
  const state = item.kind === 'event' ? item.facts.status : null;
  if (state && state !== 'scheduled') return <p className="notice">{words.states[state]}</p>;
  if (item.moment.closed) return <p className="notice">{words.closed}</p>;
  return item.moment.past ? <p className="notice">{words.past}</p> : null;
}

/** What a visitor can do now. */
function Actions({ page, words }: { page: ItemAnswer; words: Words }) {
  const { item, head } = page;
  const calendar = head.tags.find(({ attrs }) => attrs.type === 'text/calendar' && attrs.href?.includes('/calendar/'));
  const links = [
    item.kind === 'event' && item.facts.registrationUrl && !item.moment.past && item.facts.status !== 'cancelled'
      ? { url: item.facts.registrationUrl, text: words.register }
      : null,
    item.kind === 'job' && item.facts.application && !item.moment.closed
      ? {
          url: item.facts.application.by === 'url' ? item.facts.application.url : `mailto:${item.facts.application.email}`,
          text: words.apply,
        }
      : null,
    calendar?.attrs.href ? { url: calendar.attrs.href, text: words.calendar } : null,
    item.kind === 'store' && item.facts.geo
      ? { url: `https://www.openstreetmap.org/?mlat=${item.facts.geo.lat}&mlon=${item.facts.geo.lng}#map=17`, text: words.map }
      : null,
  ].filter((link) => link !== null);
  if (links.length === 0) return null;
  return (
    <p className="actions">
      {links.map(({ url, text }) => (
        <a key={url} className="button" href={url}>
          {text}
        </a>
      ))}
    </p>
  );
}

/** Sessions of a training, photos of an album, hours of a store. */
function Parts({ item, words }: { item: ItemView; words: Words }) {
  switch (item.kind) {
    case 'training':
      return <Sessions item={item} words={words} />;
    case 'album':
      return (
        <div className="gallery">
          {item.facts.photos.map((photo) => (
            <Figure key={photo.id} picture={photo} sizes="(min-width: 40rem) 22rem, 92vw" label={words.photo} />
          ))}
        </div>
      );
    case 'store':
      return <Hours item={item} words={words} />;
    default:
      return null;
  }
}

function Sessions({ item, words }: { item: ItemView; words: Words }) {
  return (
    <>
      <h2>{words.sessions}</h2>
      {item.runs.length === 0 && <p>{words.noSession}</p>}
      <ul className="runs">
        {item.runs.map(({ subject, startsAt, endsAt, timezone, store, state }) => (
          <li key={subject}>
            {formatSpan(startsAt, endsAt, item.locale, timezone)}
            {store && ` · ${store.title}`}
            {state !== 'scheduled' && <strong> {wordFor(words.states, state)}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}

function openingText(opening: Opening, words: Words): string {
  if (!opening.open) return words.opens;
  return opening.closes === null ? words.dayAndNight : `${words.openNow} ${opening.closes}`;
}

function Hours({ item, words }: { item: ItemView<'store'>; words: Words }) {
  const { opening } = item.moment;
  const day = (name: string) => {
    const index = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].indexOf(name);
    // 1 January 2024 was a Monday.
    return new Intl.DateTimeFormat(item.locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + index)));
  };
  return (
    <>
      <h2>{words.hours}</h2>
      {opening && <p className="notice calm">{openingText(opening, words)}</p>}
      <table>
        <tbody>
          {item.facts.hours.map(({ day: name, opens, closes }) => (
            <tr key={`${name} ${opens}`}>
              <th scope="row">{day(name)}</th>
              <td>
                {opens} – {closes}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
