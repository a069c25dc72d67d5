import type { Preview, PreviewResponse } from '../../../../../shared/contracts/plan';
import type { Kind } from '../../../../../shared/kinds';
import type { Channel, Draft } from '../../../channels/kit/contract';
import { canonicalJson, type Json } from '../../../core/json';
import type { SourceItem } from '../../catalog';
import { type BrandView, type BuildInput, type BuiltPage, buildPage, type ItemView } from '../../pages';
import { accountsOf, type PlanAccountParts } from '../plan/plan-accounts';
import type { Account, PlanRow, PlanTable, PlanTarget, Post, PostStore } from '../ports';
import { lookOf } from './preview-look';
import type { RenderPost } from './render-post';

/** A page joined with everything it shows, as the dispatcher will read it once it is published. */
export interface PreviewPage {
  view: ItemView;
  brand: BrandView;
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
  compose(page: PreviewPage, link: string): Draft;
  render: RenderPost;
}

/** How posts will read, before anything is published. */
export interface Previews {
  /** `savedId` is null for an item that was never saved; `contentType` then says whose form it is. */
  preview(
    target: PlanTarget & { contentType?: string | undefined },
    savedId: string | null,
    values: Record<string, unknown>,
  ): Promise<PreviewResponse['data']>;
}

export function createPreviews(parts: PreviewParts): Previews {
  return {
    async preview(target, savedId, values) {
      const { fieldInForm, ...input } = await parts.drafts.read(target, savedId, values);
      const built = buildPage(input);
      if (!built.ok) {
        return {
          previews: [],
          problems: built.error.map(({ field, message }) => ({ field: fieldInForm(field), message })),
        };
      }
      const page = await parts.pages.join(built.value);
      const { accounts } = await accountsOf(parts, target);
      const ids = accounts.map(({ id }) => id);
      const [keys, rows] = [await parts.table.keys(target, ids), await parts.table.read(target)];
      const posts = await parts.posts.ofDocument(target.documentId);
      const previews = accounts.flatMap((account) => {
        const row = rows.find(({ accountId }) => accountId === account.id);
        const key = keys.get(account.id);
        if (key === undefined) return [];
        const post = posts.find((one) => one.key === key) ?? null;
        return previewOf(parts, page, account, { key, text: row?.text ?? null, post });
      });
      return { previews, problems: [] };
    },
  };
}

function previewOf(
  parts: PreviewParts,
  page: PreviewPage,
  account: Account,
  { key, text, post }: { key: string; text: PlanRow['text']; post: Post | null },
): Preview[] {
  const channel = parts.channels.find(({ id }) => id === account.channel);
  if (!channel) return [];
  const draft = parts.compose(page, parts.linkOf(key));
  const rendered = parts.render(channel, account.facts, draft, text);
  const look = lookOf(rendered.payload, rendered.draft, channel.limits);
  return [
    {
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
      payload: rendered.payload,
    },
  ];
}

/** What an edit of a live post does not bring about at once. */
function editWarnings({ updateCaveat }: Channel, post: Post | null, payload: Json): string[] {
  if (!updateCaveat || post?.presence !== 'live' || post.livePayload === null) return [];
  return canonicalJson(payload) === canonicalJson(post.livePayload) ? [] : [updateCaveat];
}
