import fc from 'fast-check';
import { composeText, limitsFor, type Receipt, type Shown } from '../../server/src/channels/kit';
import type { Fault } from '../../server/src/core/fault';
import type { Json } from '../../server/src/core/json';
import type { Result } from '../../server/src/core/result';
import { sameShown } from '../../server/src/features/syndication/patrol/same-shown';
import { type Bench, blueskySubject, mastodonSubject, practiceSubject } from './channels/benches';
import { draftOf, picture } from './channels/drafts';

const SUBJECTS = [
  mastodonSubject('mastodon'),
  mastodonSubject('pleroma'),
  mastodonSubject('pixelfed'),
  mastodonSubject('gotosocial'),
  blueskySubject,
  practiceSubject,
];

function taken<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What people and networks make trouble with. */
const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'https://hub.example.org/hub/go/k1?a=1&b=2',
      'https://café.example/école/très-long-chemin-qui-est-raccourci?q=été#fin',
      'HTTPS://EXAMPLE.ORG',
      '(https://hub.example.org).',
      '#repair',
      '#fête',
      '@ana@social.example',
      '<b>bold</b> &amp; "quotes"',
      '&#x41;&lt;',
      'L’été : 20 € ! « oui »',
      'e\u0301\u200b👩‍🔧',
      '\n\n\nnext',
      '\r\n- line',
      '  two  spaces\t',
    ),
  ),
  { minLength: 1, maxLength: 8 },
);

describe.each(SUBJECTS)('a look at $id', (subject) => {
  let bench: Bench;
  let serial = 0;

  beforeEach(async () => {
    bench = await subject.start();
    taken(await bench.runner.connect());
  });
  afterEach(() => bench.stop());

  const shows = (payload: Json): Shown => (subject.channel.shows as NonNullable<typeof subject.channel.shows>)(payload);
  async function published(change: Parameters<typeof draftOf>[1]): Promise<{ payload: Json; receipt: Receipt }> {
    serial += 1;
    const key = `k${serial}`;
    const draft = draftOf(key, change);
    const limits = limitsFor(subject.channel, bench.runner.facts());
    const payload = bench.runner.render(draft, composeText(draft, limits));
    return { payload, receipt: taken(await bench.runner.publish(payload, { key })) };
  }
  async function seen(receipt: Receipt): Promise<Shown> {
    const look = taken(await bench.runner.look(receipt));
    if (typeof look === 'string') throw new Error(look);
    return look;
  }

  it('finds what was published to be the same, whatever the network makes of its text', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, fc.string({ unit: 'grapheme', maxLength: 20 }), async (title, summary, alt) => {
        bench.clock.add(3600);
        const media = [picture(1, alt), picture(2)];
        const { payload, receipt } = await published({ title: title.join(' '), summary: summary.join(' '), media });
        expect([shows(payload), sameShown(shows(payload), await seen(receipt))]).toEqual([expect.anything(), true]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('finds what it changed itself to be the same', async () => {
    const { receipt } = await published({ media: [picture(1)] });
    const draft = draftOf(`k${serial}`, { title: 'One hour later', media: [picture(2, 'The bench'), picture(1)] });
    const payload = bench.runner.render(draft, composeText(draft, subject.channel.limits));
    const changed = taken(await bench.runner.update(payload, receipt, { key: `k${serial}`, operation: 'u2' }));
    expect(sameShown(shows(payload), await seen(changed))).toBe(true);
  });

  it.each([
    { what: 'the text', change: { title: 'Closed for ever' } },
    { what: 'a description', change: { media: [picture(1, 'Something else'), picture(2)] } },
    { what: 'the pictures', change: { media: [picture(1), picture(2), picture(3)] } },
  ])('sees that somebody changed $what there', async ({ change }) => {
    const { payload, receipt } = await published({ media: [picture(1), picture(2)] });
    const draft = draftOf(`k${serial}`, { media: [picture(1), picture(2)], ...change });
    const other = bench.runner.render(draft, composeText(draft, subject.channel.limits));
    taken(await bench.runner.update(other, receipt, { key: `k${serial}`, operation: 'u2' }));
    expect(sameShown(shows(payload), await seen(receipt))).toBe(false);
  });

  it('says that a removed post is gone', async () => {
    const { receipt } = await published({});
    taken(await bench.runner.remove(receipt, { key: `k${serial}`, operation: 'r1' }));
    expect(taken(await bench.runner.look(receipt))).toBe('gone');
  });

  it('takes trouble of the network for a fault and not for an answer', async () => {
    const { receipt } = await published({});
    if (!bench.emulator) return;
    for (const as of [500, 503, 'drop'] as const) {
      bench.emulator.faults.next({ on: 'read', at: 'before-store', as });
      const look = await bench.runner.look(receipt);
      expect(look.ok ? look.value : look.error.kind).toBe('retryable');
      bench.emulator.faults.clear();
    }
  });
});
