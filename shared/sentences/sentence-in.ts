import { frenchSpacing } from '../french-spacing';
import { ACCOUNT_SENTENCES } from './fr-accounts';
import { FILE_SENTENCES } from './fr-files';
import { ITEM_SENTENCES } from './fr-items';
import { PLAN_SENTENCES } from './fr-plans';
import { POST_SENTENCES } from './fr-posts';
import { REPLY_SENTENCES } from './fr-replies';

/**
 * What the server says in English, in the language of who reads it; unchanged where we have no other
 * words. An English sentence is its own key: what stands at its `{}` is put into the other sentence.
 */
export function sentenceIn(language: string, sentence: string): string {
  return /^fr(?![a-z])/i.test(language) ? inFrench(sentence) : sentence;
}

const LINE = /^line (\d+): (.+)$/su;
const PHOTO = /^Photo (\d+)(?: \(“(.*?)”\))? (.+)$/su;

function inFrench(sentence: string): string {
  const [, number, name, rest] = PHOTO.exec(sentence) ?? [];
  if (rest !== undefined) {
    return `Photo ${number}${name === undefined ? '' : ` («\u00a0${name}\u00a0»)`} ${inFrench(rest)}`;
  }
  const [, line, about] = LINE.exec(sentence) ?? [];
  if (about !== undefined) return `ligne ${line}\u00a0: ${inFrench(about)}`;
  for (const { pattern, french } of PATTERNS) {
    const named = pattern.exec(sentence)?.slice(1);
    if (named) return filled(french, named);
  }
  return sentence;
}

function filled(french: string, named: readonly string[]): string {
  let next = 0;
  return french.replace(/\{(\d*)\}/g, (_, place: string) => {
    const index = place === '' ? next : Number(place) - 1;
    next += 1;
    return named[index] ?? '';
  });
}

/** Sentences that begin with what they name come last: such a name may look like the start of another. */
const PATTERNS = [
  ...ACCOUNT_SENTENCES,
  ...ITEM_SENTENCES,
  ...FILE_SENTENCES,
  ...POST_SENTENCES,
  ...REPLY_SENTENCES,
  ...PLAN_SENTENCES,
]
  .map(([english, french]) => ({
    open: english.startsWith('{}'),
    pattern: patternOf(english),
    french: frenchSpacing(french),
  }))
  .sort((a, b) => Number(a.open) - Number(b.open));

function patternOf(english: string): RegExp {
  const escaped = english.split('{}').map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('(.*?)')}$`, 'su');
}
