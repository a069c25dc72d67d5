import type { Channel, Draft, Limits } from '../../../channels/kit/contract';
import type { Json } from '../../../core/json';

/** Fitting and counting by a network's own rules: the channel kit's functions. */
export interface TextKit {
  limitsFor(channel: Pick<Channel, 'limits' | 'limitsOf'>, facts: { [key: string]: Json }): Limits;
  fitDraft(draft: Draft, limits: Limits): Draft;
  fitText(
    parts: Pick<Draft, 'title' | 'summary' | 'link' | 'hashtags'>,
    limits: Limits['text'],
  ): { text: string; shortened: boolean };
  withLink(text: string, link: string): string;
  measurePost(text: string, limits: Limits['text']): { used: number; max: number; fits: boolean };
}

/** Translation keys `warning.<code>`. */
export type RenderWarning = 'text-shortened' | 'media-left-out';

export interface RenderedPost {
  /** The exact JSON that is sent. */
  payload: Json;
  /** What the channel shows of it to readers. */
  text: string;
  counter: { used: number; max: number };
  /** The draft with what the network's limits let through. */
  draft: Draft;
  warnings: RenderWarning[];
}

export type RenderPost = (
  channel: Channel,
  facts: { [key: string]: Json },
  draft: Draft,
  ownText: string | null,
) => RenderedPost;

/** The one rendering of a post (P7): what a preview shows is byte for byte what the dispatcher sends. */
export function createRenderer(kit: TextKit): RenderPost {
  return (channel, facts, draft, ownText) => {
    const limits = kit.limitsFor(channel, facts);
    const fitted = kit.fitDraft(draft, limits);
    const { text, shortened } = ownText?.trim()
      ? fitOwnText(kit, ownText, draft.link, limits.text)
      : kit.fitText(fitted, limits.text);
    const rendered = channel.render(fitted, text);
    const payload = draft.replyTo && channel.reply ? channel.reply(rendered, draft.replyTo) : rendered;
    const { used, max } = kit.measurePost(text, limits.text);
    const warnings: RenderWarning[] = [];
    if (shortened) warnings.push('text-shortened');
    if (fitted.media.length < draft.media.length) warnings.push('media-left-out');
    return { payload, text: channel.textOf(payload), counter: { used, max }, draft: fitted, warnings };
  };
}

/** An editor's text keeps its shape; only when it is too long is it cut, and its link moved to the end. */
function fitOwnText(
  kit: TextKit,
  ownText: string,
  link: string,
  limits: Limits['text'],
): { text: string; shortened: boolean } {
  const text = kit.withLink(ownText.trim(), link);
  if (kit.measurePost(text, limits).fits) return { text, shortened: false };
  const words = (link === '' ? ownText : ownText.replaceAll(link, ' ')).trim();
  return { ...kit.fitText({ title: '', summary: words, link, hashtags: [] }, limits), shortened: true };
}
