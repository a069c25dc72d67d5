import { keyFacts } from '../../../../../server/src/features/syndication/compose/key-facts';
import {
  albumItem,
  eventItem,
  itemsByKind,
  jobItem,
  newsItem,
  person,
  session,
  storeItem,
  trainingItem,
} from '../../../../fixtures/source-items';
import { brandView, viewOf } from '../../../../fixtures/views';
import { announcementOf } from '../../../../support/syndication/announcement';

const LINK = 'https://atelier.example/hub/go/k1';

/** Spaces that Intl puts between numbers and words differ by ICU version. */
function plain(text: string): string {
  return text.replace(/[\s\u202f\u2009\u00a0]+/g, ' ');
}

describe('what there is to say about an item', () => {
  it.each(Object.entries(itemsByKind))('stands complete for a %s', (_kind, item) => {
    const view = viewOf(item);
    const draft = announcementOf(view, brandView(), LINK);
    expect(draft).toMatchObject({ title: view.title, link: LINK, locale: 'en' });
    expect(draft.summary).not.toBe('');
    expect(draft.card.title).toBe(view.shareOverride.title ?? view.title);
    for (const { alt, mime } of draft.media) expect([alt, mime]).toEqual([expect.any(String), 'image/jpeg']);
  });

  it('is the same for the same item, so that an unchanged item makes no call', () => {
    expect(announcementOf(viewOf(newsItem()), brandView(), LINK)).toEqual(
      announcementOf(viewOf(newsItem()), brandView(), LINK),
    );
  });

  it('carries the item’s tags, then the brand’s hashtags', () => {
    const brand = { ...brandView(), hashtags: ['Atelier'] };
    expect(announcementOf(viewOf(newsItem({ tags: ['repair', 'bikes'] })), brand, LINK).hashtags).toEqual([
      'repair',
      'bikes',
      'Atelier',
    ]);
  });

  it('opens with the body where there is no summary, cut at a word', () => {
    const words = 'workbench '.repeat(100);
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
    const { summary } = announcementOf(viewOf(newsItem({ summary: null, body })), brandView(), LINK);
    expect(summary).toMatch(/^(workbench )+workbench…$/);
    expect(summary.length).toBeLessThanOrEqual(402);
  });

  it('names the person who speaks, with the role', () => {
    const speaker = { as: 'person' as const, ...person };
    const draft = announcementOf(viewOf(newsItem({ speaker })), brandView(), LINK);
    expect(draft.summary.split('\n\n').at(-1)).toBe(person.role ? `${person.name}, ${person.role}` : person.name);
  });

  it('shows the photos of an album, and the cover of anything else', () => {
    const album = viewOf(albumItem());
    if (album.kind !== 'album') throw new Error('no album');
    expect(announcementOf(album, brandView(), LINK).media.map(({ id }) => id)).toEqual(
      album.facts.photos.map(({ id }) => id),
    );
    const news = viewOf(newsItem());
    expect(announcementOf(news, brandView(), LINK).media.map(({ id }) => id)).toEqual(
      news.cover ? [news.cover.id] : [],
    );
  });

  it('leaves out pictures that cannot be posted', () => {
    const view = viewOf(newsItem());
    const drawing = view.cover && { ...view.cover, mime: 'image/svg+xml' };
    const draft = announcementOf({ ...view, cover: drawing }, brandView(), LINK);
    expect(draft.media).toEqual([]);
  });
});

describe('the line of key facts', () => {
  it('says when and where an event is, in its own zone and the reader’s language', () => {
    const times = { startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00', timezone: 'Europe/Paris' };
    const place = { name: 'Town hall', address: null, geo: null };
    const english = keyFacts(viewOf(eventItem({ ...times, place })));
    expect(plain(english)).toMatch(/^Sat, 12 Dec 2026, 18:00–21:00 · Town hall$/);
    const french = keyFacts(viewOf(eventItem({ ...times, place, locale: 'fr' })));
    expect(plain(french)).toMatch(/^sam\. 12 déc\. 2026.*18:00.*21:00 · Town hall$/);
  });

  it('says the day alone for an event that takes all day, whatever the server’s zone', () => {
    const days = { allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-12T23:59', place: null };
    expect(plain(keyFacts(viewOf(eventItem(days))))).toMatch(/^Sat, 12 Dec 2026( ·|$)/);
  });

  it.each([
    ['cancelled', 'Cancelled'],
    ['postponed', 'Postponed'],
  ] as const)('says first that an event is %s', (eventStatus, word) => {
    expect(keyFacts(viewOf(eventItem({ eventStatus })))).toMatch(new RegExp(`^${word} · `));
  });

  it('says that an event is online', () => {
    const item = eventItem({ attendance: 'online', onlineUrl: 'https://meet.example/room', place: null, store: null });
    expect(keyFacts(viewOf(item))).toMatch(/ · online$/);
  });

  it('says when and where the next session of a training is, and nothing once all are over', () => {
    const item = trainingItem({ sessions: [{ ...session, startsAt: '2027-01-09T10:00', endsAt: '2027-01-09T12:00' }] });
    expect(plain(keyFacts(viewOf(item)))).toMatch(/^Sat, 9 Jan 2027, 10:00–12:00/);
    expect(keyFacts(viewOf(item, new Date('2028-01-01T00:00:00Z')))).toBe('');
  });

  it('says the places of a job and of a store once each, and nothing for news', () => {
    const job = viewOf(jobItem());
    expect(keyFacts(job).split(', ')).toEqual([...new Set(keyFacts(job).split(', '))]);
    expect(keyFacts(viewOf(jobItem({ remote: 'full' })))).toContain('remote');
    const store = viewOf(storeItem());
    expect(keyFacts(store)).toBe((store.kind === 'store' && store.facts.address?.city) || '');
    expect(keyFacts(viewOf(newsItem()))).toBe('');
  });
});
