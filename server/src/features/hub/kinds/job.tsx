/** @jsxImportSource preact */
import { formatDeadline, formatMoneyRange, intlLocale } from '../../metadata';
import type { Scene } from '../hub-page';
import { FactsList, Notice } from '../parts/facts-list';
import { telephone } from '../parts/footer';
import { PlaceText } from '../parts/place';
import { fill } from '../texts';
import { employmentNames } from '../texts/kind-words';
import type { KindProps } from './kind-props';

export function JobNotices({ view, scene }: KindProps<'job'>) {
  return view.moment.closed ? <Notice tone="warn">{scene.texts.closedNotice}</Notice> : null;
}

export function JobFacts({ view, scene }: KindProps<'job'>) {
  const { facts } = view;
  const places = placesOf(view);
  const { texts } = scene;
  const contracts = employmentNames(texts);
  return (
    <>
      <FactsList
        facts={[
          [texts.department, facts.department],
          [texts.contract, facts.employmentTypes.map((type) => contracts[type] ?? type).join(', ')],
          [texts.where, places.length > 0 && <JobPlaces key="where" places={places} scene={scene} />],
          [texts.remote, remoteText({ view, scene })],
          [texts.salary, salaryText({ view, scene })],
          [texts.experience, facts.experience],
          [texts.education, facts.education],
          [texts.validThrough, formatDeadline(view)],
          [texts.contact, facts.contact && <JobContact key="contact" view={view} scene={scene} />],
        ]}
      />
      <ApplyLink view={view} scene={scene} />
    </>
  );
}

export function JobTexts({ view, scene }: KindProps<'job'>) {
  if (!view.facts.benefits) return null;
  return (
    <section>
      <h2>{scene.texts.benefits}</h2>
      <p class="lines">{view.facts.benefits}</p>
    </section>
  );
}

function ApplyLink({ view, scene }: KindProps<'job'>) {
  const { application } = view.facts;
  if (application === null || view.moment.closed) return null;
  const href =
    application.by === 'url'
      ? application.url
      : `mailto:${application.email}?subject=${encodeURIComponent(view.title)}`;
  return (
    <a class="button" href={href} rel="noopener">
      {scene.texts.apply}
    </a>
  );
}

type Places = KindProps<'job'>['view']['facts']['locations'];

/** The job's own places, else the item's store; a store that is not public any more is no place. */
function placesOf({ facts, store }: KindProps<'job'>['view']): Places {
  const named = facts.locations.filter((location) => location.store !== null || location.address !== null);
  return named.length === 0 && store && facts.remote !== 'full' ? [{ store, address: null }] : named;
}

function JobPlaces({ places, scene }: { places: Places; scene: Scene }) {
  return (
    <>
      {places.map(({ store, address }) => (
        <PlaceText
          key={store?.documentId ?? JSON.stringify(address)}
          scene={scene}
          name={store?.title ?? null}
          url={store?.url ?? null}
          address={store?.address ?? address}
          geo={store?.geo ?? null}
        />
      ))}
    </>
  );
}

function JobContact({ view, scene }: KindProps<'job'>) {
  const contact = view.facts.contact;
  if (!contact) return null;
  return (
    <ul class="plain">
      {contact.name && <li>{contact.name}</li>}
      {contact.email && (
        <li>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </li>
      )}
      {contact.phone && (
        <li>
          <a href={telephone(contact.phone)} aria-label={`${scene.texts.phone} ${contact.phone}`}>
            <bdi>{contact.phone}</bdi>
          </a>
        </li>
      )}
    </ul>
  );
}

function remoteText({ view, scene }: KindProps<'job'>): string | null {
  const { remote, remoteCountries } = view.facts;
  if (remote === 'no') return null;
  const names = new Intl.DisplayNames(intlLocale(scene.locale), { type: 'region' });
  const countries = remoteCountries.filter((code) => /^[A-Z]{2}$/.test(code)).map((code) => names.of(code) ?? code);
  const extent = remote === 'full' ? scene.texts.remoteFull : scene.texts.remoteHybrid;
  return countries.length > 0 ? `${extent} (${countries.join(', ')})` : extent;
}

function salaryText({ view, scene }: KindProps<'job'>): string | null {
  const { salary } = view.facts;
  const amount = salary && formatMoneyRange(salary, scene.locale);
  if (!salary || !amount) return null;
  const { texts } = scene;
  const patterns: Readonly<Record<string, string>> = {
    hour: texts.perHour,
    day: texts.perDay,
    week: texts.perWeek,
    month: texts.perMonth,
    year: texts.perYear,
  };
  return fill(patterns[salary.unit] ?? '{amount}', { amount });
}
