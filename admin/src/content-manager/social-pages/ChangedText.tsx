import { Box, Typography } from '@strapi/design-system';

import type { PostRow } from '../../../../shared/contracts/posts';
import { useTranslate } from '../../translations/use-translate';
import { WordDiff } from '../../ui/WordDiff';

interface Props {
  post: Pick<PostRow, 'presence' | 'text' | 'byHand' | 'drift'>;
  /** What would be sent now. */
  text: string;
}

/** What publishing would change in the text that stands on the network; nothing where it changes nothing. */
export function ChangedText({ post, text }: Props) {
  const { t } = useTranslate();
  // What a person changes by hand is marked in her own work already.
  if (
    post.presence !== 'live' ||
    post.byHand !== null ||
    post.drift !== null ||
    post.text === null ||
    post.text === text
  )
    return null;
  return (
    <Box tag="section" aria-label={t('diff.title')} padding={3}>
      <Typography tag="p" variant="sigma" textColor="neutral600">
        {t('diff.title')}
      </Typography>
      <WordDiff before={post.text} after={text} />
    </Box>
  );
}
