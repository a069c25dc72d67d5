import { Box, Flex, SingleSelect, SingleSelectOption, TextButton, Typography } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, useState } from 'react';

import { useGetHubPlanAlbumsQuery } from '../../api/plan';
import { useTranslate } from '../../translations/use-translate';

/** No network takes more. */
const MOST = 10;

interface LibraryProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: { id: number }[]) => void;
}

interface Props {
  /** Upload file ids; null takes the item's own pictures. */
  pictures: number[] | null;
  locale: string;
  onChange: (pictures: number[] | null) => void;
}

/** Other pictures than the item's own: of the media library, or those of an album. */
export function PictureChoice({ pictures, locale, onChange }: Props) {
  const { t } = useTranslate();
  const components = useStrapiApp('PictureChoice', (app) => app.components);
  const Library = components['media-library'] as ComponentType<LibraryProps> | undefined;
  const [choosing, setChoosing] = useState(false);
  const { data } = useGetHubPlanAlbumsQuery({ locale });
  const albums = data?.data ?? [];
  const ofAlbum = (documentId: string) => {
    const album = albums.find((one) => one.documentId === documentId);
    if (album) onChange(album.pictures.slice(0, MOST));
  };
  return (
    <Box>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="pi" fontWeight="bold">
          {pictures === null ? t('plan.pictures.own') : t('plan.pictures.chosen', { count: pictures.length })}
        </Typography>
        {pictures === null ? null : <TextButton onClick={() => onChange(null)}>{t('plan.pictures.reset')}</TextButton>}
      </Flex>
      <Flex gap={3} wrap="wrap" paddingTop={1}>
        {Library ? (
          <TextButton startIcon={<Images />} onClick={() => setChoosing(true)}>
            {t('plan.pictures.choose')}
          </TextButton>
        ) : null}
        {albums.length > 0 ? (
          <SingleSelect
            size="S"
            value=""
            placeholder={t('plan.pictures.album')}
            aria-label={t('plan.pictures.album')}
            onChange={(value) => ofAlbum(String(value))}
          >
            {albums.map(({ documentId, title }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {title}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ) : null}
      </Flex>
      {choosing && Library ? (
        <Library
          allowedTypes={['images']}
          multiple
          onClose={() => setChoosing(false)}
          onSelectAssets={(files) => {
            onChange(files.slice(0, MOST).map(({ id }) => id));
            setChoosing(false);
          }}
        />
      ) : null}
    </Box>
  );
}
