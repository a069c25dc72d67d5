import { Button, Flex } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { ApprovalAnswer, ApprovalInput, PostRow } from '../../../../../shared/contracts/posts';
import { useAnswerHubApprovalsMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { AskDialog } from '../../../ui/AskDialog';

interface Props {
  /** Posts that wait for approval; the buttons rest while it is empty. */
  posts: readonly PostRow[];
  /** Names of the buttons for screen readers, where others show the same; each begins with what it shows. */
  nameOf?: (button: string) => string;
  onAnswered?: () => void;
}

/** Yes or no to one post or many. No needs a reason. */
export function ApprovalActions({ posts, nameOf = (button) => button, onAnswered }: Props) {
  const { t } = useTranslate();
  const answer = useAnswer(posts, onAnswered);
  const count = posts.length;
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        size="S"
        variant="success-light"
        startIcon={<Check />}
        disabled={count === 0}
        aria-label={nameOf(t('approval.approve'))}
        onClick={() => void answer('approve', '')}
      >
        {t('approval.approve')}
      </Button>
      <AskDialog
        label={t('approval.refuse')}
        name={nameOf(t('approval.refuse'))}
        text={t('approval.refuse.text', { count })}
        question={t('approval.refuse.reason')}
        asks="words"
        required
        confirm={t('approval.refuse')}
        variant="danger-light"
        startIcon={<Cross />}
        disabled={count === 0}
        onAnswer={(reason) => answer('refuse', reason)}
      />
    </Flex>
  );
}

/** Each post is answered by itself: what could not be is told in the server's words. */
function useAnswer(posts: Props['posts'], onAnswered: Props['onAnswered']) {
  const { t, said } = useTranslate();
  const [send] = useAnswerHubApprovalsMutation();
  const { toggleNotification } = useNotification();
  const act = useAction();
  return (answer: ApprovalAnswer, reason: string): Promise<boolean> =>
    act(async () => {
      const { data } = await send({ answer, input: { ...lookedAt(posts), ...(reason && { reason }) } }).unwrap();
      if (data.changed > 0) {
        toggleNotification({ type: 'success', message: t(`approval.${answer}.done`, { count: data.changed }) });
      }
      const [first] = data.refused;
      if (first) toggleNotification({ type: 'warning', message: said(first.message) });
      onAnswered?.();
    });
}

/** Nobody answers for what was edited since she looked. */
function lookedAt(posts: Props['posts']): Pick<ApprovalInput, 'ids' | 'revisions'> {
  const revisions = posts.flatMap(({ id, approval }) => (approval ? [[id, approval.revision]] : []));
  return { ids: posts.map(({ id }) => id), revisions: Object.fromEntries(revisions) };
}
