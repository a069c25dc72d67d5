import { composeText, limitsFor } from '../../server/src/channels/kit';
import { mastodon } from '../../server/src/channels/mastodon';
import { type Bench, mastodonSubject } from './channels/benches';
import { draftOf, picture } from './channels/drafts';

let bench: Bench;

async function start(software: Parameters<typeof mastodonSubject>[0] = 'mastodon') {
  bench = await mastodonSubject(software).start();
  await bench.runner.connect();
}

afterEach(() => bench.stop());

function payloadOf(key: string, media = [picture(1)]) {
  const draft = draftOf(key, { media });
  return bench.runner.render(draft, composeText(draft, mastodon.limits));
}

const calls = (op: string) => (bench.emulator?.calls ?? []).filter((call) => call.op === op);

describe('Mastodon', () => {
  it('parks while the server works on a picture, and uploads it once', async () => {
    await start();
    const done = await bench.runner.publish(payloadOf('k1'), { key: 'k1' });
    expect(done.ok).toBe(true);
    expect(new Set(bench.runner.parked)).toEqual(new Set([5]));
    expect(calls('media')).toHaveLength(1);
  });

  it('sends the same key every time, on servers that honour it only', async () => {
    await start();
    await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    expect(calls('publish').map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', 'k1']);
    await bench.stop();
    await start('pixelfed');
    await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    expect(calls('publish').map(({ headers }) => headers['idempotency-key'])).toEqual([undefined]);
  });

  it('counts on a repeated key for less time than the server remembers it', async () => {
    await start();
    const minutes = mastodon.safeRepeatMinutes?.(bench.runner.facts()) ?? 0;
    await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    bench.clock.add(minutes * 60);
    await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    expect(bench.texts()).toHaveLength(1);
    bench.clock.add(3600);
    await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    expect(bench.texts()).toHaveLength(2);
  });

  it('keeps the pictures that stay when it edits, uploads the new ones and changes descriptions', async () => {
    await start();
    const first = await bench.runner.publish(payloadOf('k1', [picture(1, 'Old words'), picture(2)]), { key: 'k1' });
    if (!first.ok) throw new Error(first.error.reason);
    const media = [picture(3, 'New picture'), picture(1, 'New words')];
    const edited = await bench.runner.update(payloadOf('k1', media), first.value, { key: 'k1', operation: 'k1:u2' });
    expect(edited.ok).toBe(true);
    expect(calls('media')).toHaveLength(3);
    expect(bench.emulator?.posts()[0]?.media.map(({ alt }) => alt)).toEqual(['New picture', 'New words']);
  });

  it('uploads again what a server has swept before the post was sent', async () => {
    await start();
    const publish = () => bench.runner.publish(payloadOf('k1'), { key: 'k1' });
    bench.emulator?.faults.next({ on: 'publish', at: 'before-store', as: 401 });
    expect(await publish()).toMatchObject({ ok: false, error: { kind: 'auth-broken' } });
    bench.clock.add(2 * 86_400);
    expect((await publish()).ok).toBe(true);
    expect(calls('media')).toHaveLength(2);
  });

  it('takes the limits of the account’s own server', async () => {
    await start();
    const limits = limitsFor(mastodon, {
      limits: { maxCharacters: 5000, maxMedia: 6, linkCost: 30, altMax: 200, maxBytes: 1000, mime: ['image/png'] },
    });
    expect(limits).toMatchObject({
      text: { max: 5000, unit: 'grapheme', linkCost: 30 },
      media: { max: 6, altMax: 200, maxBytes: 1000, mime: ['image/png'] },
    });
    expect(limitsFor(mastodon, {})).toEqual(mastodon.limits);
    expect(limitsFor(mastodon, { limits: { mime: ['video/mp4'] } }).media.mime).toEqual(mastodon.limits.media.mime);
  });

  it('finds a post of a busy account, and says unsure when there are too many newer ones', async () => {
    await start('gotosocial');
    const earliestAt = bench.clock.now().toISOString();
    const first = await bench.runner.publish(payloadOf('k1', []), { key: 'k1' });
    if (!first.ok) throw new Error(first.error.reason);
    await writeOthers(300);
    const look = () => bench.runner.probe(payloadOf('k1', []), { key: 'k1', earliestAt });
    expect(await look()).toMatchObject({ ok: true, value: { found: { remoteId: first.value.remoteId } } });
    await writeOthers(500);
    expect(await look()).toEqual({ ok: true, value: 'unsure' });
  });

  it('looks back to the first attempt, however long before that the post was planned', async () => {
    await start('gotosocial');
    const createdAt = bench.clock.now().toISOString();
    await writeOthers(100);
    bench.clock.add(21 * 86_400);
    const earliestAt = bench.clock.now().toISOString();
    const looked = await bench.runner.probe(payloadOf('k1', []), { key: 'k1', createdAt, earliestAt });
    expect(looked).toEqual({ ok: true, value: 'absent' });
    expect(calls('list')).toHaveLength(1);
  });
});

/** Over the hours that a server's limit on statuses wants. */
async function writeOthers(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    if (number % 100 === 0) bench.clock.add(3 * 3600);
    await bench.runner.publish(payloadOf(`n${number}`, []), { key: `n${number}` });
  }
}
