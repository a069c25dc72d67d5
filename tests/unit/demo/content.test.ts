import { SCENES } from '../../../demo/src/pictures/scenes';
import { blocks } from '../../../demo/src/seed/blocks';
import { CONTENT, SHARED_FIRST } from '../../../demo/src/seed/content';
import { brandFields } from '../../../demo/src/seed/content/brand';
import { PHOTOS, photoFields } from '../../../demo/src/seed/content/photos';
import { TIMED } from '../../../demo/src/seed/content/timed';
import { datesFrom } from '../../../demo/src/seed/dates';
import { LOCALES, type Refs } from '../../../demo/src/seed/types';
import { occurrencesOf, recurrenceProblem } from '../../../server/src/features/catalog';
import { contentTypes } from '../../../server/src/strapi/content-types';
import { KIND_UIDS, KINDS } from '../../../shared/kinds';

const items = [
  ...CONTENT.flatMap(({ kind, entries }) => entries.map((entry) => ({ kind, ...entry }))),
  ...TIMED.map(({ kind, entry }) => ({ kind, ...entry })),
];
const drawn = new Set([...SCENES.map(({ id }) => id), 'logo', 'sign-river', 'sign-school', 'sign-shelter']);
const photoKeys = new Set(PHOTOS.map(({ key }) => key));
const storeKeys = new Set(items.filter(({ kind }) => kind === 'store').map(({ key }) => key));

/** Refuses what nothing makes, as the seed does. */
const refs: Refs = {
  dates: datesFrom(new Date('2027-03-03T08:00:00Z')),
  file: (id) => (drawn.has(id) ? 1 : fail(`no picture "${id}"`)),
  store: (key) => (storeKeys.has(key) ? key : fail(`no store "${key}"`)),
  photo: (key) => (photoKeys.has(key) ? key : fail(`no photo "${key}"`)),
};
function fail(message: string): never {
  throw new Error(message);
}

test('every kind has several items and the whole makes at least thirty', () => {
  for (const kind of KINDS) expect(items.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(3);
  expect(items.length).toBeGreaterThanOrEqual(30);
});

test('keys are unique, and slugs are unique in their kind and language', () => {
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  for (const locale of LOCALES) {
    const slugs = items.map(({ kind, words }) => `${kind}/${words[locale].slug}`);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  }
});

describe.each(items)('$key', ({ kind, picture, store, speaker, words, fields }) => {
  test('is written in English and in French, each in its own words', () => {
    for (const locale of LOCALES) {
      const { title, summary, coverAlt, body } = words[locale];
      expect(title.length).toBeGreaterThan(3);
      expect(summary.length).toBeGreaterThan(20);
      expect(summary.length).toBeLessThanOrEqual(300);
      expect(coverAlt.length).toBeGreaterThan(20);
      expect(blocks(body).length).toBeGreaterThanOrEqual(2);
    }
    expect(words.en.summary).not.toBe(words.fr.summary);
    expect(words.en.body).not.toBe(words.fr.body);
    expect(Object.keys(words.en)).toEqual(Object.keys(words.fr));
  });

  test('names only attributes of its type, and only pictures, stores and photos that are made', () => {
    const uid = KIND_UIDS[kind].split('.').at(-1) as keyof typeof contentTypes;
    const attributes = contentTypes[uid]?.schema.attributes ?? {};
    const written = { ...fields(refs), ...words.en, cover: refs.file(picture) };
    expect(Object.keys(written).filter((name) => !(name in attributes))).toEqual([]);
    if (store) refs.store(store);
    if (speaker) refs.file(speaker.photo);
  });
});

test('every photo has an alt text in both languages, a licence and the consent of those who can be recognised', () => {
  for (const photo of PHOTOS) {
    const { people, consents, licence, credit } = photoFields(photo, refs);
    expect(licence).toBeTruthy();
    expect(credit).toBeTruthy();
    expect((consents as unknown[]).length > 0).toBe(people);
    for (const locale of LOCALES) expect(photo.words[locale].alt.length).toBeGreaterThan(20);
  }
});

test('the brand names pictures that are made, and what is shared first exists', () => {
  expect(() => brandFields(refs)).not.toThrow();
  expect(SHARED_FIRST.filter((key) => !items.some((item) => item.key === key))).toEqual([]);
});

test('whatever day the demo is seeded on, nothing ends before it starts', () => {
  for (let day = 0; day < 366; day += 1) {
    const dates = datesFrom(new Date(Date.UTC(2027, 0, 1 + day)));
    for (const { key, fields } of items) {
      const {
        startsAt,
        endsAt,
        sessions = [],
      } = fields({ ...refs, dates }) as {
        startsAt?: string;
        endsAt?: string;
        sessions?: { startsAt: string; endsAt: string }[];
      };
      const runs = [...sessions, ...(startsAt && endsAt ? [{ startsAt, endsAt }] : [])];
      const wrong = runs.filter(
        (run) => run.endsAt < run.startsAt || (run.endsAt === run.startsAt && !/T00:00$/.test(run.endsAt)),
      );
      expect({ key, day: dates.day(0), wrong }).toEqual({ key, day: dates.day(0), wrong: [] });
    }
  }
});

test('whatever day the demo is seeded on, what repeats may be published and leaves out only its own days', () => {
  const repeated = items.filter(({ fields }) => fields(refs).recurrence);
  expect(repeated.length).toBeGreaterThan(1);
  for (let day = 0; day < 366; day += 1) {
    const dates = datesFrom(new Date(Date.UTC(2027, 0, 1 + day)));
    for (const { key, fields } of repeated) {
      const { startsAt, endsAt, timezone, recurrence } = fields({ ...refs, dates }) as unknown as Repeated;
      const { rule, exceptions } = recurrence;
      const event = { startsAt, endsAt, timezone, allDay: false, recurrence: { rule, exceptions: [] } };
      const year = { from: new Date(`${startsAt}Z`), until: new Date(Date.UTC(2028, 11, 31)), limit: 400 };
      const days = occurrencesOf(event, year).map((one) => one.startsAt.slice(0, 10));
      const strange = exceptions.filter(({ date }) => !days.includes(date));
      expect({ key, day, problem: recurrenceProblem(event), strange }).toEqual({
        key,
        day,
        problem: null,
        strange: [],
      });
    }
  }
});

interface Repeated {
  startsAt: string;
  endsAt: string;
  timezone: string;
  recurrence: { rule: string; exceptions: { date: string }[] };
}
