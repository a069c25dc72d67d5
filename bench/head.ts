/**
 * `npm run bench:head`: our head as HTML against unhead's, given the same tags and the same structured
 * data of many different items. Rounds are interleaved, so that noise hits both alike; CPU time, not the
 * clock on the wall.
 */
import { buildHead, type Head, renderHead, renderTags } from '../server/src/features/metadata';
import type { ItemView } from '../server/src/features/pages';
import { brandView, NOW, urls, viewOf } from '../tests/fixtures/views';
import { differentItems } from './head-items';
import { importPeer } from './peers';
import { median } from './statistics';
import { machine, markdownTable } from './table';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
const HEADS = Number(process.env.BENCH_HEADS ?? 400);
/** Different items of each kind, in turn: what is kept between heads is the brand's alone. */
const ITEMS = 200;
const AIM = { ratio: 20, microseconds: 20 } as const;

type Unhead = typeof import('unhead') & typeof import('unhead/server');

const brand = brandView();
const kinds = ['news', 'event', 'training', 'album', 'job', 'store', 'info'] as const;
type Named = (typeof kinds)[number];

type HeadInput = Parameters<typeof buildHead>[0];

function inputOf(view: ItemView): HeadInput {
  const alternates = ['en', 'fr'].map((locale) => ({ locale, url: view.url.replace('/en/', `/${locale}/`) }));
  return { view, brand, alternates, urls, now: NOW, defaultLocale: 'en' };
}

interface UnheadInput {
  seoMeta: Record<string, string>;
  head: object;
}

/** A head as a site would hand it to unhead: flat names for metas, lists for links, structured data as text. */
function unheadInput(head: Head): UnheadInput {
  const input = unheadTags(head);
  const script = [{ type: 'application/ld+json', innerHTML: JSON.stringify(head.jsonLd) }];
  return { ...input, head: { ...input.head, script } };
}

function unheadTags({ tags, lang, dir }: Head): UnheadInput {
  const seoMeta: Record<string, string> = { title: tags.find(({ tag }) => tag === 'title')?.content ?? '' };
  const link: Record<string, string>[] = [];
  for (const { tag, attrs } of tags) {
    const key = attrs.property ?? attrs.name;
    if (tag === 'link') link.push(attrs);
    else if (key && attrs.content) seoMeta[flatName(key)] = attrs.content;
  }
  return { seoMeta, head: { htmlAttrs: { lang, dir }, link } };
}

const flatNames = new Map<string, string>();

/** `ogImageWidth` of `og:image:width`. */
function flatName(key: string): string {
  const known = flatNames.get(key);
  if (known !== undefined) return known;
  const name = key.replace(/[:\-_](\w)/g, (_all, letter: string) => letter.toUpperCase());
  flatNames.set(key, name);
  return name;
}

function renderedByUnhead(
  { createHead, useSeoMeta: addMeta, useHead: add, renderSSRHead }: Unhead,
  input: UnheadInput,
) {
  const page = createHead();
  addMeta(page, input.seoMeta as never);
  add(page, input.head as never);
  return (renderSSRHead(page) as { headTags: string }).headTags;
}

/** Microseconds of CPU for one head. Reading a character makes a string of many parts one, which a reader would pay for. */
function timed<T>(count: number, inputs: readonly T[], work: (input: T) => string): number {
  let written = 0;
  const start = process.cpuUsage();
  for (let done = 0; done < count; done += 1) {
    const html = work(inputs[done % inputs.length] as T);
    written += html.charCodeAt(html.length - 1);
  }
  const { user, system } = process.cpuUsage(start);
  if (written === 0) throw new Error('nothing was written');
  return (user + system) / count;
}

async function main(): Promise<void> {
  const unhead: Unhead = {
    ...(await importPeer<typeof import('unhead')>('unhead')),
    ...(await importPeer<typeof import('unhead/server')>('unhead/server')),
  };
  console.log(`${ROUNDS} interleaved rounds of ${HEADS} heads a side; ${machine()}\n`);
  const inputs = new Map(kinds.map((kind) => [kind, differentItems(kind, ITEMS).map((item) => inputOf(viewOf(item)))]));
  const samples = new Map(kinds.map((kind): [Named, Sample] => [kind, emptySample()]));
  const small: Pick<Sample, 'ours' | 'peer'> = { ours: [], peer: [] };
  // The first two rounds warm up and are not counted.
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [kind, sample] of samples) measure(unhead, inputs.get(kind) ?? [], round >= 0 ? sample : null);
    measureSmall(unhead, inputs.get('news') ?? [], round >= 0 ? small : null);
  }
  console.log(`${reportSmall(small)}\n\n${report(samples)}`);
}

