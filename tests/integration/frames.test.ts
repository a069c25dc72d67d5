import { visibleText } from '../fixtures/html-elements';
import { type BootedHub, bootHub } from './boot';

const DAY = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

describe('frames and screens', () => {
  let hub: BootedHub;
  let news: string;
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (kind: string) => hub.strapi.documents(`plugin::community-hub.${kind}` as never) as any;
  const publish = async (kind: string, data: object): Promise<string> => {
    const { documentId } = await documents(kind).create({ locale: 'en', data });
    await documents(kind).publish({ documentId, locale: 'en' });
    return documentId;
  };

  beforeAll(async () => {
    hub = await bootHub({
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.request.get('/hub/embed/join').expect(404);
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    const store = await publish('store', { title: 'Lyon', slug: 'lyon', role: 'store', timezone: 'Europe/Paris' });
    await publish('event', {
      title: 'Bench night',
      slug: 'bench-night',
      startsAt: `${DAY}T18:30`,
      endsAt: `${DAY}T21:00`,
      timezone: 'Europe/Paris',
      attendance: 'onsite',
      registration: 'none',
      eventStatus: 'scheduled',
      store,
    });
    news = await publish('news-item', { title: '<b>Old</b> & new', slug: 'first-name' });
    await documents('news-item').update({ documentId: news, locale: 'en', data: { slug: 'second-name' } });
    await documents('news-item').publish({ documentId: news, locale: 'en' });
  });
  afterAll(() => hub?.stop());

  it.each(['/hub/embed/join', '/hub/embed/list?kind=event', '/hub/embed/item/event/bench-night?locale=en'])(
    'lets any site frame %s, without a script or a cookie',
    async (path) => {
      const { headers, text } = await hub.request.get(path).expect(200);
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['set-cookie']).toBeUndefined();
      expect(text).toContain('<base target="_top">');
    },
  );

  it.each(['/hub/en', '/hub/en/events/bench-night', '/hub/screen/lyon'])('keeps %s out of frames', async (path) => {
    const { headers } = await hub.request.get(path).expect(200);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  });

  it('serves the stylesheets that frames and screens name, for good', async () => {
    for (const path of ['/hub/embed/join', '/hub/screen/lyon']) {
      const { text } = await hub.request.get(path).expect(200);
      const sheet = /<link rel="stylesheet" href="([^"]+)">/.exec(text)?.[1] ?? '';
      const { headers } = await hub.request.get(sheet).expect(200);
      expect(headers['cache-control']).toContain('immutable');
      expect(headers['content-type']).toContain('text/css');
    }
  });

  it('frames an item that moved where it stands now, and says when it is gone', async () => {
    const moved = await hub.request.get('/hub/embed/item/news/first-name?locale=en&theme=dark').expect(301);
    expect(moved.headers.location).toBe('https://hub.example.org/hub/embed/item/news/second-name?locale=en&theme=dark');
    expect(moved.headers['content-security-policy']).toContain('frame-ancestors *');
    const shown = await hub.request.get('/hub/embed/item/news/second-name?locale=en').expect(200);
    expect(shown.text).toContain('&lt;b&gt;Old&lt;/b&gt; &amp; new');
    await documents('news-item').unpublish({ documentId: news, locale: 'en' });
    const gone = await hub.request.get('/hub/embed/item/news/second-name?locale=en').expect(410);
    expect(visibleText(gone.text)).toContain('No longer here');
    await hub.request.get('/hub/embed/item/news/never').expect(404);
    await hub.request.get('/hub/embed/item/nonsense/never').expect(404);
  });

  it('lists by the filters of the items call, and says what it cannot read', async () => {
    const { text } = await hub.request.get('/hub/embed/list?kind=event&when=upcoming').expect(200);
    expect(visibleText(text)).toMatch(/Events .*Bench night/);
    const refused = await hub.request.get('/hub/embed/list?kind=banana').expect(400);
    expect(visibleText(refused.text)).toContain('There is no kind "banana"');
  });

  it('shows on a screen what happens in its store, and asks for itself again', async () => {
    const { headers, text } = await hub.request.get('/hub/screen/lyon?locale=en').expect(200);
    expect(headers.refresh).toBe('120');
    expect(text).toContain('data-theme="dark"');
    expect(visibleText(text)).toMatch(/Lyon .*Next in this store .*Bench night 18:30 – 21:00/);
    const absent = await hub.request.get('/hub/screen/nantes').expect(404);
    expect(absent.headers.refresh).toBe('120');
  });

  it('answers oEmbed with a frame that stands', async () => {
    const page = encodeURIComponent('https://hub.example.org/hub/en/events/bench-night');
    const { body } = await hub.request.get(`/hub/oembed?url=${page}`).expect(200);
    const source = /src="([^"]+)"/.exec(body.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { text } = await hub.request.get(source.replace('https://hub.example.org', '')).expect(200);
    expect(text).toContain('Bench night');
  });

  it('finds what is near by a position in the body, and keeps it nowhere', async () => {
    await publish('store', {
      title: 'Nantes',
      slug: 'nantes-quai',
      role: 'store',
      timezone: 'Europe/Paris',
      address: { city: 'Nantes', country: 'FR' },
      geo: { lat: 47.2, lng: -1.56 },
    });
    const page = await hub.request.get('/hub/en/near').expect(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['permissions-policy']).toContain('geolocation=(self)');
    const script = /<script src="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await hub.request
      .get(script)
      .expect(200)
      .expect('content-type', /javascript/);
    const found = await hub.request
      .post('/hub/en/near')
      .type('form')
      .send({ near: '47.21,-1.55', radius: '5' })
      .expect(200);
    expect(visibleText(found.text)).toMatch(/1 km · Store .*Nantes/);
    expect(found.text).not.toContain('47.21');
    expect(found.headers['cache-control']).toBe('no-store');
    expect(found.headers['referrer-policy']).toBe('no-referrer');
    const town = await hub.request.get('/hub/en/near?around=nantes-quai').expect(200);
    expect(visibleText(town.text)).toContain('Places nearby');
    const far = await hub.request.post('/hub/en/near').type('form').send({ near: '10,10' }).expect(200);
    expect(visibleText(far.text)).toContain('Nothing near enough');
    await hub.request.post('/hub/en/near').type('form').send({ near: 'x' }).expect(200);
    await hub.request.post('/hub/xx/near').type('form').send({ near: '1,1' }).expect(404);
  });

  it('shows a part as the app draws it, with what people wrote as text', async () => {
    await publish('news-item', { title: '<script>alert(1)</script>', slug: 'hostile' });
    const templates = hub.strapi.plugin('community-hub').service('templates');
    templates.replace('card', ({ item }: { item: { title: string } }, { html }: { html: typeof String.raw }) => {
      return html`<div class="mine">${item.title}</div>`;
    });
    const { text } = await hub.request.get('/hub/en/news').expect(200);
    expect(text).toContain('<div class="mine">&lt;script&gt;alert(1)&lt;/script&gt;</div>');
    templates.replace('card', () => {
      throw new Error('broken');
    });
    const ours = await hub.request.get('/hub/en/news').expect(200);
    expect(ours.text).toContain('<article class="card');
  });
});
