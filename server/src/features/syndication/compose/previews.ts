import type {
  PlanMoment,
  PlanNeighbour,
  PlanSlotTime,
  Preview,
  PreviewResponse,
} from '../../../../../shared/contracts/plan';
import type { Kind } from '../../../../../shared/kinds';
import type { Occasion } from '../../../../../shared/occasions';
import type { Channel } from '../../../channels/kit/contract';
import type { Instant } from '../../../core/clock';
import { canonicalJson, type Json } from '../../../core/json';
import { fail, ok, type Result } from '../../../core/result';
import type { SourceItem } from '../../catalog';
import { type BuildInput, type BuiltPage, buildPage, type Page } from '../../pages';
import type { PlannedPost } from '../neighbours/neighbours';
import type { OccasionTime } from '../occasions/occasions-of';
import { zoneOf } from '../occasions/zone-of';
import { accountsOf, type PlanAccountParts } from '../plan/plan-accounts';
import { planOf, type SlotPlan } from '../plan/slots';
import type { Account, PlanTable, PlanTarget, Post, PostStore } from '../ports';
import type { Composer, PostedItem } from './composer';
import { pictureChanges } from './picture-changes';
import { lookOf } from './preview-look';
import type { RenderPost } from './render-post';
import { templateTrouble } from './template-trouble';

/** A page joined with everything it shows, as the dispatcher will read it once it is published. */
export interface PreviewPage extends PostedItem {
  /** Absolute address of an upload, for showing it. */
  fileUrl(id: number): string | null;
}

/** The saved draft with a form laid over it, as it would be published. */
export interface PreviewDrafts {
  read(
    target: { kind: Kind; locale: string; contentType?: string | undefined },
    savedId: string | null,
    values: Record<string, unknown>,
  ): Promise<{
    item: SourceItem;
    facts: BuildInput['facts'];
    /** Name of a field of the item in the form that it comes from. */
    fieldInForm(field: string): string;
  }>;
}

