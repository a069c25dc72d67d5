import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsPath, documentedChannels, freshPage } from '../../scripts/channel-facts';
import { CHANNEL_IDS, createChannels } from '../../server/src/channels';
import { composeText, limitsFor, type Receipt, type ReplyTarget } from '../../server/src/channels/kit';
import type { Fault } from '../../server/src/core/fault';
import { canonicalJson } from '../../server/src/core/json';
import type { Result } from '../../server/src/core/result';
import { memoryTimeline } from '../emulators/practice';
import {
  type Bench,
  blueskySubject,
  mastodonSubject,
  practiceSubject,
  type Subject,
  webhookSubject,
} from './channels/benches';
import { draftOf, picture } from './channels/drafts';
import { Killed } from './channels/runner';

const SUBJECTS = [
  mastodonSubject('mastodon'),
  mastodonSubject('pleroma'),
  mastodonSubject('pixelfed'),
  mastodonSubject('gotosocial'),
  blueskySubject,
  webhookSubject,
  practiceSubject,
];
const NETWORKED = SUBJECTS.filter(({ channel }) => channel.outside);
const root = join(__dirname, '../..');

let bench: Bench;

function taken<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

function refused(result: Result<unknown, Fault>): Fault {
  if (result.ok) throw new Error(`expected a fault, got ${JSON.stringify(result.value)}`);
  return result.error;
}

function useBench(subject: Subject): void {
  beforeEach(async () => {
    bench = await subject.start();
    taken(await bench.runner.connect());
  });
  afterEach(() => bench.stop());
}

function payloadOf(key: string, change: Parameters<typeof draftOf>[1] = {}) {
  const draft = draftOf(key, change);
  const limits = limitsFor(bench.runner.channel, bench.runner.facts());
  return bench.runner.render(draft, composeText(draft, limits));
}

/** What the dispatcher does after an unknown outcome: repeat where that is harmless, else look, and send only what is absent. */
async function settle(key: string, payload: ReturnType<typeof payloadOf>): Promise<Receipt> {
  const { runner } = bench;
  const safe = (runner.channel.safeRepeatMinutes?.(runner.facts()) ?? 0) > 0;
  if (safe) return taken(await runner.publish(payload, { key }));
  const seen = taken(await runner.probe(payload, { key }));
  if (typeof seen === 'object') return seen.found;
  expect(seen).toBe('absent');
  return taken(await runner.publish(payload, { key }));
}

