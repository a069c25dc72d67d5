import { Checkbox, Flex, Typography } from '@strapi/design-system';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';
import { ApprovalActions } from './ApprovalActions';
import { waitsForApproval } from './ApprovalNote';

interface Props {
  posts: readonly PostRow[];
  chosen: ReadonlySet<number>;
  onChoose: (ids: readonly number[]) => void;
}

/** Answers many posts at once: those that are ticked on this page. */
export function SelectionBar({ posts, chosen, onChoose }: Props) {
  const { t } = useTranslate();
  const waiting = posts.filter(waitsForApproval);
  // What was answered meanwhile is not asked about again.
  const asked = waiting.filter(({ id }) => chosen.has(id));
  if (waiting.length === 0) return null;
  const every = asked.length === waiting.length;
  return (
    <Flex
      gap={4}
      wrap="wrap"
      padding={4}
      marginBottom={4}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      role="region"
      aria-label={t('approval.selection')}
    >
      <Checkbox
        checked={every ? true : asked.length > 0 ? 'indeterminate' : false}
        onCheckedChange={() => onChoose(every ? [] : waiting.map(({ id }) => id))}
      >
        {t('approval.choose-all')}
      </Checkbox>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {t('approval.chosen', { count: asked.length })}
      </Typography>
      <ApprovalActions posts={asked} onAnswered={() => onChoose([])} />
    </Flex>
  );
}
