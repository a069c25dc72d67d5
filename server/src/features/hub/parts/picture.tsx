/** @jsxImportSource preact */
import type { PictureView } from '../../pages';

interface Props {
  picture: PictureView;
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string;
  /** True for the picture a visitor sees first: it is loaded at once. */
  first?: boolean;
  /** Pictures beside a text that already says it take an empty alt. */
  decorative?: boolean;
}

/** One picture with its size, so that nothing jumps, and all its renditions. */
export function Picture({ picture, sizes, first, decorative }: Props) {
  const sources = [...picture.formats, picture].filter((source) => (source.width ?? 0) > 0);
  const srcset = sources.length > 1 ? sources.map(({ url, width }) => `${encodeURI(decode(url))} ${width}w`) : [];
  return (
    <img
      src={picture.url}
      {...(srcset.length > 0 ? { srcset: srcset.join(', '), sizes } : {})}
      {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})}
      alt={decorative ? '' : picture.alt}
      loading={first ? 'eager' : 'lazy'}
      {...(first ? { fetchpriority: 'high' } : {})}
      decoding="async"
    />
  );
}

/** A space in an address would end it inside `srcset`. */
function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
