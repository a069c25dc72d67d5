import { graphemes } from '../../../core/text-measure';
import { formatDay, formatHours, isWholeDay, spanLines } from '../../metadata';
import type { BrandView, ItemView } from '../../pages';
import type { TemplateFields } from '../templates/template-fields';
import { keyFacts, placeOf, type RunTimes, timesOf } from './key-facts';

/** Characters of the body that stand in for a missing summary. */
const OPENING = 400;

/** What a template may say about an item, in the item's language and zone. '' for what is not filled in. */
export function templateValues(view: ItemView, brand: BrandView, link: string, run: RunTimes | null): TemplateFields {
  const times = timesOf(view, run);
  const { locale } = view;
  return {
    item: {
      title: view.title,
      summary: summaryOf(view),
      facts: keyFacts(view, run),
      day: times ? (spanLines({ ...times, endsAt: null }, locale)[0] ?? '') : '',
      time: times && !isWholeDay(times.startsAt) ? formatHours(times, locale) : '',
      place: placeOf(view, run) ?? '',
      city: cityOf(view) ?? '',
      closes: closesOf(view),
      speaker: signatureOf(view),
      tags: view.tags,
      url: link,
    },
    brand: { name: brand.name, tagline: brand.tagline ?? '' },
  };
}

/** The item's summary, or the beginning of its body. */
export function summaryOf({ summary, body }: ItemView): string {
  return summary?.trim() || openingOf(body.text);
}

function cityOf(view: ItemView): string | null | undefined {
  const own = 'place' in view.facts ? view.facts.place?.address?.city : null;
  const address = view.kind === 'store' ? view.facts.address : view.store?.address;
  return own ?? address?.city;
}

function closesOf(view: ItemView): string {
  if (view.kind !== 'job' || view.facts.validThrough === null) return '';
  return formatDay(view.facts.validThrough, view.locale, view.store?.timezone);
}

/** A person who speaks is named (P11); the brand's name is the account's. */
function signatureOf({ speaker }: ItemView): string {
  if (speaker.as === 'brand') return '';
  const { name, role } = speaker.person;
  return role ? `${name}, ${role}` : name;
}

function openingOf(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  const letters = graphemes(text);
  if (letters.length <= OPENING) return text;
  const cut = letters.slice(0, OPENING).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING / 2)).trimEnd()}…`;
}
