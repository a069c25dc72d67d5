import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { AlbumPhoto, AlbumPhotosResponse } from '../../../../shared/contracts/photos';
import { useTranslate } from '../../translations/use-translate';
import { LineInput } from './LineInput';
import { type Drafts, fieldOf, textOf, withField, withText } from './photo-drafts';
import { photoPath } from './photos-address';
import { Thumbnail } from './Thumbnail';

export type Locales = AlbumPhotosResponse['data']['locales'];

interface Props {
  photo: AlbumPhoto;
  locales: Locales;
  drafts: Drafts;
  /** Why it could not be saved. */
  error: string | null;
  onChange: (change: (drafts: Drafts) => Drafts) => void;
}

const ROWS = { alt: 2, caption: 1 } as const;
const RIGHTS = ['credit', 'licence'] as const;

/** One photo with what it lacks and everything that is written about it. */
export function PhotoCard({ photo, locales, drafts, error, onChange }: Props) {
  const { t } = useTranslate();
  const draft = drafts[photo.documentId];
  const { name } = photo;
  return (
    <Card>
      <Named photo={photo} error={error} />
      <Groups>
        {locales.map(({ code, name: language }) => (
          <Group key={code} title={language}>
            {(['alt', 'caption'] as const).map((part) => (
              <LineInput
                key={part}
                name={`${part}:${code}`}
                label={t(`photos.${part}`)}
                fullLabel={t(`photos.${part}.of`, { name, language })}
                rows={ROWS[part]}
                lang={code}
                value={textOf(photo, draft, code)[part]}
                onChange={(value) => onChange((all) => withText(all, photo, code, { [part]: value }))}
              />
            ))}
          </Group>
        ))}
        <Group title={t('photos.rights')}>
          {RIGHTS.map((field) => (
            <LineInput
              key={field}
              name={field}
              label={t(`photos.field.${field}`)}
              fullLabel={t('photos.field.of', { field: t(`photos.field.${field}`), name })}
              value={fieldOf(photo, draft, field)}
              onChange={(value) => onChange((all) => withField(all, photo, field, value))}
            />
          ))}
        </Group>
      </Groups>
    </Card>
  );
}

function Named({ photo, error }: { photo: AlbumPhoto; error: string | null }) {
  const { t, said } = useTranslate();
  const lacks = [
    ...(photo.leftOut ? [t('photos.left-out')] : []),
    ...photo.problems.map(({ message }) => said(message)),
  ];
  const notes = error ? [said(error)] : lacks;
  return (
    <Flex gap={3} alignItems="flex-start" wrap="wrap">
      <Thumbnail photo={photo} size="10.4rem" />
      <Box flex="1 1 12rem" minWidth={0}>
        <Typography tag="h3" fontWeight="semiBold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {photo.name}
        </Typography>
        {notes.map((sentence) => (
          <Typography key={sentence} tag="p" variant="pi" textColor="danger600" role={error ? 'alert' : undefined}>
            {sentence}
          </Typography>
        ))}
        <Link tag={RouterLink} to={photoPath(photo.documentId)} aria-label={t('photos.edit.of', { name: photo.name })}>
          {t('photos.edit')}
        </Link>
      </Box>
    </Flex>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Fields>
      <Typography tag="legend" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Fields>
  );
}

const Card = styled.li`
  display: grid;
  gap: 1.6rem 2.4rem;
  padding: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};

  @media (min-width: 768px) {
    grid-template-columns: 26rem minmax(0, 1fr);
  }
`;

const Groups = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
`;

const Fields = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0 0 0.8rem;
  }
`;