describe('the list of channels', () => {
  const channels = createChannels({ practiceTimeline: memoryTimeline() });

  it('equals the folders', () => {
    const folders = readdirSync(join(root, 'server/src/channels'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
      .map(({ name }) => name);
    expect([...CHANNEL_IDS].sort()).toEqual(folders.sort());
    expect(channels.map(({ id }) => id)).toEqual([...CHANNEL_IDS]);
  });

  it.each(documentedChannels())('$id has a documentation page with a fresh table of facts', (channel) => {
    const { docs } = channel;
    expect(readFileSync(docsPath(channel), 'utf8')).toBe(freshPage(channel));
    expect(docs.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Date.parse(docs.checkedOn)).toBeLessThanOrEqual(Date.now());
  });

  it.each(channels)('$id has limits that agree with each other', ({ limits }) => {
    expect(limits.text.max).toBeGreaterThan(100);
    expect(limits.text.also?.max ?? limits.text.max).toBeGreaterThanOrEqual(limits.text.max);
    expect(limits.text.linkCost ?? 0).toBeLessThan(limits.text.max);
    expect(limits.media.mime).toContain('image/jpeg');
    expect(limits.media.maxBytes).toBeGreaterThanOrEqual(500_000);
    expect(limits.settleSeconds).toBeGreaterThanOrEqual(0);
  });

  it.each(channels)('$id can settle an unknown outcome', ({ probe, safeRepeatMinutes, byHand }) => {
    expect(byHand !== undefined || probe !== undefined || (safeRepeatMinutes?.({}) ?? 0) > 0).toBe(true);
  });
});

describe.each(SUBJECTS)('$id', (subject) => {
  useBench(subject);

  it('names the account that it connects', async () => {
    const identity = taken(await bench.runner.connect());
    expect(identity.handle).not.toBe('');
    expect(identity.displayName).not.toBe('');
  });

  it('refuses wrong credentials without crashing', async () => {
    const fault = refused(await bench.other({ credentials: subject.wrong }).connect());
    expect(['auth-broken', 'rejected']).toContain(fault.kind);
  });

  it('puts the text, the link and the picture descriptions on the network', async () => {
    const payload = payloadOf('k1', { media: [picture(1, 'A <bench> & "tools"'), picture(2)] });
    taken(await bench.runner.publish(payload, { key: 'k1' }));
    expect(bench.texts()).toEqual([subject.channel.textOf(payload)]);
    const pictures = bench.emulator?.posts()[0]?.media ?? [];
    if (subject.channel !== webhookSubject.channel && bench.emulator) {
      expect(pictures.map(({ alt }) => alt)).toEqual(['A <bench> & "tools"', 'Picture 2']);
    }
  });

  it('renders without touching what it was given', () => {
    const draft = Object.freeze({ ...draftOf('k1'), media: Object.freeze([picture(1), picture(2)]) });
    const first = canonicalJson(subject.channel.render(draft, 'A text https://hub.example.org/hub/go/k1'));
    const second = canonicalJson(subject.channel.render(draft, 'A text https://hub.example.org/hub/go/k1'));
    expect(second).toBe(first);
    expect(JSON.parse(first)).toEqual(subject.channel.render(draft, 'A text https://hub.example.org/hub/go/k1'));
  });

  it('makes one post of a publication that is killed after each of its steps', async () => {
    const payload = payloadOf('k1', { media: [picture(1), picture(2), picture(3)] });
    let kills = 0;
    for (;;) {
      try {
        taken(await bench.runner.publish(payload, { key: 'k1', killAfter: 1 }));
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        kills += 1;
      }
    }
    expect(bench.texts()).toHaveLength(1);
    if (subject.channel === SUBJECTS[0]?.channel) expect(kills).toBe(6);
  });

  it('edits the post in place', async () => {
    const receipt = taken(await bench.runner.publish(payloadOf('k1', { media: [picture(1)] }), { key: 'k1' }));
    const changed = payloadOf('k1', { title: 'Open workshop night, one hour later', media: [picture(2)] });
    taken(await bench.runner.update(changed, receipt, { key: 'k1', operation: 'k1:u2' }));
    taken(await bench.runner.update(changed, receipt, { key: 'k1', operation: 'k1:u2' }));
    expect(bench.texts()).toEqual([subject.channel.textOf(changed)]);
  });

  it('removes the post, and removing it twice is harmless', async () => {
    const receipt = taken(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    taken(await bench.runner.publish(payloadOf('k2'), { key: 'k2' }));
    taken(await bench.runner.remove(receipt, { key: 'k1', operation: 'k1:r2' }));
    taken(await bench.runner.remove(receipt, { key: 'k1', operation: 'k1:r2' }));
    expect(bench.texts()).toEqual([subject.channel.textOf(payloadOf('k2'))]);
  });

  it('makes one post of a run that is repeated after an unknown outcome', async () => {
    const payload = payloadOf('k1');
    const first = taken(await bench.runner.publish(payload, { key: 'k1' }));
    const second = await settle('k1', payload);
    expect(second.remoteId).toBe(first.remoteId);
    expect(bench.texts()).toHaveLength(1);
  });
});

describe.each(SUBJECTS.filter(({ channel }) => channel.probe))('$id looks a post up', (subject) => {
  useBench(subject);

  it('finds its own post and no other', async () => {
    const receipt = taken(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    taken(await bench.runner.publish(payloadOf('k10'), { key: 'k10' }));
    const seen = taken(await bench.runner.probe(payloadOf('k1'), { key: 'k1' }));
    expect(seen).toMatchObject({ found: { remoteId: receipt.remoteId, url: receipt.url } });
    expect(taken(await bench.runner.probe(payloadOf('k'), { key: 'k' }))).toBe('absent');
    taken(await bench.runner.remove(receipt, { key: 'k1' }));
    expect(taken(await bench.runner.probe(payloadOf('k1'), { key: 'k1' }))).toBe('absent');
  });

  it('says that a post is gone when it is edited after a person removed it', async () => {
    const receipt = taken(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    taken(await bench.runner.remove(receipt, { key: 'k1', operation: 'k1:r1' }));
    const edit = await bench.runner.update(payloadOf('k1'), receipt, { key: 'k1', operation: 'k1:u2' });
    expect(refused(edit).kind).toBe('gone');
    expect(bench.texts()).toEqual([]);
  });
});

describe.each(SUBJECTS.filter(({ channel }) => channel.reply))('$id answers', (subject) => {
  useBench(subject);
  const reply = (payload: ReturnType<typeof payloadOf>, to: ReplyTarget) =>
    (subject.channel.reply as NonNullable<typeof subject.channel.reply>)(payload, to);

  it('what stands there, and an edit leaves the answer in its place', async () => {
    const first = taken(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    const second = taken(await bench.runner.publish(reply(payloadOf('k2'), first), { key: 'k2' }));
    const changed = reply(payloadOf('k2', { title: 'The correction, corrected' }), first);
    taken(await bench.runner.update(changed, second, { key: 'k2', operation: 'k2:u2' }));
    const shown = (bench.emulator?.posts() ?? []).map(({ text, replyTo }) => ({ text, replyTo }));
    expect(shown).toHaveLength(2);
    expect(shown).toContainEqual({ text: subject.channel.textOf(payloadOf('k1')), replyTo: undefined });
    expect(shown).toContainEqual({
      text: subject.channel.textOf(changed),
      replyTo: first.remoteId.split('/').at(-1),
    });
  });

  it('finds its answer after an unknown outcome', async () => {
    const first = taken(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    const payload = reply(payloadOf('k2'), first);
    const sent = taken(await bench.runner.publish(payload, { key: 'k2' }));
    expect((await settle('k2', payload)).remoteId).toBe(sent.remoteId);
    expect(bench.texts()).toHaveLength(2);
  });
});

describe.each(NETWORKED)('$id on a bad network', (subject) => {
  useBench(subject);
  const emulator = () => {
    if (!bench.emulator) throw new Error('no emulator');
    return bench.emulator;
  };

  it.each([
    { at: 'before-store', as: 'drop' },
    { at: 'after-store', as: 'drop' },
    { at: 'before-store', as: 500 },
    { at: 'after-store', as: 500 },
    { at: 'after-store', as: 503 },
  ] as const)('calls an answer lost $at ($as) ambiguous, and ends with one post', async ({ at, as }) => {
    const payload = payloadOf('k1', { media: [picture(1), picture(2)] });
    emulator().faults.next({ on: 'publish', at, as });
    expect(refused(await bench.runner.publish(payload, { key: 'k1' })).kind).toBe('ambiguous');
    await settle('k1', payload);
    expect(bench.texts()).toHaveLength(1);
    expect(emulator().faults.pending).toBe(0);
  });

  it('calls a publication that takes too long ambiguous, and ends with one post', async () => {
    const hasty = bench.other({ timeoutMs: 300 });
    taken(await hasty.connect());
    const payload = payloadOf('k1');
    emulator().faults.next({ on: 'publish', at: 'after-store', as: 'slow' });
    const fault = refused(await hasty.publish(payload, { key: 'k1' }));
    expect(fault).toMatchObject({ kind: 'ambiguous', reason: expect.stringContaining('0.3 seconds') });
    await settle('k1', payload);
    expect(bench.texts()).toHaveLength(1);
  });

  it.each(subject.errors)('reads the recorded answer "$name" ($status) as $kind', async ({ status, body, kind }) => {
    // A refused token is renewed once, so the refusal must last.
    emulator().faults.next({ on: 'publish', at: 'before-store', as: status, body, times: 2 });
    const fault = refused(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    expect(fault.kind).toBe(kind);
    expect(fault.reason).toContain(new URL(emulator().url).host);
    expect(bench.texts()).toEqual([]);
  });

  it('waits as long as a rate limit says', async () => {
    emulator().faults.next({ on: 'publish', at: 'before-store', as: 429 });
    const fault = refused(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    if (fault.kind !== 'rate-limited') throw new Error(fault.kind);
    const wait = (Date.parse(fault.until) - Date.now()) / 1000;
    expect(wait).toBeGreaterThan(-1);
    expect(wait).toBeLessThanOrEqual(301);
  });

  it('lets no secret into a fault, even when the network repeats it', async () => {
    const bearer = () => emulator().calls.map(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? '');
    for (const status of [400, 401, 403, 422, 429, 500]) {
      const said = [...bench.secrets, ...bearer()].join(' ');
      emulator().faults.next({
        on: 'publish',
        at: 'before-store',
        as: status,
        body: { error: 'x', message: said },
        times: 2,
      });
      const fault = refused(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
      emulator().faults.clear();
      const used = [...bench.secrets, bearer().at(-1) ?? ''].filter((one) => one !== '');
      for (const secret of used) expect(JSON.stringify(fault)).not.toContain(secret);
    }
  });

  it('stops at once when it is told to', async () => {
    emulator().faults.next({ on: 'publish', at: 'before-store', as: 'slow' });
    const stop = new AbortController();
    const started = Date.now();
    setTimeout(() => stop.abort(), 100);
    const fault = refused(await bench.runner.publish(payloadOf('k1'), { key: 'k1', signal: stop.signal }));
    expect(fault.kind).toBe('ambiguous');
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('sends nothing at all when it was told to stop before', async () => {
    const before = emulator().calls.length;
    const fault = refused(await bench.runner.publish(payloadOf('k1'), { key: 'k1', signal: AbortSignal.abort() }));
    expect(fault.kind).toBe('retryable');
    expect(emulator().calls).toHaveLength(before);
  });

  it('calls an unreachable server retryable, in plain words', async () => {
    await bench.stop();
    const fault = refused(await bench.runner.publish(payloadOf('k1'), { key: 'k1' }));
    expect(fault).toMatchObject({
      kind: 'retryable',
      reason: expect.stringContaining('nothing answers at this address'),
    });
  });

  it('refuses an address in a private range and names the field', async () => {
    const credentials = { [subject.addressField]: 'https://192.168.1.10/hooks/community' };
    const fault = refused(await bench.other({ credentials, allowed: [] }).connect());
    expect(fault).toMatchObject({ kind: 'rejected', field: subject.addressField });
  });

  it('refuses an address that is none and names the field', async () => {
    const fault = refused(await bench.other({ credentials: { [subject.addressField]: 'not an address' } }).connect());
    expect(fault).toMatchObject({ kind: 'rejected', field: subject.addressField });
  });

  it('says of a server that speaks something else what is wrong with the field', async () => {
    const other = subject === webhookSubject ? blueskySubject : webhookSubject;
    const foreign = await other.start();
    const url = foreign.emulator?.url ?? '';
    const fault = refused(
      await bench.other({ credentials: { [subject.addressField]: url }, allowed: [new URL(url).host] }).connect(),
    );
    expect(['rejected', 'auth-broken', 'retryable']).toContain(fault.kind);
    await foreign.stop();
  });
});
