import { graphemes } from '../../../core/text-measure';
import { cardOf, documentTitle } from './card';
import { type CheckedHead, contentOf, contentsOf, type Found, titlesOf } from './checked-head';
import { NETWORK_LIST } from './networks';

/** Below this a description says too little (our own judgement). */
const DESCRIPTION_MIN = 50;
const CUT_SHOWN = 40;

/** Titles and descriptions: there, once, long enough, and what each network cuts. */
export function checkWords(head: CheckedHead): Found[] {
  return [...titleFindings(head), ...descriptionFindings(head), ...cutFindings(head)];
}

function titleFindings(head: CheckedHead): Found[] {
  const titles = titlesOf(head);
  if (titles.length > 1) {
    return [{ level: 'error', code: 'title-repeated', field: 'title', data: { count: titles.length } }];
  }
  return documentTitle(head) ? [] : [{ level: 'error', code: 'title-missing', field: 'title' }];
}

function descriptionFindings(head: CheckedHead): Found[] {
  const all = contentsOf(head, 'description');
  const field = 'summary';
  if (all.length > 1) return [{ level: 'error', code: 'description-repeated', field, data: { count: all.length } }];
  const text = contentOf(head, 'description', 'og:description');
  if (text === null) return [{ level: 'warn', code: 'description-missing', field }];
  if (text.trim() === (contentOf(head, 'og:title') ?? documentTitle(head))) {
    return [{ level: 'hint', code: 'description-is-title', field }];
  }
  const { length } = graphemes(text.trim());
  return length < DESCRIPTION_MIN ? [{ level: 'hint', code: 'description-short', field, data: { length } }] : [];
}

/** The editor's own words for cards can be shorter than the item's: that is where the field is. */
function cutFindings(head: CheckedHead): Found[] {
  return NETWORK_LIST.flatMap(({ id, facts }): Found[] => {
    const { title, description } = cardOf(head, facts, id === 'google');
    const found: Found[] = [];
    const max = facts.titleMax;
    const shown = graphemes(title ?? '');
    if (max !== null && shown.length > max) {
      const text = shown
        .slice(Math.max(0, max - CUT_SHOWN), max)
        .join('')
        .trim();
      const data = { network: facts.name, max, cut: text };
      found.push({ level: 'hint', code: 'title-long', network: id, field: 'share.title', data });
    }
    const descriptionMax = facts.descriptionMax;
    if (descriptionMax !== null && graphemes(description ?? '').length > descriptionMax) {
      const data = { network: facts.name, max: descriptionMax };
      found.push({ level: 'hint', code: 'description-long', network: id, field: 'share.description', data });
    }
    return found;
  });
}
