import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, PaperPlane } from '@strapi/icons';

import type { PostAction, PostActionInput, PostRow } from '../../../../../shared/contracts/posts';
import { useActOnHubPostMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { ConfirmButton } from '../../../ui/ConfirmButton';
import { ConfirmLive } from './ConfirmLive';

/** Runs one action on one post and tells the outcome. */
export type RunAction = (input: PostActionInput) => Promise<boolean>;

/** What a person may do about a post now; nothing where there is nothing to do. */
export function PostActions({ post }: { post: Pick<PostRow, 'id' | 'actions'> }) {
  const { t } = useTranslate();
  const [send] = useActOnHubPostMutation();
  const act = useAction();
  const run: RunAction = (input) =>
    act(() => send({ id: post.id, input }).unwrap(), t(`post-action.${input.action}.done`));
  if (post.actions.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {post.actions.map((action) => (
        <ActionButton key={action} action={action} run={run} />
      ))}
    </Flex>
  );
}

function ActionButton({ action, run }: { action: PostAction; run: RunAction }) {
  const { t } = useTranslate();
  switch (action) {
    case 'retry':
      return (
        <Button size="S" variant="secondary" startIcon={<ArrowClockwise />} onClick={() => void run({ action })}>
          {t('post-action.retry')}
        </Button>
      );
    case 'share':
      return (
        <Button size="S" variant="secondary" startIcon={<PaperPlane />} onClick={() => void run({ action })}>
          {t('post-action.share')}
        </Button>
      );
    case 'cancel':
    case 'confirm-absent':
      return (
        <ConfirmButton
          label={t(`post-action.${action}`)}
          title={t(`post-action.${action}`)}
          confirm={t(`post-action.${action}.confirm`)}
          onConfirm={() => run({ action })}
        >
          <Typography textAlign="center">{t(`post-action.${action}.text`)}</Typography>
        </ConfirmButton>
      );
    case 'confirm-live':
      return <ConfirmLive run={run} />;
    default:
      return unknown(action);
  }
}

/** An action that a newer server offers: nothing to show. */
function unknown(_action: never): null {
  return null;
}
