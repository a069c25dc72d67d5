import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';

import type { PostTime } from '../../../../../shared/contracts/posts';
import { useActOnHubPostMutation, useGetHubPostTimeQuery } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';
import { TimeField } from '../../../ui/TimeField';
import { TimeNotes } from './TimeNotes';

interface Props {
  post: { id: number; title: string };
  /** Of the button, for screen readers; begins with what it shows. */
  name: string;
}

/** A button that opens the time of a post which has not gone out, to choose another one. */
export function ChangeTime({ post, name }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button size="S" variant="secondary" type="button" aria-label={name}>
          {t('post-action.reschedule')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>
            {t('times.change', { title: post.title === '' ? t('posts.untitled') : post.title })}
          </Modal.Title>
        </Modal.Header>
        {open ? <PostTimeForm id={post.id} onDone={() => setOpen(false)} /> : null}
      </Modal.Content>
    </Modal.Root>
  );
}

/** Body and foot of a dialog in which the time of a post is chosen. */
export function PostTimeForm({ id, onDone }: { id: number; onDone: () => void }) {
  const { data, error, refetch } = useGetHubPostTimeQuery({ id }, { refetchOnMountOrArgChange: true });
  if (data) return <TimeForm id={id} time={data.data} onDone={onDone} />;
  return (
    <Modal.Body>
      {error ? (
        <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />
      ) : (
        <StateBlock state="loading" compact />
      )}
    </Modal.Body>
  );
}

function TimeForm({ id, time, onDone }: { id: number; time: PostTime; onDone: () => void }) {
  const { t, said } = useTranslate();
  const formId = useId();
  const [at, setAt] = useState(time.at);
  const [send, { isLoading }] = useActOnHubPostMutation();
  const act = useAction();
  // What the account's rules make of the time, and what else is planned then.
  const { data, isFetching } = useGetHubPostTimeQuery(at === null ? { id } : { id, at });
  const problem = data?.data.problem ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (at === null) return;
    const done = t('post-action.reschedule.done');
    if (await act(() => send({ id, input: { action: 'reschedule', at } }).unwrap(), done)) onDone();
  };
  return (
    <>
      <Modal.Body>
        <form id={formId} onSubmit={(event) => void submit(event)}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{t('times.change.text')}</Typography>
            <TimeField
              name="at"
              label={t('plan.time')}
              at={at}
              zone={time.zone}
              problemOf={(chosen) => (chosen <= new Date().toISOString() ? t('plan.time.past') : null)}
              onTime={setAt}
              required
            />
            {problem !== null && at !== time.at ? (
              <Typography tag="p" variant="pi" textColor="danger600" role="alert">
                {said(problem)}
              </Typography>
            ) : null}
            <Box aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
              <TimeNotes
                name={t('plan.time')}
                zone={time.zone}
                slot={data?.data.slot ?? null}
                neighbours={data?.data.neighbours ?? []}
                onTime={setAt}
              />
            </Box>
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('cancel')}</Button>
        </Modal.Close>
        <Button
          type="submit"
          form={formId}
          loading={isLoading}
          disabled={at === null || at === time.at || problem !== null}
        >
          {t('times.change.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}
