import { measure, type TextUnit } from '../../core/text-measure';
import type { Limits } from './contract';
import { countedLink, findLinks, shortLink } from './find-links';

export interface PostMeasure {
  /** In the network's own unit. */
  used: number;
  max: number;
  /** False when any of the network's limits is passed. */
  fits: boolean;
}

/** Length of a post as its network counts it: one counter for fitting, previews and editors. */
export function measurePost(text: string, limits: Limits['text']): PostMeasure {
  const used = lengthIn(text, limits.unit, limits);
  const second = limits.also;
  const fits = used <= limits.max && (!second || lengthIn(text, second.unit, limits) <= second.max);
  return { used, max: limits.max, fits };
}

function lengthIn(text: string, unit: TextUnit, limits: Limits['text']): number {
  const { linkCost, shownLink } = limits;
  if (linkCost === undefined && shownLink === undefined) return measure(text, unit);
  let length = measure(text, unit);
  for (const { url, end } of findLinks(text)) {
    const own = measure(url, unit);
    if (shownLink) length += measure(shortLink(url, shownLink.path), unit) - own;
    else if (linkCost !== undefined)
      length += countedLink({ url, length: own, next: text.charAt(end) }, linkCost) - own;
  }
  return length;
}
