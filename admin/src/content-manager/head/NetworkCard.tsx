import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { HeadPreview } from '../../../../shared/contracts/head';
import { backendAddress, pictureSource } from '../../ui/web-address';

interface Props {
  preview: HeadPreview;
  /** What stands in for the address of the preview's picture. */
  picture: string | null;
}

/** The card that a network makes of a page, in the shapes that networks share. */
export function NetworkCard({ preview, picture }: Props) {
  if (preview.network === 'google') return <SearchResult preview={preview} />;
  const source = picture === null ? null : pictureSource(picture, backendAddress());
  const image = source === null ? null : <Picture src={source} alt={preview.picture?.alt ?? ''} $look={preview.look} />;
  const embed = preview.network === 'slack' || preview.network === 'discord';
  return (
    <Frame $look={preview.look} $embed={embed}>
      {embed ? null : image}
      <Words preview={preview} />
      {embed ? image : null}
    </Frame>
  );
}

function Words({ preview: { site, title, description, facts } }: { preview: HeadPreview }) {
  return (
    <Text>
      <Typography tag="p" variant="pi" textColor="neutral600" ellipsis>
        {site}
      </Typography>
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {title}
      </Typography>
      {description ? (
        <Clamped variant="pi" textColor="neutral600">
          {description}
        </Clamped>
      ) : null}
      {facts.map(({ label, value }) => (
        <Typography key={label} tag="p" variant="pi" textColor="neutral700">
          <strong>{label}</strong> {value}
        </Typography>
      ))}
    </Text>
  );
}

function SearchResult({ preview: { site, url, title, description } }: { preview: HeadPreview }) {
  return (
    <Text>
      <Typography tag="p" variant="pi" textColor="neutral800">
        {site}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" ellipsis>
        {trail(url)}
      </Typography>
      <Typography tag="p" variant="delta" textColor="primary600" fontWeight="regular">
        {title}
      </Typography>
      {description ? (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {description}
        </Typography>
      ) : null}
    </Text>
  );
}

/** `https://hub.example.org/hub/en` as search engines print it. */
function trail(url: string): string {
  return url.replace(/(?<=[^:/])\/(?=[^/])/g, ' › ').replace(/\/$/, '');
}

type Look = HeadPreview['look'];

const Frame = styled.div<{ $look: Look; $embed: boolean }>`
  display: flex;
  flex-direction: ${({ $look, $embed }) => ($look === 'small' && !$embed ? 'row' : 'column')};
  align-items: stretch;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: ${({ theme, $embed }) => ($embed ? `4px solid ${theme.colors.neutral300}` : '')};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Picture = styled.img<{ $look: Look }>`
  display: block;
  flex: none;
  width: ${({ $look }) => ($look === 'small' ? '7.2rem' : '100%')};
  aspect-ratio: ${({ $look }) => ($look === 'small' ? '1' : '1.91')};
  object-fit: cover;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Text = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  min-width: 0;
  padding: 1rem 1.2rem;
  overflow-wrap: anywhere;
`;

const Clamped = styled(Typography)`
  display: -webkit-box;
  -webkit-line-clamp: 3;
  -webkit-box-orient: vertical;
  overflow: hidden;
`;
