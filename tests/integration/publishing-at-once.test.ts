import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const EVENT = 'plugin::community-hub.event';
const MANY = 12;

/** A repeated event: its page has many dates, tags and words to write. */
const event = (name: string) => ({
  title: name,
  slug: name,
  startsAt: '2031-05-20T18:30',
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
  recurrence: { rule: 'FREQ=WEEKLY;COUNT=8', exceptions: [] },
  tags: ['at once', name],
});

describe.each(DATABASES)('many who publish at once on %s', (database) => {
  let hub: BootedHub;
  let ids: string[];
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = () => hub.strapi.documents(EVENT as never) as any;
  /** Waits for all before it tells of one that was refused: the app must not stop under the others. */
  const each = async <T>(work: (index: number) => Promise<T>): Promise<T[]> => {
    const settled = await Promise.allSettled(Array.from({ length: MANY }, (_, index) => work(index)));
    expect(settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([]);
    return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub?.stop());

  const answers = async (slug: (index: number) => string) =>
    each(async (index) => (await hub.request.get(`/hub/en/events/${slug(index)}`)).status);

  it('all get their pages, and none is refused for another', async () => {
    const made = await each<{ documentId: string }>((index) =>
      documents().create({ data: event(`first-${index}`), status: 'published' }),
    );
    ids = made.map(({ documentId }) => documentId);
    expect(await answers((index) => `first-${index}`)).toEqual(Array(MANY).fill(200));
  });

  it('may write a text of a hundred thousand letters each', async () => {
    const long = 'word '.repeat(20_000);
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: long }] }];
    await documents().create({ data: { ...event('long'), body }, status: 'published' });
    const { body: answer } = await hub.request.get('/api/community-hub/items/event/long').expect(200);
    expect(answer.data.item.body.text).toContain(long.trim());
  });

  it('rename theirs, and the old addresses lead to the new', async () => {
    await each((index) =>
      documents().update({ documentId: ids[index], data: { slug: `second-${index}` }, status: 'published' }),
    );
    expect(await answers((index) => `second-${index}`)).toEqual(Array(MANY).fill(200));
    expect(await answers((index) => `first-${index}`)).toEqual(Array(MANY).fill(301));
  });

  it('withdraw theirs', async () => {
    await each((index) => documents().unpublish({ documentId: ids[index] }));
    expect(await answers((index) => `second-${index}`)).toEqual(Array(MANY).fill(410));
  });
});
