import { canonicalJson } from '../../server/src/core/json';
import { KIND_UIDS, SHARED_KINDS, type SharedKind } from '../../shared/kinds';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { fullItem, type Ground } from './content/full-items';
import { documents, layGround } from './content/ground';
import { waitFor } from './wait-for';

type Values = Record<string, unknown>;

/** What an editor changes in the form and has not saved when she looks at the preview. */
const EDITS: Record<SharedKind, (form: Values) => Values> = {
  news: () => ({ speaker: { as: 'person', name: 'Noor Haddad', role: 'Founder' } }),
  event: (form) => ({
    startsAt: '2031-05-20T18:30',
    endsAt: '2031-05-20T21:00',
    attendance: 'onsite',
    place: { ...(form.place as Values), name: 'The new hall' },
  }),
  training: (form) => ({
    sessions: (form.sessions as Values[]).map((session) => ({
      ...session,
      startsAt: '2031-06-01T09:00',
      endsAt: '2031-06-01T17:00',
    })),
  }),
  album: () => ({ periodStart: '2031-01-01', periodEnd: '2031-02-01' }),
  job: () => ({ validThrough: '2031-12-31', state: 'open' }),
  store: (form) => ({ address: { ...(form.address as Values), city: 'Nantes' } }),
};

/** Words of an edit that must reach the post. */
const MARKS: Record<SharedKind, string[]> = {
  news: ['Noor Haddad'],
  event: ['2031'],
  training: ['2031', 'A store (en)'],
  album: [],
  job: [],
  store: ['Nantes'],
};

describe('what a preview shows is what is sent (P7)', () => {
  let hub: BootedHub;
  let admin: AdminSession;
  let ground: Ground;

  beforeAll(async () => {
    hub = await bootHub({
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { sweepSeconds: 1 } },
    });
    ground = await layGround(hub.strapi);
    admin = await loginAs(hub, 'super-admin');
    await admin.call('post', '/community-hub/accounts', {
      channel: 'practice',
      label: 'Practice',
      locale: '',
      kinds: [...SHARED_KINDS],
      fields: { name: 'Practice' },
    });
  });
  afterAll(() => hub?.stop());

  const formOf = async (kind: SharedKind, documentId: string, locale: string): Promise<Values> => {
    const { body } = await admin.call('get', `${typePath(kind)}/${documentId}?locale=${locale}`);
    return body.data;
  };
  const preview = async (kind: SharedKind, documentId: string, locale: string, values: Values): Promise<string> => {
    const { body } = await admin.call('post', '/community-hub/plan/preview', { kind, locale, documentId, values });
    expect(body.data.problems).toEqual([]);
    return canonicalJson(body.data.previews[0].payload);
  };
  const publish = async (kind: SharedKind, documentId: string, locale: string, values: Values): Promise<void> => {
    const path = `${typePath(kind)}/${documentId}/actions/publish?locale=${locale}`;
    const { status, text } = await admin.call('post', path, values);
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  };
  const sent = (documentId: string, locale: string): Promise<string> =>
    waitFor(async () => {
      const table = hub.strapi.db.connection('community_hub_posts');
      const row = await table
        .where({ document_id: documentId, locale, presence: 'live', work: 'idle' })
        .first('live_payload');
      return row?.live_payload as string | undefined;
    }, `the post in ${locale}`);

  it.each(SHARED_KINDS)('for every field of %s, in both languages and with what is not saved yet', async (kind) => {
    const items = documents(hub.strapi, KIND_UIDS[kind]);
    const { documentId } = await items.create({
      locale: 'en',
      data: { ...fullItem(kind, ground, 'en'), ...lasting(kind) },
    });
    const form = await formOf(kind, documentId, 'en');
    const edits = { title: `Edited ${kind}`, summary: 'New words.', tags: ['Fresh tag'], ...EDITS[kind](form) };
    const shown = await preview(kind, documentId, 'en', { ...form, ...edits });
    await publish(kind, documentId, 'en', withoutRelations(edits));
    expect(canonicalJson(JSON.parse(await sent(documentId, 'en')))).toBe(shown);
    expect(shown).toContain(`Edited ${kind}`);
    for (const mark of MARKS[kind]) expect(shown).toContain(mark);

    const french = { ...fullItem(kind, ground, 'fr'), ...lasting(kind), store: null };
    await items.update({ documentId, locale: 'fr', data: french });
    const shownInFrench = await preview(kind, documentId, 'fr', await formOf(kind, documentId, 'fr'));
    await publish(kind, documentId, 'fr', {});
    expect(canonicalJson(JSON.parse(await sent(documentId, 'fr')))).toBe(shownInFrench);
  });

  it('for an item that was never saved, with a picture chosen in the form', async () => {
    const values = {
      title: 'Brand new',
      slug: 'brand-new',
      summary: 'Never saved.',
      cover: { id: ground.picture, url: 'https://evil.example/x.jpg', mime: 'text/html', name: 'x' },
      coverAlt: 'A door',
    };
    const input = { kind: 'news', locale: 'en', values };
    const { body } = await admin.call('post', '/community-hub/plan/preview', input);
    const [shown] = body.data.previews;
    expect(shown.media).toEqual([{ url: 'https://hub.example.org/uploads/door.jpg', alt: 'A door' }]);
    const path = `${typePath('news')}/actions/publish?locale=en`;
    const published = await admin.call('post', path, { ...values, cover: ground.picture });
    const documentId = published.body.data.documentId as string;
    expect(canonicalJson(JSON.parse(await sent(documentId, 'en')))).toBe(canonicalJson(shown.payload));
  });
});

function typePath(kind: SharedKind): string {
  return `/content-manager/collection-types/${KIND_UIDS[kind]}`;
}

/** Facts under which an item is not over on the day of the test. */
function lasting(kind: SharedKind): Values {
  return kind === 'news' ? { expiresAt: '2031-12-31T00:00:00.000Z' } : {};
}

/** The Content Manager sends relations as changes; without a change they are left out. */
function withoutRelations(values: Values): Values {
  return JSON.parse(JSON.stringify(values, (name, value) => (name === 'store' ? undefined : value)));
}
