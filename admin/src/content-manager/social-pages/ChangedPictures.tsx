import { Box, Flex, Typography } from '@strapi/design-system';

import type { PictureChange } from '../../../../shared/contracts/plan';
import type { PostRow } from '../../../../shared/contracts/posts';
import { useTranslate } from '../../translations/use-translate';
import { WordDiff } from '../../ui/WordDiff';
import { backendAddress, pictureSource } from '../../ui/web-address';

interface Props {
  post: Pick<PostRow, 'byHand' | 'drift'>;
  changes: readonly PictureChange[];
}

/** What publishing would change in the pictures that stand on the network; nothing where it changes none. */
export function ChangedPictures({ post, changes }: Props) {
  const { t } = useTranslate();
  if (changes.length === 0 || post.byHand !== null || post.drift !== null) return null;
  return (
    <Box tag="section" aria-label={t('diff.pictures')} padding={3}>
      <Typography tag="p" variant="sigma" textColor="neutral600">
        {t('diff.pictures')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {changes.map((change) => (
          <ChangedPicture key={`${change.kind} ${change.url} ${change.alt}`} change={change} />
        ))}
      </Flex>
    </Box>
  );
}

const THUMB = { width: '6.4rem', height: '4.8rem', objectFit: 'cover' } as const;

function ChangedPicture({ change: { kind, url, alt, before } }: { change: PictureChange }) {
  const { t } = useTranslate();
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      {url === null ? null : (
        <img
          src={pictureSource(url, backendAddress())}
          alt=""
          loading="lazy"
          style={kind === 'removed' ? { ...THUMB, opacity: 0.5 } : THUMB}
        />
      )}
      <Box minWidth={0} flex="1">
        <Typography tag="p" variant="pi" fontWeight="bold">
          {t(`diff.picture.${kind}`)}
        </Typography>
        {before === null ? (
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {alt}
          </Typography>
        ) : (
          <WordDiff before={before} after={alt} />
        )}
      </Box>
    </Flex>
  );
}
