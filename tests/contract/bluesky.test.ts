import { bluesky } from '../../server/src/channels/bluesky';
import { composeText, type Draft } from '../../server/src/channels/kit';
import { type Bench, blueskySubject } from './channels/benches';
import { draftOf, picture } from './channels/drafts';

let bench: Bench;

beforeEach(async () => {
  bench = await blueskySubject.start();
  await bench.runner.connect();
});
afterEach(() => bench.stop());

function payloadOf(key: string, change: Partial<Draft> = {}) {
  const draft = draftOf(key, change);
  return bench.runner.render(draft, composeText(draft, bluesky.limits));
}

const calls = (op: string) => (bench.emulator?.calls ?? []).filter((call) => call.op === op);
const post = () => bench.emulator?.posts()[0];

describe('Bluesky', () => {
  it('renews an expired session with the refresh token, which rotates, and logs in again when that is over too', async () => {
    await bench.runner.publish(payloadOf('k1'), { key: 'k1' });
    expect([calls('session').length, calls('refresh').length]).toEqual([1, 0]);
    for (const round of [1, 2]) {
      bench.clock.add(3 * 3600);
      expect((await bench.runner.publish(payloadOf(`r${round}`), { key: `r${round}` })).ok).toBe(true);
      expect([calls('session').length, calls('refresh').length]).toEqual([1, round]);
    }
    bench.clock.add(100 * 86_400);
    expect((await bench.runner.publish(payloadOf('k2'), { key: 'k2' })).ok).toBe(true);
    expect(calls('session')).toHaveLength(2);
  });

  it('makes a link card with a thumbnail of one picture, and a gallery of several', async () => {
    await bench.runner.publish(payloadOf('k1', { media: [picture(1)] }), { key: 'k1' });
    expect(post()).toMatchObject({ media: [], card: { title: 'Open workshop night', imageUrl: expect.any(String) } });
    await bench.runner.publish(payloadOf('k2', { media: [picture(1, 'One'), picture(2, 'Two')] }), { key: 'k2' });
    expect(
      bench.emulator
        ?.posts()
        .find(({ card }) => card === null)
        ?.media.map(({ alt }) => alt),
    ).toEqual(['One', 'Two']);
  });

  it('takes the card’s own picture where the item has none', async () => {
    const card = { title: 'T', description: 'D', image: picture(9) };
    await bench.runner.publish(payloadOf('k1', { card }), { key: 'k1' });
    expect(post()?.card?.imageUrl).toEqual(expect.any(String));
  });

  it('shows links short and leads to the full address', async () => {
    await bench.runner.publish(payloadOf('k7x2m4p9q1rs'), { key: 'k7x2m4p9q1rs' });
    expect(post()?.text).toContain('hub.example.org/hub/go/k7x2m4p…');
    expect(post()?.html).toContain('href="https://hub.example.org/hub/go/k7x2m4p9q1rs"');
  });

  it('dates the record by the first attempt, not by the plan, and keeps that date', async () => {
    const planned = '2026-01-01T00:00:00.000Z';
    bench.emulator?.faults.next({ on: 'publish', at: 'after-store', as: 'drop' });
    await bench.runner.publish(payloadOf('k1'), { key: 'k1', createdAt: planned });
    const before = calls('publish')[0]?.body;
    bench.clock.add(600);
    const again = await bench.runner.publish(payloadOf('k1'), { key: 'k1', createdAt: planned });
    if (!again.ok) throw new Error(again.error.reason);
    expect(calls('publish')[1]?.body).toBe(before);
    expect(Date.parse(again.value.at)).toBeGreaterThan(Date.parse(planned));
    expect(bench.texts()).toHaveLength(1);
    expect(post()?.editedAt).toBeNull();
  });

  it('edits on top of what stands there, also when an earlier edit lost its answer', async () => {
    const first = await bench.runner.publish(payloadOf('k1'), { key: 'k1' });
    if (!first.ok) throw new Error(first.error.reason);
    bench.emulator?.faults.next({ on: 'publish', at: 'after-store', as: 'drop' });
    const edit = payloadOf('k1', { title: 'Second title' });
    const lost = await bench.runner.update(edit, first.value, { key: 'k1', operation: 'k1:u2' });
    expect(lost).toMatchObject({ ok: false, error: { kind: 'retryable' } });
    expect((await bench.runner.update(edit, first.value, { key: 'k1', operation: 'k1:u2' })).ok).toBe(true);
    const third = payloadOf('k1', { title: 'Third title' });
    expect((await bench.runner.update(third, first.value, { key: 'k1', operation: 'k1:u3' })).ok).toBe(true);
    expect(bench.texts()).toEqual([bluesky.textOf(third)]);
  });

  it('asks for an app password where a login code would be needed', async () => {
    bench.emulator?.faults.next({
      on: 'session',
      at: 'before-store',
      as: 401,
      body: { error: 'AuthFactorTokenRequired', message: 'A sign in code has been sent' },
    });
    expect(await bench.runner.connect()).toMatchObject({
      ok: false,
      error: { kind: 'auth-broken', hint: expect.stringContaining('app password') },
    });
  });
});
