import type { ReactNode } from 'react';
import type { Address, FactsView, ItemView, Offer, StoreView } from 'strapi-plugin-community-hub/client';
import { listPath, type Words, wordFor } from '@/lib/site';
import { formatMoment, formatMoney, formatSpan } from './dates';

/** What each kind knows beyond its text, as names and values; what nobody filled in is left out. */
export function Facts({ item, words }: { item: ItemView; words: Words }) {
  const rows = rowsOf(item, words).filter(([, value]) => value !== null && value !== '');
  if (rows.length === 0) return null;
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Row = readonly [name: string, value: ReactNode];

function rowsOf(item: ItemView, words: Words): Row[] {
  const { locale } = item;
  switch (item.kind) {
    case 'news':
      return [[words.by, item.facts.author?.name ?? null]];
    case 'event': {
      const { facts } = item;
      const next = item.moment.next ?? facts;
      return [
        [words.when, formatSpan(next.startsAt, next.endsAt, locale, facts.timezone)],
        [words.where, whereOf(facts, item.store, locale, words)],
        [words.speakers, facts.speakers.map(({ name }) => name).join(', ')],
        [words.price, priceOf(facts.offers, locale, words)],
      ];
    }
    case 'training':
      return [
        [words.duration, item.facts.durationMinutes && `${item.facts.durationMinutes} ${words.minutes}`],
        [words.level, item.facts.level && wordFor(words.levels, item.facts.level)],
        [words.price, priceOf(item.facts.offers, locale, words)],
      ];
    case 'album':
      return [[words.beneficiary, item.facts.beneficiary?.name ?? null]];
    case 'job':
      return jobRows(item.facts, locale, words);
    case 'store':
      return [
        [words.where, addressOf(item.facts.address)],
        [words.phone, item.facts.phone && <a href={`tel:${item.facts.phone}`}>{item.facts.phone}</a>],
      ];
    case 'info':
      return [];
  }
}

function jobRows(facts: FactsView<'job'>, locale: string, words: Words): Row[] {
  const places = facts.locations.map(({ store, address }) => store?.title ?? address?.city ?? '');
  const { salary } = facts;
  const amounts = salary && [salary.min, salary.max].filter((amount) => amount !== null);
  return [
    [words.where, places.filter(Boolean).join(', ')],
    [words.contract, facts.employmentTypes.map((type) => wordFor(words.contracts, type)).join(', ')],
    [words.salary, amounts ? amounts.map((amount) => formatMoney(amount, salary.currency, locale)).join(' – ') : null],
    [words.until, facts.validThrough && formatMoment(facts.validThrough.slice(0, 10), locale)],
  ];
}

function whereOf(
  { attendance, status, onlineUrl, place }: FactsView<'event'>,
  store: StoreView | null,
  locale: string,
  words: Words,
): ReactNode {
  if (attendance === 'online' || status === 'moved-online') return onlineUrl ? <a href={onlineUrl}>{words.online}</a> : words.online;
  // A place of its own comes before the store that holds it.
  if (place || !store) return `${place?.name ?? ''} ${addressOf(place?.address ?? null)}`;
  return (
    <>
      <a href={`${listPath('store', locale)}/${store.slug}`}>{store.title}</a> {addressOf(store.address)}
    </>
  );
}

function addressOf(address: Address | null): string {
  if (!address) return '';
  return [address.street, [address.postalCode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function priceOf(offers: readonly Offer[], locale: string, words: Words): string {
  return offers
    .map(({ name, price, currency }) => {
      const amount = price === 0 ? words.free : formatMoney(price, currency, locale);
      return name ? `${name}: ${amount}` : amount;
    })
    .join(' · ');
}
