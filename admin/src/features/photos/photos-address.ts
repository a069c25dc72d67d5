import { KIND_UIDS, PHOTO_UID } from '../../../../shared/kinds';
import { PLUGIN_ID } from '../../pluginId';

/** The page that adds and describes the photos of an album. */
export function albumPhotosPath(album: string, locale: string): string {
  return `/plugins/${PLUGIN_ID}/albums/${album}/photos?locale=${encodeURIComponent(locale)}`;
}

/** The Content Manager's page of a photo. */
export function photoPath(photo: string): string {
  return `/content-manager/collection-types/${PHOTO_UID}/${photo}`;
}

/** The Content Manager's page of an album in one language. */
export function albumPath(album: string, locale: string): string {
  const query = `plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${KIND_UIDS.album}/${album}?${query}`;
}
