import { Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';

import type { AlbumPhotosResponse } from '../../../../shared/contracts/photos';
import { KIND_UIDS, PHOTO_UID } from '../../../../shared/kinds';
import { useGetHubPhotosQuery } from '../../api/photos';
import { useTranslate } from '../../translations/use-translate';
import { StateBlock } from '../../ui/StateBlock';
import { editorPath } from '../syndication/posts/posts-address';
import { DropPictures } from './DropPictures';
import { PhotoList } from './PhotoList';

const EDITORS = [{ action: 'plugin::content-manager.explorer.update', subject: PHOTO_UID }];

/** Many pictures at once: dropped on an album, then described in one list. */
export function AlbumPhotosPage() {
  const { documentId = '' } = useParams();
  const [query] = useSearchParams();
  return (
    <Page.Protect permissions={EDITORS}>
      <Photos album={documentId} locale={query.get('locale') ?? 'en'} />
    </Page.Protect>
  );
}

function Photos({ album, locale }: { album: string; locale: string }) {
  const { data, error, refetch } = useGetHubPhotosQuery({ collection: 'albums', documentId: album, locale });
  if (error && !data) {
    return (
      <Page.Main>
        <StateBlock state="error" error={error} onRetry={() => void refetch()} />
      </Page.Main>
    );
  }
  if (!data) return <Page.Loading />;
  return <Loaded album={album} locale={locale} data={data.data} />;
}

interface LoadedProps {
  album: string;
  locale: string;
  data: AlbumPhotosResponse['data'];
}

function Loaded({ album, locale, data: { title, photos, locales } }: LoadedProps) {
  const { t } = useTranslate();
  const heading = t('photos.title', { title });
  return (
    <Page.Main>
      <Page.Title>{heading}</Page.Title>
      <Layouts.Header
        title={heading}
        subtitle={t('photos.subtitle')}
        navigationAction={
          <Link
            tag={RouterLink}
            to={editorPath({ contentType: KIND_UIDS.album, documentId: album, locale })}
            startIcon={<ArrowLeft />}
          >
            {t('photos.back')}
          </Link>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <DropPictures album={album} last={photos.at(-1) ?? null} />
          {photos.length === 0 ? (
            <StateBlock state="empty" content={t('photos.empty')} />
          ) : (
            <PhotoList photos={photos} locales={locales} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
