import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, PaperPlane } from '@strapi/icons';

import type { PostAction, PostActionInput, PostRow } from '../../../../../shared/contracts/posts';
import { useActOnHubPostMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useAccess } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { AskDialog } from '../../../ui/AskDialog';
import { ConfirmButton } from '../../../ui/ConfirmButton';
import { ChangeTime } from '../times/ChangeTime';
import { type NamedPost, usePostName } from './use-post-name';

/** Runs one action on one post and tells the outcome. */
type RunAction = (input: PostActionInput) => Promise<boolean>;

/** What a person may do about a post now; nothing where there is nothing to do, or she may not. */
export function PostActions({ post }: { post: NamedPost & Pick<PostRow, 'id' | 'actions'> }) {
  const { t } = useTranslate();
  const [send] = useActOnHubPostMutation();
  const act = useAction();
  const access = useAccess();
  const run: RunAction = (input) =>
    act(() => send({ id: post.id, input }).unwrap(), t(`post-action.${input.action}.done`));
  if (post.actions.length === 0 || !access.posts.manage) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {post.actions.map((action) => (
        <ActionButton key={action} post={post} action={action} run={run} />
      ))}
    </Flex>
  );
}

const ICONS = { retry: <ArrowClockwise />, share: <PaperPlane />, 'mark-edited': <Check />, leave: <Check /> } as const;

interface ButtonProps {
  post: NamedPost & Pick<PostRow, 'id'>;
  action: PostAction;
  run: RunAction;
}

function ActionButton({ post, action, run }: ButtonProps) {
  const { t } = useTranslate();
  const label = t(`post-action.${action}`);
  const name = usePostName(post).nameOf(label);
  switch (action) {
    case 'retry':
    case 'share':
    case 'mark-edited':
    case 'leave':
      return (
        <Button
          size="S"
          variant="secondary"
          startIcon={ICONS[action]}
          aria-label={name}
          onClick={() => void run({ action })}
        >
          {label}
        </Button>
      );
    case 'cancel':
    case 'correct':
    case 'replace':
    case 'confirm-absent':
    case 'confirm-removed':
    case 'restore-drift':
    case 'accept-drift':
      return (
        <ConfirmButton
          label={label}
          name={name}
          title={label}
          confirm={t(`post-action.${action}.confirm`)}
          onConfirm={() => run({ action })}
        >
          <Typography textAlign="center">{t(`post-action.${action}.text`)}</Typography>
        </ConfirmButton>
      );
    case 'confirm-live':
    case 'mark-live':
      return (
        <AskDialog
          label={label}
          name={name}
          text={t(`post-action.${action}.text`)}
          question={t('post-action.url')}
          hint={t(`post-action.${action}.url.help`)}
          asks="url"
          required={action === 'mark-live'}
          confirm={t(`post-action.${action}.confirm`)}
          onAnswer={(url) => run(url === '' ? { action } : { action, url })}
        />
      );
    case 'reschedule':
      return <ChangeTime post={post} name={name} />;
    case 'resend':
      return (
        <AskDialog
          label={label}
          name={name}
          text={t('post-action.resend.text')}
          question={t('post-action.reason')}
          asks="words"
          required
          confirm={t('post-action.resend.confirm')}
          variant="tertiary"
          onAnswer={(reason) => run({ action, reason })}
        />
      );
    default:
      return unknown(action);
  }
}

/** An action that a newer server offers: nothing to show. */
function unknown(_action: never): null {
  return null;
}
