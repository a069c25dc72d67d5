import { styled } from 'styled-components';

import type { AlbumPhoto } from '../../../../shared/contracts/photos';

/** A small square of a photo; the name beside it says which. */
export function Thumbnail({ photo, size }: { photo: Pick<AlbumPhoto, 'thumbnail'>; size: string }) {
  return photo.thumbnail ? <Image src={photo.thumbnail} alt="" $size={size} /> : <Blank $size={size} aria-hidden />;
}

const Image = styled.img<{ $size: string }>`
  flex: none;
  width: ${({ $size }) => $size};
  height: ${({ $size }) => $size};
  object-fit: cover;
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Blank = styled.span<{ $size: string }>`
  flex: none;
  width: ${({ $size }) => $size};
  height: ${({ $size }) => $size};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;
