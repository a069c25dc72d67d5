import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { type ChangeEvent, useState } from 'react';

import type { ReplyRow } from '../../../../shared/contracts/replies';
import { useAnswerHubReplyMutation, usePreviewHubReplyQuery } from '../../api/replies';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';

/** Pause in typing after which the text is counted again, in milliseconds. */
const PAUSE = 400;

/** What a person answers, counted as its network counts. */
export function AnswerForm({ reply, onClose }: { reply: ReplyRow; onClose: () => void }) {
  const { t } = useTranslate();
  const act = useAction();
  const [text, setText] = useState(reply.greeting);
  const [send, { isLoading }] = useAnswerHubReplyMutation();
  const { data } = usePreviewHubReplyQuery({ id: reply.id, text: useDebounce(text, PAUSE) });
  const counter = data?.data.counter;
  const isOver = counter !== undefined && counter.used > counter.max;
  const isEmpty = text.trim() === reply.greeting.trim();
  const answer = async () => {
    if (await act(() => send({ id: reply.id, text }).unwrap(), t('replies.sent'))) onClose();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={`answer-${reply.id}`} error={isOver ? t('replies.too-long') : undefined}>
        <Field.Label>{t('replies.answer-to', { name: reply.author.handle })}</Field.Label>
        <Textarea
          autoFocus
          resizable
          value={text}
          onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => setText(target.value)}
        />
        <Field.Error />
      </Field.Root>
      {counter ? (
        <Typography variant="pi" textColor={isOver ? 'danger600' : 'neutral600'} aria-live="polite">
          {t('replies.counter', { used: counter.used, max: counter.max })}
        </Typography>
      ) : null}
      <Flex gap={2} wrap="wrap">
        <Button size="S" loading={isLoading} disabled={isEmpty || isOver} onClick={() => void answer()}>
          {t('replies.send')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