/** Microseconds of CPU, one figure a round. */
interface Sample {
  /** The same tags to HTML, without structured data, which is `JSON.stringify` on both sides. */
  tags: number[];
  peerTags: number[];
  /** The same tags and structured data to HTML. */
  ours: number[];
  peer: number[];
  /** From the item to HTML; unhead is given what we build, without which a site would build its own. */
  item: number[];
  peerItem: number[];
}

function emptySample(): Sample {
  return { tags: [], peerTags: [], ours: [], peer: [], item: [], peerItem: [] };
}

function measure(unhead: Unhead, inputs: readonly HeadInput[], sample: Sample | null): void {
  const heads = inputs.map(buildHead);
  const figures: Sample = {
    tags: [timed(HEADS * 10, heads, ({ tags }) => renderTags(tags))],
    peerTags: [timed(HEADS, heads, (head) => renderedByUnhead(unhead, unheadTags(head)))],
    ours: [timed(HEADS * 10, heads, renderHead)],
    peer: [timed(HEADS, heads, (head) => renderedByUnhead(unhead, unheadInput(head)))],
    item: [timed(HEADS * 10, inputs, (input) => renderHead(buildHead(input)))],
    peerItem: [timed(HEADS, inputs, (input) => renderedByUnhead(unhead, unheadInput(buildHead(input))))],
  };
  if (sample) for (const name of Object.keys(figures) as (keyof Sample)[]) sample[name].push(...figures[name]);
}

/** What the aim was measured with: twenty tags and one node of structured data. */
function smallHead({ tags, jsonLd, ...page }: Head): Head {
  return { ...page, tags: tags.slice(0, 20), jsonLd: { ...jsonLd, '@graph': jsonLd['@graph'].slice(0, 1) } };
}

function measureSmall(
  unhead: Unhead,
  inputs: readonly HeadInput[],
  sample: Pick<Sample, 'ours' | 'peer'> | null,
): void {
  const heads = inputs.map((input) => smallHead(buildHead(input)));
  const [ours, peer] = [
    timed(HEADS * 10, heads, renderHead),
    timed(HEADS, heads, (head) => renderedByUnhead(unhead, unheadInput(head))),
  ];
  sample?.ours.push(ours);
  sample?.peer.push(peer);
}

/** Their µs, ours, and the median of the rounds' own ratios. */
function compared(theirs: readonly number[], ours: readonly number[]): string[] {
  const ratio = median(theirs.map((value, round) => value / (ours[round] ?? Number.NaN)));
  const verdict = `${ratio.toFixed(1)}${ratio >= AIM.ratio ? '' : ' (missed)'}`;
  return [median(theirs).toFixed(0), median(ours).toFixed(1), verdict];
}

function perSecond(each: number): string {
  return Math.round(1_000_000 / each).toLocaleString('en');
}

function reportSmall({ ours, peer }: Pick<Sample, 'ours' | 'peer'>): string {
  const head = [
    'a head of',
    'unhead µs',
    'ours µs',
    `ratio (aim ${AIM.ratio})`,
    `heads/s (aim ${perSecond(AIM.microseconds)})`,
  ];
  return markdownTable([head, ['20 tags and an article', ...compared(peer, ours), perSecond(median(ours))]]);
}

function report(samples: ReadonlyMap<Named, Sample>): string {
  const rows = [...samples].map(([kind, { tags, peerTags, ours, peer, item, peerItem }]) => [
    kind,
    ...compared(peerTags, tags),
    ...compared(peer, ours),
    ...compared(peerItem, item),
    perSecond(median(item)),
  ]);
  const columns = ['tags to HTML', 'with structured data', 'from the item'].flatMap((what) => [
    `${what}: unhead µs`,
    'ours µs',
    `ratio (aim ${AIM.ratio})`,
  ]);
  return markdownTable([['a head of', ...columns, `heads/s (aim ${perSecond(AIM.microseconds)})`], ...rows]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
