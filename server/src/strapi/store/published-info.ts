import type { SettingsResponse } from '../../../../shared/contracts/settings';
import type { Page } from '../../features/pages';
import type { Read } from './page-reader';

/** Pages that the law asks of a site in most countries it may be read in. */
const MUST_HAVE = ['legal-notice', 'privacy'] as const satisfies SettingsResponse['data']['missingInfo'];

/** Which of them no published item of kind info is. */
export async function missingInfo(read: Read): Promise<SettingsResponse['data']['missingInfo']> {
  const rows = await read((db) => db('community_hub_pages').where({ kind: 'info' }).select('data'));
  const published = new Set(rows.map((row: { data: string }) => (JSON.parse(row.data) as Page<'info'>).facts.role));
  return MUST_HAVE.filter((role) => !published.has(role));
}
