import { Webhook } from 'standardwebhooks';
import { composeText } from '../../server/src/channels/kit';
import { webhook } from '../../server/src/channels/webhook';
import { type Bench, webhookSubject } from './channels/benches';
import { draftOf, picture } from './channels/drafts';

let bench: Bench;

beforeEach(async () => {
  bench = await webhookSubject.start();
  await bench.runner.connect();
});
afterEach(() => bench.stop());

const draft = draftOf('k1', { media: [picture(1, 'A workbench')] });
const payload = () => bench.runner.render(draft, composeText(draft, webhook.limits));
const messages = () => bench.emulator?.calls.filter(({ op }) => op === 'publish') ?? [];

describe('Webhook', () => {
  it('signs every message so that the reference library accepts it', async () => {
    await bench.runner.publish(payload(), { key: 'k1' });
    const judge = new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLjRw');
    expect(messages()).toHaveLength(2);
    for (const { body, headers } of messages()) expect(() => judge.verify(body, headers)).not.toThrow();
  });

  it('says what happened: checked, published, updated, removed', async () => {
    const done = await bench.runner.publish(payload(), { key: 'k1' });
    if (!done.ok) throw new Error(done.error.reason);
    await bench.runner.update(payload(), done.value, { key: 'k1', operation: 'k1:u2' });
    await bench.runner.remove(done.value, { key: 'k1', operation: 'k1:r3' });
    const told = messages().map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
    expect(told.map(({ type }) => type)).toEqual(['account.checked', 'item.published', 'item.updated', 'item.removed']);
    expect(told[1]?.data).toMatchObject({
      key: 'k1',
      locale: 'en',
      title: 'Open workshop night',
      link: draft.link,
      hashtags: ['repair', 'open day'],
      pictures: [{ alt: 'A workbench', width: 1600, height: 900, mime: 'image/jpeg' }],
    });
    expect(told[3]?.data).toEqual({ key: 'k1' });
  });

  it('keeps the id of a message on every attempt, with a fresh time, and gives each message its own', async () => {
    bench.emulator?.faults.next({ on: 'publish', at: 'after-store', as: 500 });
    await bench.runner.publish(payload(), { key: 'k1' });
    bench.clock.add(60);
    const done = await bench.runner.publish(payload(), { key: 'k1' });
    if (!done.ok) throw new Error(done.error.reason);
    await bench.runner.update(payload(), done.value, { key: 'k1', operation: 'k1:u2' });
    const [, first, second, update] = messages().map(({ headers }) => headers);
    expect(second?.['webhook-id']).toBe(first?.['webhook-id']);
    expect(Number(second?.['webhook-timestamp'])).toBeGreaterThan(Number(first?.['webhook-timestamp']));
    expect(update?.['webhook-id']).not.toBe(first?.['webhook-id']);
    expect(bench.texts()).toHaveLength(1);
  });

  it('tells at once that a secret cannot be one', async () => {
    const result = await bench.other({ credentials: { secret: 'hunter2' } }).connect();
    expect(result).toMatchObject({ ok: false, error: { kind: 'rejected', field: 'secret' } });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  it('asks for a new address when the receiver is gone', async () => {
    bench.emulator?.faults.next({ on: 'publish', at: 'before-store', as: 410 });
    expect(await bench.runner.publish(payload(), { key: 'k1' })).toMatchObject({
      ok: false,
      error: { kind: 'auth-broken', hint: expect.stringContaining('endpoint is gone') },
    });
  });
});
