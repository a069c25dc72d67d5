import type { PictureView } from 'strapi-plugin-community-hub/client';

/** A picture at the sizes that the hub has, with its credit. Width and height keep its place until it is there. */
export function Picture({ picture, sizes, eager = false }: { picture: PictureView; sizes: string; eager?: boolean }) {
  const { url, width, height, alt, formats } = picture;
  const sources = [...formats, ...(width && height ? [{ url, width }] : [])];
  return (
    <img
      src={url}
      srcSet={sources.map((one) => `${one.url} ${one.width}w`).join(', ') || undefined}
      sizes={sizes}
      width={width ?? undefined}
      height={height ?? undefined}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
    />
  );
}

/** A picture with what people must know about it. */
export function Figure({ picture, sizes, label, eager }: { picture: PictureView; sizes: string; label: string; eager?: boolean }) {
  const credit = picture.credit ?? picture.creator;
  return (
    <figure>
      <Picture picture={picture} sizes={sizes} eager={eager} />
      {(picture.caption || credit) && (
        <figcaption>
          {picture.caption} {credit && `${label}: ${credit}`}
        </figcaption>
      )}
    </figure>
  );
}
