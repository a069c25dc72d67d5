import { Box, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import type { AlbumPhoto } from '../../../../shared/contracts/photos';
import { KIND_UIDS } from '../../../../shared/kinds';
import { type PhotosKey, useGetHubPhotosQuery } from '../../api/photos';
import { albumPhotosPath, photoPath } from '../../features/photos/photos-address';
import { Thumbnail } from '../../features/photos/Thumbnail';
import { useTranslate } from '../../translations/use-translate';
import { Muted } from '../../ui/Muted';
import { StateBlock } from '../../ui/StateBlock';
import type { SidePanel } from '../social-pages/SocialPagesPanel';
import { useRefetchOn } from '../use-refetch-on';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

const COLLECTIONS: Readonly<Record<string, PhotosKey['collection']>> = {
  [KIND_UIDS.album]: 'albums',
  [KIND_UIDS.store]: 'stores',
};

/** Side panel of albums and stores: which photos are ready to be published, and what the others lack. */
export const PhotosPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  const [{ query }] = useQueryParams<Query>();
  const collection = COLLECTIONS[model];
  const locale = query.plugins?.i18n?.locale ?? document?.locale;
  if (collection === undefined) return null;
  const content =
    documentId === undefined || typeof locale !== 'string' ? (
      <Muted text={t('photos.panel.unsaved')} />
    ) : (
      <Photos photos={{ collection, documentId, locale }} revision={`${document?.updatedAt ?? ''}`} />
    );
  return { title: t('photos.panel.title'), content };
};

function Photos({ photos, revision }: { photos: PhotosKey; revision: string }) {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubPhotosQuery(photos, { refetchOnMountOrArgChange: true });
  useRefetchOn(revision, refetch);
  if (error && !data) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" compact />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Readiness photos={data.data.photos} />
      {photos.collection === 'albums' ? (
        <LinkButton tag={RouterLink} variant="secondary" to={albumPhotosPath(photos.documentId, photos.locale)}>
          {t('photos.panel.open')}
        </LinkButton>
      ) : null}
    </Flex>
  );
}

function Readiness({ photos }: { photos: readonly AlbumPhoto[] }) {
  const { t } = useTranslate();
  const lacking = photos.filter(({ problems }) => problems.length > 0);
  const leftOut = photos.filter((photo) => photo.leftOut && photo.problems.length === 0).length;
  if (photos.length === 0) return <Muted text={t('photos.panel.none')} />;
  return (
    <>
      {lacking.length === 0 ? <Muted text={t('photos.panel.ready', { count: photos.length - leftOut })} /> : null}
      {leftOut > 0 ? <Muted text={t('photos.panel.left-out', { count: leftOut })} /> : null}
      {lacking.length > 0 ? (
        <Typography variant="pi" fontWeight="bold" textColor="danger600">
          {t('photos.panel.lacking', { count: lacking.length })}
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {lacking.map((photo) => (
          <li key={photo.documentId}>
            <Lacking photo={photo} />
          </li>
        ))}
      </Flex>
    </>
  );
}

function Lacking({ photo }: { photo: AlbumPhoto }) {
  const { said } = useTranslate();
  return (
    <Flex gap={3} alignItems="flex-start">
      <Thumbnail photo={photo} size="4.8rem" />
      <Box flex="1" minWidth={0}>
        <Link tag={RouterLink} to={photoPath(photo.documentId)}>
          {photo.name}
        </Link>
        {photo.problems.map(({ field, message }) => (
          <Typography key={field} tag="p" variant="pi" textColor="neutral700">
            {said(message)}
          </Typography>
        ))}
      </Box>
    </Flex>
  );
}