export interface PreviewParts extends PlanAccountParts {
  channels: readonly Channel[];
  table: Pick<PlanTable, 'read' | 'keys'>;
  posts: Pick<PostStore, 'ofDocument'>;
  drafts: PreviewDrafts;
  pages: PlanAccountParts['pages'] & { join(built: BuiltPage): Promise<PreviewPage> };
  /** The `/go` address of a post. */
  linkOf(postKey: string): string;
  /** The dispatcher's own two steps, so that what is previewed is what is sent (P7). */
  composer: Composer;
  render: RenderPost;
  occasions(page: Page): OccasionTime[];
  /** When a post goes out that is wanted at a time; null: as soon as it is shared. */
  slotOf(account: Account, wanted: Instant | null, postId: number | null): Promise<PlanSlotTime | null>;
  /** Posts of the account that stand near one that is wanted at a time, in words or in time. */
  neighboursOf(account: Account, looked: PlannedPost): Promise<PlanNeighbour[]>;
  /** Addresses of pictures of the media library, by file id; what is gone is left out. */
  addressesOf(files: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** IANA zone of a server whose items have none. */
  homeZone: string;
}

/** How posts will read, before anything is published. */
export interface Previews {
  /** `savedId` is null for an item that was never saved; `contentType` then says whose form it is. */
  preview(
    target: PlanTarget & { contentType?: string | undefined },
    savedId: string | null,
    values: Record<string, unknown>,
    /** Which post of each account; the announcement where none is named. */
    slot?: { occasion: Occasion; subject: string },
  ): Promise<PreviewResponse['data']>;
}

export function createPreviews(parts: PreviewParts): Previews {
  return {
    async preview(target, savedId, values, slot = { occasion: 'announce', subject: '' }) {
      const { fieldInForm, ...input } = await parts.drafts.read(target, savedId, values);
      const built = buildPage(input);
      if (!built.ok) {
        const problems = built.error.map(({ field, message }) => ({ field: fieldInForm(field), message }));
        return { previews: [], moments: [], problems };
      }
      const page = await parts.pages.join(built.value);
      const shown = await Promise.all(
        (await candidates(parts, target, slot)).map((one) => previewOf(parts, page, one)),
      );
      return {
        previews: shown.flatMap((one) => (one.ok ? one.value : [])),
        moments: parts.occasions(page.page).map((one) => toMoment(one, page.page, parts.homeZone)),
        problems: shown.flatMap((one) => (one.ok ? [] : { field: 'template', message: one.error })),
      };
    },
  };
}

/** One account with what is planned for it and the post that may be there. */
interface Candidate {
  account: Account;
  occasion: Occasion;
  subject: string;
  key: string;
  plan: SlotPlan | null;
  post: Post | null;
}

async function candidates(
  parts: PreviewParts,
  target: PlanTarget,
  slot: { occasion: Occasion; subject: string },
): Promise<Candidate[]> {
  const { accounts } = await accountsOf(parts, target);
  const slots = accounts.map(({ id }) => ({ accountId: id, ...slot }));
  const [keys, rows] = [await parts.table.keys(target, slots), await parts.table.read(target)];
  const posts = await parts.posts.ofDocument(target.documentId);
  return accounts.map((account, index) => {
    const key = keys[index] ?? '';
    const plan = planOf(rows, { accountId: account.id, ...slot });
    return { account, ...slot, key, plan, post: posts.find((one) => one.key === key) ?? null };
  });
}

async function previewOf(
  parts: PreviewParts,
  page: PreviewPage,
  { account, occasion, subject, key, plan, post }: Candidate,
): Promise<Result<Preview[], string>> {
  const channel = parts.channels.find(({ id }) => id === account.channel);
  if (!channel) return ok([]);
  const use = { channel: channel.id, occasion, subject, pictures: plan?.pictures ?? null, link: parts.linkOf(key) };
  const composed = await parts.composer.compose(page, use);
  if (!composed.ok) return fail(templateTrouble(composed.error));
  const { draft, placed } = composed.value;
  const rendered = parts.render(channel, account.facts, draft, plan?.text ?? placed);
  const look = lookOf(rendered.payload, rendered.draft, channel.limits);
  const preview = {
    accountId: account.id,
    text: rendered.text,
    counter: rendered.counter,
    media: look.media.map(({ id, alt }) => ({ url: page.fileUrl(id) ?? '', alt })),
    card: look.card && {
      title: look.card.title,
      description: look.card.description,
      imageUrl: look.card.image && page.fileUrl(look.card.image.id),
      url: draft.link,
    },
    warnings: [...rendered.warnings, ...editWarnings(channel, post, rendered.payload)],
    pictures: await pictureChanges(post, rendered.payload, parts.addressesOf),
    payload: rendered.payload,
    ...(await timesOf(parts, page, { account, occasion, subject, key, plan, post }, rendered.text)),
  };
  return ok([preview]);
}

/** Nothing is told about what stands already: an edit follows at once. */
async function timesOf(
  parts: PreviewParts,
  { page }: PreviewPage,
  { account, occasion, subject, plan, post }: Candidate,
  text: string,
): Promise<Pick<Preview, 'slot' | 'neighbours'>> {
  if (post && post.presence !== 'none') return { slot: null, neighbours: [] };
  const time = parts.occasions(page).find((one) => one.occasion === occasion && one.subject === subject);
  const wanted = plan?.at ?? time?.due ?? null;
  const postId = post?.id ?? null;
  return {
    slot: await parts.slotOf(account, wanted, postId),
    neighbours: await parts.neighboursOf(account, { postId, documentId: page.documentId, text, wanted }),
  };
}

function toMoment({ occasion, subject, startsAt, due, expires }: OccasionTime, page: Page, home: string): PlanMoment {
  return { occasion, subject, startsAt, due, expires, zone: zoneOf(page, subject, home) };
}

/** What an edit of a live post does not bring about at once. */
function editWarnings({ updateCaveat }: Channel, post: Post | null, payload: Json): string[] {
  if (!updateCaveat || post?.presence !== 'live' || post.livePayload === null) return [];
  return canonicalJson(payload) === canonicalJson(post.livePayload) ? [] : [updateCaveat];
}
