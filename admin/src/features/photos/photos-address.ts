import { PHOTO_UID } from '../../../../shared/kinds';
import { PLUGIN_ID } from '../../pluginId';

/** The page that adds and describes the photos of an album. */
export function albumPhotosPath(album: string, locale: string): string {
  return `/plugins/${PLUGIN_ID}/albums/${album}/photos?locale=${encodeURIComponent(locale)}`;
}

/** The Content Manager's page of a photo. */
export function photoPath(photo: string): string {
  return `/content-manager/collection-types/${PHOTO_UID}/${photo}`;
}
