import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../translations/use-translate';
import { textParts } from './text-parts';
import { backendAddress, pictureSource, safeHref } from './web-address';

interface Picture {
  url: string;
  alt: string;
}

interface Card {
  title: string;
  description: string;
  imageUrl: string | null;
}

interface Props {
  text: string;
  media: readonly Picture[];
  card: Card | null;
  /** The site that the card leads to. */
  site?: string;
  /** Links in the text can be followed: not in previews, whose addresses do not exist yet. */
  linked?: boolean;
  /** One, two, three or four pictures side by side need room: narrower where there is little. */
  compact?: boolean;
}

const MAX_PICTURES = 4;

/** A post as a person would see it on a network: text, pictures, link card. */
export function PostBubble({ text, media, card, site, linked = false, compact = false }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={compact ? 2 : 3}>
      <Words variant={compact ? 'pi' : 'omega'} textColor="neutral800" tag="p">
        {textParts(text).map((part) =>
          part.kind === 'plain' ? (
            part.text
          ) : (
            <Marked key={part.at} href={linked && part.kind === 'link' ? safeHref(part.text) : null}>
              {part.text}
            </Marked>
          ),
        )}
      </Words>
      {media.length > 0 ? <Pictures media={media} /> : null}
      {card ? <LinkCard card={card} site={site} /> : null}
    </Flex>
  );
}

function Marked({ href, children }: { href: string | null; children: string }) {
  if (href === null) return <Coloured>{children}</Coloured>;
  return (
    <Coloured as="a" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </Coloured>
  );
}

function Pictures({ media }: { media: readonly Picture[] }) {
  const { t } = useTranslate();
  const shown = media.slice(0, MAX_PICTURES);
  return (
    <PictureGrid $count={shown.length}>
      {shown.map(({ url, alt }) => (
        <Framed key={url}>
          <img src={pictureSource(url, backendAddress())} alt={alt} loading="lazy" />
          {alt === '' ? <AltNote>{t('bubble.no-alt')}</AltNote> : <AltNote title={alt}>ALT</AltNote>}
        </Framed>
      ))}
    </PictureGrid>
  );
}

function LinkCard({ card, site }: { card: Card; site: string | undefined }): ReactNode {
  return (
    <Box
      borderColor="neutral200"
      borderWidth="1px"
      borderStyle="solid"
      hasRadius
      overflow="hidden"
      background="neutral0"
    >
      {card.imageUrl ? (
        <CardPicture src={pictureSource(card.imageUrl, backendAddress())} alt="" loading="lazy" />
      ) : null}
      <Flex direction="column" alignItems="stretch" padding={3} gap={1}>
        {site ? (
          <Typography variant="pi" textColor="neutral600" ellipsis>
            {site}
          </Typography>
        ) : null}
        <Typography variant="omega" fontWeight="semiBold" textColor="neutral800">
          {card.title}
        </Typography>
        <Clamped variant="pi" textColor="neutral600">
          {card.description}
        </Clamped>
      </Flex>
    </Box>
  );
}

const Words = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.5;
`;

const Coloured = styled.span`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;

  /* Colour alone does not tell a link from its text. */
  a& {
    text-decoration: underline;
  }
`;

const PictureGrid = styled.div<{ $count: number }>`
  display: grid;
  gap: 2px;
  grid-template-columns: ${({ $count }) => ($count === 1 ? '1fr' : '1fr 1fr')};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
    aspect-ratio: ${({ $count }) => ($count === 1 ? '16 / 9' : '4 / 3')};
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

const Framed = styled.div`
  position: relative;
`;

const AltNote = styled.span`
  position: absolute;
  left: 0.6rem;
  bottom: 0.6rem;
  padding: 0.1rem 0.5rem;
  border-radius: 3px;
  background: rgba(0, 0, 0, 0.72);
  color: #ffffff;
  font-size: 1rem;
  font-weight: 600;
`;

const CardPicture = styled.img`
  display: block;
  width: 100%;
  aspect-ratio: 1.91;
  object-fit: cover;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Clamped = styled(Typography)`
  display: -webkit-box;
  -webkit-line-clamp: 2;
  -webkit-box-orient: vertical;
  overflow: hidden;
`;
