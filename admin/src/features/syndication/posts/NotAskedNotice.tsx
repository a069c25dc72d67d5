import { Typography } from '@strapi/design-system';

import type { NotAskedInput } from '../../../../../shared/contracts/posts';
import { useAnswerHubNotAskedMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { ConfirmButton } from '../../../ui/ConfirmButton';
import { Notice } from '../../../ui/Notice';

/** Posts that wait because nobody asked for them: shared or dropped together. */
export function NotAskedNotice({ count, manage }: { count: number; manage: boolean }) {
  const { t } = useTranslate();
  if (count === 0) return null;
  return (
    <Notice
      tone="info"
      title={t('not-asked.title', { count })}
      action={
        manage ? (
          <>
            <AnswerAll answer="share" count={count} input={EVERYTHING} />
            <AnswerAll answer="cancel" count={count} input={EVERYTHING} />
          </>
        ) : null
      }
    >
      <Typography tag="p">{t('not-asked.text')}</Typography>
    </Notice>
  );
}

const EVERYTHING: NotAskedInput = {};

interface AnswerProps {
  answer: 'share' | 'cancel';
  count: number;
  input: NotAskedInput;
}

/** One answer to many posts, once it is confirmed. */
export function AnswerAll({ answer, count, input }: AnswerProps) {
  const { t } = useTranslate();
  const [send] = useAnswerHubNotAskedMutation();
  const act = useAction();
  return (
    <ConfirmButton
      label={t(`not-asked.${answer}`)}
      title={t(`not-asked.${answer}`)}
      confirm={t(`not-asked.${answer}`)}
      variant={answer === 'share' ? 'secondary' : 'tertiary'}
      onConfirm={() => act(() => send({ answer, input }).unwrap(), t(`not-asked.${answer}.done`))}
    >
      <Typography textAlign="center">{t(`not-asked.${answer}.text`, { count })}</Typography>
    </ConfirmButton>
  );
}
