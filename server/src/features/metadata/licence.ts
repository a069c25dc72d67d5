import { cleanWebAddress } from '../pages';

/** Addresses of Creative Commons' deeds: https://creativecommons.org/licenses/list.en, 2026-11. */
const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/i;

/** The address that explains a licence given as SPDX id or URL; null where we know none. */
export function licenceAddress(licence: string | null): string | null {
  if (!licence) return null;
  const id = licence.trim();
  if (/^CC0-1\.0$/i.test(id)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = CREATIVE_COMMONS.exec(id) ?? [];
  if (terms && version) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return cleanWebAddress(id);
}
