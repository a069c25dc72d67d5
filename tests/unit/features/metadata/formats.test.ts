import { entryHtml } from '../../../../server/src/features/hub/feeds/entry-html';
import { hubTexts } from '../../../../server/src/features/hub/texts';
import {
  buildHead,
  calendarLeaf,
  directionOf,
  formatClock,
  formatDay,
  formatDeadline,
  formatDuration,
  formatHours,
  formatMoney,
  formatMoneyRange,
  formatMonths,
  formatSpan,
  formatStart,
  formatWeekday,
  intlLocale,
  licenceAddress,
  shareLinks,
  spanLines,
  zoneName,
} from '../../../../server/src/features/metadata';
import { openGraphLocale } from '../../../../server/src/features/metadata/language';
import { eventItem, jobItem, newsItem } from '../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../fixtures/views';

const span = (startsAt: string, endsAt: string | null, timezone = 'Europe/Paris') => ({ startsAt, endsAt, timezone });
const evening = span('2026-12-12T18:30:00+01:00', '2026-12-12T21:00:00+01:00');
/** ICU writes its own spaces and commas: tests compare words and figures. */
const plain = (text: string | null) => text?.replace(/[\s\u00A0,]+/g, ' ');

test.each([
  ['en', ['Saturday', '12 December 2026', '18:30', '21:00']],
  ['fr', ['samedi', '12 décembre 2026', '18:30', '21:00']],
  ['de', ['Samstag', '12. Dezember 2026', '18:30', '21:00']],
])('a span in %s has its day, its start and its end', (locale, words) => {
  const text = plain(formatSpan(evening, locale));
  for (const word of words) expect(text).toContain(word);
});

test('an instant is shown by the clock of its zone, not by the reader’s or the server’s', () => {
  expect(formatHours(span('2026-12-12T17:30:00Z', '2026-12-12T20:00:00Z', 'America/Montreal'), 'fr')).toBe(
    '12:30 – 15:00',
  );
});

test('whole days keep their date in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Paris']) {
    expect(plain(formatStart(span('2026-12-12', '2026-12-13', zone), 'en'))).toBe('12 Dec');
    expect(calendarLeaf(span('2026-12-12', null, zone), 'en')).toEqual({ day: '12', month: 'Dec', weekday: 'Sat' });
  }
});

test('a span within a day stands on two lines, a longer one on one', () => {
  expect(spanLines(evening, 'en').map(plain)).toEqual(['Saturday 12 December 2026', '18:30 – 21:00']);
  expect(spanLines(span('2026-12-12T18:30:00+01:00', '2026-12-13T02:00:00+01:00'), 'en')).toHaveLength(1);
  expect(spanLines(span('2026-12-12', '2026-12-13'), 'en')).toHaveLength(1);
});

test('small words are right in both languages', () => {
  expect(plain(zoneName('Europe/Paris', evening.startsAt, 'en'))).toBe('Central European Time');
  expect(formatWeekday('sunday', 'fr')).toBe('dimanche');
  expect(formatClock('09:30', 'fr')).toBe('09:30');
  expect(plain(formatDay('2026-11-10T23:30:00Z', 'fr', 'Europe/Paris'))).toBe('11 novembre 2026');
  expect(plain(formatMonths('2026-03-01', '2026-05-31', 'fr'))).toMatch(/^mars.+mai 2026$/);
  expect(plain(formatMonths('2026-03-01', null, 'en'))).toBe('March 2026');
  expect(formatMonths(null, null, 'en')).toBeNull();
  expect(plain(formatDuration(150, 'fr'))).toBe('2 h 30 min');
});

