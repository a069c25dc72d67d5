import fc from 'fast-check';
import { type BootedHub, bootHub } from './boot';

const NEWS = 'plugin::community-hub.news-item';
const BASE = 'https://hub.example.org/hub';
const LOCALES = ['en', 'fr'] as const;
const DOCUMENTS = 4;
const SLUGS = ['alpha', 'beta', 'gamma', 'delta'];
const HISTORIES = 12;
const STEPS = 14;

type Locale = (typeof LOCALES)[number];
type Step =
  | { type: 'publish'; document: number; locale: Locale; slug: string }
  | { type: 'unpublish'; document: number; locale: Locale }
  | { type: 'delete'; document: number };

const place = { document: fc.nat(DOCUMENTS - 1), locale: fc.constantFrom(...LOCALES) };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('publish' as const), ...place, slug: fc.constantFrom(...SLUGS) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('unpublish' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), document: place.document }) },
);

/**
 * What addresses should answer, said in another way than the plugin stores it: who had a slug last,
 * and what each document is called now in a language, if it is public there.
 */
class Model {
  readonly #lastOwner = new Map<string, string>();
  readonly #public = new Map<string, string>();

  publish(document: string, locale: Locale, slug: string): void {
    this.#lastOwner.set(`${locale}/${slug}`, document);
    this.#public.set(`${locale}/${document}`, slug);
  }
  withdraw(document: string, locale: Locale): void {
    this.#public.delete(`${locale}/${document}`);
  }
  isPublic(document: string, locale: Locale): boolean {
    return this.#public.has(`${locale}/${document}`);
  }
  isTaken(document: string, locale: Locale, slug: string): boolean {
    const owner = this.#lastOwner.get(`${locale}/${slug}`);
    return owner !== undefined && owner !== document && this.#public.get(`${locale}/${owner}`) === slug;
  }
  /** Each address ever published, with its answer. */
  answers(): { address: string; answer: string }[] {
    return [...this.#lastOwner].map(([address, owner]) => {
      const [locale, slug] = address.split('/');
      const now = this.#public.get(`${locale}/${owner}`);
      if (now === undefined) return { address, answer: '410' };
      return { address, answer: now === slug ? '200' : `301 ${locale}/${now}` };
    });
  }
}

describe('addresses over their whole life', () => {
  let hub: BootedHub;
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = () => hub.strapi.documents(NEWS as never) as any;
  const boot = (dataDir?: string, segments: object = {}) =>
    bootHub({
      config: { hub: { publicUrl: 'https://hub.example.org', segments }, syndication: { enabled: false } },
      ...(dataDir ? { dataDir } : {}),
    });

  beforeAll(async () => {
    hub = await boot();
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub?.stop());

  /** The status of an address of the hub, and where it leads below the hub's base. */
  const visit = async (path: string): Promise<string> => {
    const { status, headers } = await hub.request.get(`/hub/${path}`);
    return status === 301 ? `301 ${String(headers.location).slice(BASE.length + 1)}` : String(status);
  };

  /** Does to Strapi what is done to the model; steps that would rightly be refused are left out. */
  async function run(steps: readonly Step[], slugOf: (slug: string) => string): Promise<Model> {
    const model = new Model();
    const ids = new Map<number, string>();
    for (const one of steps) {
      const documentId = ids.get(one.document);
      if (one.type === 'publish') {
        if (model.isTaken(documentId ?? '', one.locale, one.slug)) continue;
        const data = { title: `News ${one.document}`, slug: slugOf(one.slug) };
        const write = { locale: one.locale, data, status: 'published' };
        const saved = await (documentId ? documents().update({ documentId, ...write }) : documents().create(write));
        ids.set(one.document, saved.documentId);
        model.publish(saved.documentId, one.locale, one.slug);
      } else if (one.type === 'unpublish') {
        if (!documentId || !model.isPublic(documentId, one.locale)) continue;
        await documents().unpublish({ documentId, locale: one.locale });
        model.withdraw(documentId, one.locale);
      } else if (documentId) {
        await documents().delete({ documentId, locale: '*' });
        // What is published under this number from now on is another document.
        ids.delete(one.document);
        for (const locale of LOCALES) model.withdraw(documentId, locale);
      }
    }
    return model;
  }

  /** What the hub answers at an address of the model, in the model's words. */
  const found = async (address: string, history: number) => {
    const answer = await visit(`${address.replace('/', '/news/')}-${history}`);
    return answer.replace('/news/', '/').replace(`-${history}`, '');
  };

  it('answers each as its history says, whatever was published, renamed, taken over, withdrawn and deleted', async () => {
    let history = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: STEPS, size: 'max' }), async (steps) => {
        history += 1;
        const model = await run(steps, (slug) => `${slug}-${history}`);
        const answers: { address: string; answer: string }[] = [];
        for (const { address } of model.answers()) answers.push({ address, answer: await found(address, history) });
        expect(answers).toEqual(model.answers());
      }),
      // A failure prints its seed: HUB_TEST_SEED plays it again.
      { numRuns: HISTORIES, seed: Number(process.env.HUB_TEST_SEED ?? Date.now() % 2 ** 31) },
    );
  });

  it('keep answering under every word that ever stood for the kind in them', async () => {
    await documents().create({ locale: 'fr', data: { title: 'Fixe', slug: 'fixe' }, status: 'published' });
    for (const segments of [{ fr: { news: 'nouvelles' } }, { fr: { news: 'actualites', info: 'nouvelles' } }, {}]) {
      await hub.stop({ keepData: true });
      hub = await boot(hub.dataDir, segments);
      expect(await visit('fr/news/fixe')).toBe('200');
    }
    expect(await visit('fr/actualites/fixe')).toBe('200');
  });
});
