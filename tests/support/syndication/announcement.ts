import type { Draft } from '../../../server/src/channels/kit';
import type { BrandView, ItemView } from '../../../server/src/features/pages';
import { composePost } from '../../../server/src/features/syndication/compose/compose-post';
import { builtInTemplate } from '../../../server/src/features/syndication/templates/built-in';

/** An announcement with our own words, as it is made where nobody wrote a template. */
export function announcementOf(view: ItemView, brand: BrandView, link: string): Draft {
  const template = builtInTemplate('announce', view.locale);
  const composed = composePost(view, brand, link, { run: null, template, pictures: null });
  if (!composed.ok) throw new Error(composed.error.message);
  return composed.value.draft;
}
