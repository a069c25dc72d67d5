import { HEAD_NETWORKS, type HeadNetwork } from '../../../../../shared/contracts/head';

interface Size {
  width: number;
  height: number;
}

/** What a network makes of a head. Null: nothing known, or no limit. */
export interface NetworkFacts {
  name: string;
  /** Characters after which it cuts. */
  titleMax: number | null;
  descriptionMax: number | null;
  /** From this size the picture is shown wide; below, as a thumbnail. */
  large: Size | null;
  /** Below this size no picture is shown. */
  least: Size | null;
  /** Longest side it takes. */
  sideMax: number | null;
  altMax: number | null;
  site: 'name' | 'host';
  /** Prints `twitter:label` and `twitter:data`. */
  facts: boolean;
  /** Shows something ugly where there is no picture. */
  wantsPicture: boolean;
  /** Reads `twitter:*` before `og:*`. */
  twitterFirst: boolean;
}

const PLAIN = {
  titleMax: null,
  descriptionMax: null,
  large: null,
  least: null,
  sideMax: null,
  altMax: null,
  site: 'host',
  facts: false,
  wantsPicture: false,
  twitterFirst: false,
} as const;

/**
 * From the networks' own guides where there are any, else from the 2026 guides of getlinkpeek.com, ogfixer.com
 * and peek.dt.tools; read 2026-11. Where they disagree, the stricter figure.
 */
export const NETWORKS = {
  google: { ...PLAIN, name: 'Google', titleMax: 60, descriptionMax: 160, site: 'name' },
  facebook: {
    ...PLAIN,
    name: 'Facebook',
    large: { width: 600, height: 315 },
    least: { width: 200, height: 200 },
    wantsPicture: true,
  },
  linkedin: { ...PLAIN, name: 'LinkedIn', large: { width: 401, height: 200 }, wantsPicture: true },
  x: {
    ...PLAIN,
    name: 'X',
    titleMax: 70,
    descriptionMax: 200,
    large: { width: 300, height: 157 },
    sideMax: 4096,
    altMax: 420,
    twitterFirst: true,
  },
  mastodon: { ...PLAIN, name: 'Mastodon', site: 'name' },
  bluesky: { ...PLAIN, name: 'Bluesky' },
  whatsapp: {
    ...PLAIN,
    name: 'WhatsApp',
    large: { width: 300, height: 157 },
    least: { width: 100, height: 100 },
  },
  slack: { ...PLAIN, name: 'Slack', large: { width: 500, height: 262 }, site: 'name', facts: true },
  discord: { ...PLAIN, name: 'Discord', site: 'name' },
} as const satisfies Record<HeadNetwork, NetworkFacts>;

/** Each network with its facts, in the order of the panel. */
export const NETWORK_LIST: readonly { id: HeadNetwork; facts: NetworkFacts }[] = HEAD_NETWORKS.map((id) => ({
  id,
  facts: NETWORKS[id],
}));
