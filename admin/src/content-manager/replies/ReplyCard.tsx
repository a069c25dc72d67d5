import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { ReplyAnswer, ReplyRow } from '../../../../shared/contracts/replies';
import { useSetHubReplyDoneMutation } from '../../api/replies';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { PostBubble } from '../../ui/PostBubble';
import { ProblemNote } from '../../ui/ProblemNote';
import { When } from '../../ui/When';
import { WorkNote } from '../../ui/WorkNote';
import { safeHref } from '../../ui/web-address';
import { AnswerForm } from './AnswerForm';

/** What one person wrote under a post, what became of it, and what can be done. */
export function ReplyCard({ reply, manage }: { reply: ReplyRow; manage: boolean }) {
  const { t } = useTranslate();
  return (
    <Box borderColor="neutral200" borderWidth="1px" borderStyle="solid" hasRadius padding={3} background="neutral0">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Author reply={reply} />
        {reply.state === 'deleted' ? (
          <Typography variant="pi" textColor="neutral600">
            {t('replies.deleted')}
          </Typography>
        ) : (
          <PostBubble text={reply.text} media={[]} card={null} linked compact />
        )}
        <Flex gap={3} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            <When at={reply.at} />
            {reply.editedAt === null ? null : ` · ${t('replies.edited')}`}
          </Typography>
          <OnNetwork reply={reply} />
        </Flex>
        {reply.answer ? <Answer answer={reply.answer} /> : null}
        {manage && reply.state !== 'deleted' ? <Actions reply={reply} /> : null}
      </Flex>
    </Box>
  );
}

function Author({ reply: { account, author, state, doneBy } }: { reply: ReplyRow }) {
  const { t } = useTranslate();
  return (
    <Flex gap={2}>
      <ChannelIcon channel={account.channel} name={account.label} size={2.4} />
      <Box flex="1" minWidth={0}>
        <Typography tag="p" variant="pi" fontWeight="semiBold" ellipsis title={author.handle}>
          {author.name || author.handle || t('replies.somebody')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600" ellipsis>
          {author.handle}
        </Typography>
      </Box>
      {state === 'open' || state === 'deleted' ? null : (
        <Badge size="S" title={doneBy ?? undefined}>
          {t(`replies.state.${state}`)}
        </Badge>
      )}
    </Flex>
  );
}

function OnNetwork({ reply }: { reply: ReplyRow }) {
  const { t } = useTranslate();
  const href = safeHref(reply.url);
  return href === null ? null : (
    <Link href={href} isExternal>
      {t('replies.open', { name: reply.author.handle })}
    </Link>
  );
}

/** The answer from here: on its way, or standing there. */
function Answer({ answer }: { answer: ReplyAnswer }) {
  const { t } = useTranslate();
  const href = safeHref(answer.url);
  return (
    <Box background="neutral100" padding={2} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography variant="sigma" textColor="neutral600">
          {[t('replies.our-answer'), answer.by].filter(Boolean).join(' · ')}
        </Typography>
        <PostBubble text={answer.text} media={[]} card={null} linked compact />
        {answer.presence === 'live' ? null : <WorkNote work={answer.work} at={answer.at} />}
        {answer.problem ? <ProblemNote problem={answer.problem} /> : null}
        {href === null ? null : (
          <Link href={href} isExternal>
            {t('posts.open')}
          </Link>
        )}
      </Flex>
    </Box>
  );
}

function Actions({ reply }: { reply: ReplyRow }) {
  const { t } = useTranslate();
  const act = useAction();
  const [writing, setWriting] = useState(false);
  const [setDone, { isLoading }] = useSetHubReplyDoneMutation();
  if (writing) return <AnswerForm reply={reply} onClose={() => setWriting(false)} />;
  const who = reply.author.handle;
  return (
    <Flex gap={2} wrap="wrap">
      {reply.canAnswer ? (
        <Button
          size="S"
          variant="secondary"
          aria-label={t('replies.answer-to', { name: who })}
          onClick={() => setWriting(true)}
        >
          {t('replies.answer')}
        </Button>
      ) : null}
      {reply.state === 'answered' ? null : (
        <Button
          size="S"
          variant="tertiary"
          disabled={isLoading}
          aria-label={t(reply.state === 'done' ? 'replies.undo-of' : 'replies.done-of', { name: who })}
          onClick={() => void act(() => setDone({ id: reply.id, done: reply.state !== 'done' }).unwrap())}
        >
          {t(reply.state === 'done' ? 'replies.undo' : 'replies.done')}
        </Button>
      )}
    </Flex>
  );
}