test('money has its currency, and cents only where there are some', () => {
  expect(plain(formatMoney(1250, 'EUR', 'fr'))).toBe('1 250 €');
  expect(formatMoney(12.5, 'EUR', 'en')).toBe('€12.50');
  expect(formatMoney(3, null, 'en')).toBe('3');
  expect(formatMoney(3, 'EU', 'en')).toBe('3 EU');
  const range = (min: number | null, max: number | null) => formatMoneyRange({ min, max, currency: 'EUR' }, 'en');
  expect([range(1, 2), range(2, 2), range(null, 2), range(null, null)]).toEqual(['€1 – €2', '€2', '€2', null]);
});

test('a locale that someone invented still formats', () => {
  expect([intlLocale('en'), intlLocale('en-US'), intlLocale('fr_CA'), intlLocale('x_!!')]).toEqual([
    'en-GB',
    'en-US',
    'fr-CA',
    'en-GB',
  ]);
});

test.each([
  ['CC-BY-SA-4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['cc-by-nc-nd-3.0', 'https://creativecommons.org/licenses/by-nc-nd/3.0/'],
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://atelier.example/licence', 'https://atelier.example/licence'],
  ['All rights reserved', null],
  ['javascript:alert(1)', null],
  [null, null],
])('the address of licence %s is %s', (licence, address) => {
  expect(licenceAddress(licence)).toBe(address);
});

test('share links carry title and address whole, whatever stands in them', () => {
  const view = { ...viewOf(newsItem({ title: 'Rock & roll? 100% #1 $& "x"' })) };
  const links = shareLinks(view);
  expect(links.map((link) => link.network)).toEqual([
    'mastodon',
    'bluesky',
    'facebook',
    'linkedin',
    'x',
    'whatsapp',
    'email',
  ]);
  for (const { url } of links) {
    expect(url).toContain(encodeURIComponent(view.url));
    expect(url).not.toMatch(/[{}\s"]/);
  }
  const x = new URL(links.find((link) => link.network === 'x')?.url ?? '');
  expect(x.searchParams.get('text')).toBe('Rock & roll? 100% #1 $& "x"');
});

test.each([
  ['ar', 'rtl', 'ar_EG'],
  ['ar-001', 'rtl', 'ar_EG'],
  ['ckb', 'rtl', 'ckb_IQ'],
  ['pa-Arab-PK', 'rtl', 'pa_PK'],
  ['pa', 'ltr', 'pa_IN'],
  ['zh-Hant', 'ltr', 'zh_TW'],
  ['pt-BR', 'ltr', 'pt_BR'],
  ['es-419', 'ltr', 'es_ES'],
  ['eo', 'ltr', null],
  ['fr', 'ltr', 'fr_FR'],
])('the locale %s is written %s, and is %s for OpenGraph', (locale, direction, openGraph) => {
  expect([directionOf(locale), openGraphLocale(locale)]).toEqual([direction, openGraph]);
});

test('a deadline is read by the clock of the place of work, wherever it is told', () => {
  const job = viewOf(jobItem());
  // The fixture ends at midnight in Lyon, which is 23:00 of the day before in UTC.
  expect(job.kind === 'job' && formatDeadline(job)).toBe('1 February 2027');
  const unpaid = viewOf(jobItem({ salary: null }));
  const head = buildHead({ view: unpaid, brand: brandView(), alternates: [], urls, now: NOW });
  expect(head.tags.map(({ attrs }) => attrs.content)).toContain('1 February 2027');
  expect(entryHtml(job, hubTexts('en'))).toContain('1 February 2027');
});

test.each([
  ['scheduled', '12 Dec, 18:30'],
  ['cancelled', 'Cancelled: 12 Dec, 18:30'],
  ['postponed', 'Postponed: 12 Dec, 18:30'],
] as const)('the card of a %s event tells its date as it stands', (eventStatus, told) => {
  const view = viewOf(eventItem({ eventStatus }));
  const { tags } = buildHead({ view, brand: brandView(), alternates: [], urls, now: NOW });
  expect(tags.find(({ attrs }) => attrs.name === 'twitter:data1')?.attrs.content).toBe(told);
});
