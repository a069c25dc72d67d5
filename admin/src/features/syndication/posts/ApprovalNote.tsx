import { Box, Typography } from '@strapi/design-system';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useGetHubApproversQuery } from '../../../api/posts';
import { useTranslate } from '../../../translations/use-translate';
import { When } from '../../../ui/When';

/** Whether a post waits for somebody to say yes. */
export function waitsForApproval({ work, problem }: Pick<PostRow, 'work' | 'problem'>): boolean {
  return work === 'held' && problem?.code === 'approval';
}

/** Who wants a post to go out and who may say yes; or who said yes or no, and why. */
export function ApprovalNote({ post }: { post: Pick<PostRow, 'work' | 'problem' | 'approval'> }) {
  const { approval } = post;
  if (!approval) return null;
  return waitsForApproval(post) ? <Proposed approval={approval} /> : <Answered approval={approval} />;
}

type Approval = NonNullable<PostRow['approval']>;

function Proposed({ approval }: { approval: Approval }) {
  const { t } = useTranslate();
  const { data } = useGetHubApproversQuery();
  const roles = data?.data.roles ?? [];
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {t('approval.proposed', { name: approval.proposer || t('history.hub') })} <When at={approval.proposedAt} />
      </Typography>
      {roles.length === 0 ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('approval.who-may', { roles: roles.join(', ') })}
        </Typography>
      )}
    </Box>
  );
}

function Answered({ approval: { state, answer } }: { approval: Approval }) {
  const { t } = useTranslate();
  if (!answer || state === 'proposed') return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {t(`approval.${state}`, { name: answer.by || t('history.hub') })} <When at={answer.at} />
    </Typography>
  );
}
