import type { PictureView } from '../../pages';
import { licenceAddress } from '../licence';

/** What a photo says about who made it and how it may be used. */
export type PhotoCredit = Pick<PictureView, 'caption' | 'creator' | 'credit' | 'copyright' | 'licence' | 'licencePage'>;

/** The same in the fields of IPTC and XMP; '' where nothing is known. */
export interface CreditFields {
  caption: string;
  creator: string;
  credit: string;
  copyright: string;
  /** Where the terms stand. */
  terms: string;
}

/** A field of a file is no place for a novel; 65 kB end a JPEG segment. */
const FIELD_MAX = 1000;

/** The credits of every photo in one picture, each said once; null where there are none. */
export function creditFields(credits: readonly PhotoCredit[]): CreditFields | null {
  const all = (read: (credit: PhotoCredit) => string | null) =>
    [...new Set(credits.flatMap((credit) => cleaned(read(credit)) || []))].join('; ').slice(0, FIELD_MAX);
  const fields = {
    caption: all(({ caption }) => caption),
    creator: all(({ creator }) => creator),
    credit: all(({ credit }) => credit),
    copyright: all(({ copyright, licence }) => copyright ?? licence),
    terms: credits.map(({ licencePage, licence }) => licencePage ?? licenceAddress(licence)).find(Boolean) ?? '',
  };
  const { creator, credit, copyright, terms } = fields;
  return creator || credit || copyright || terms ? fields : null;
}

function cleaned(text: string | null): string {
  return (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
