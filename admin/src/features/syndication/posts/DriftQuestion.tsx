import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { PostDrift, PostRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';
import { WordDiff } from '../../../ui/WordDiff';

/** What somebody changed or removed on the network: what was sent beside what stands there. */
export function DriftQuestion({ post: { drift } }: { post: Pick<PostRow, 'drift'> }) {
  const { t } = useTranslate();
  const { formatDate } = useIntl();
  if (!drift) return null;
  const { kind, ours, theirs, seenAt } = drift;
  const at = formatDate(seenAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Flex
      tag="section"
      aria-label={t(`drift.${kind}`)}
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      width="100%"
      hasRadius
      background="neutral100"
    >
      <Typography variant="pi" fontWeight="bold">
        {t(`drift.${kind}`)}
      </Typography>
      <Typography variant="pi" textColor="neutral700">
        {t(kind === 'gone' ? 'drift.seen-gone' : 'drift.seen', { at })}
      </Typography>
      <WordDiff before={ours.text} after={theirs?.text ?? ours.text} />
      {theirs ? <Descriptions ours={ours.alts} theirs={theirs.alts} /> : null}
    </Flex>
  );
}

/** Only where they differ. */
function Descriptions({ ours, theirs }: { ours: PostDrift['ours']['alts']; theirs: PostDrift['ours']['alts'] }) {
  const { t } = useTranslate();
  const words = (alts: readonly string[]) => (alts.length === 0 ? t('drift.alts.none') : alts.join(' · '));
  if (words(ours) === words(theirs)) return null;
  const [before, after] = [ours, theirs].map((alts) => t('drift.alts', { alts: words(alts) }));
  // Words of a description have nothing to do with those that say there is no picture.
  if (ours.length > 0 && theirs.length > 0) return <WordDiff before={before ?? ''} after={after ?? ''} />;
  return (
    <>
      <WordDiff before={before ?? ''} after="" />
      <WordDiff before="" after={after ?? ''} />
    </>
  );
}
