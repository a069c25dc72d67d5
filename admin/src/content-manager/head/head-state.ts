import type { HeadFinding, HeadNetwork, HeadPreview } from '../../../../shared/contracts/head';
import { headText } from '../../../../shared/head-texts/texts';

/** Names of networks are the same in every language. */
export const NETWORK_NAMES = {
  google: 'Google',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  whatsapp: 'WhatsApp',
  slack: 'Slack',
  discord: 'Discord',
} as const satisfies Record<HeadNetwork, string>;

/** Networks that draw the same sort of card. */
const ALIKE: readonly (readonly HeadNetwork[])[] = [
  ['google'],
  ['facebook', 'linkedin'],
  ['x'],
  ['whatsapp'],
  ['slack', 'discord'],
  ['mastodon', 'bluesky'],
];

/** One card with the networks that show it so. */
export interface SharedCard {
  networks: HeadNetwork[];
  preview: HeadPreview;
}

/** Cards of networks that draw alike, put together where they show the same. */
export function sharedCards(previews: readonly HeadPreview[]): SharedCard[] {
  return ALIKE.flatMap((networks) => {
    const cards: SharedCard[] = [];
    for (const preview of previews.filter(({ network }) => networks.includes(network))) {
      const same = cards.find((card) => looksLike(card.preview, preview));
      if (same) same.networks.push(preview.network);
      else cards.push({ networks: [preview.network], preview });
    }
    return cards;
  });
}

function looksLike(one: HeadPreview, other: HeadPreview): boolean {
  return JSON.stringify({ ...one, network: '' }) === JSON.stringify({ ...other, network: '' });
}

/** A finding in words, with the field that heals it. */
export interface FindingLine {
  level: HeadFinding['level'];
  text: string;
  field: string | null;
}

const LEVELS: readonly HeadFinding['level'][] = ['error', 'warn', 'hint'];

/** What to say, worst first, each sentence once. */
export function findingLines(findings: readonly HeadFinding[], language: string): FindingLine[] {
  const lines = new Map<string, FindingLine>();
  for (const level of LEVELS) {
    for (const finding of findings.filter((one) => one.level === level)) {
      const text = headText(finding, language);
      // What is wrong with one tag is wrong with its neighbours: no editor needs each of their names.
      const about = 'key' in finding.data ? finding.code : text;
      if (!lines.has(about)) lines.set(about, { level, text, field: finding.field });
    }
  }
  return [...lines.values()];
}
