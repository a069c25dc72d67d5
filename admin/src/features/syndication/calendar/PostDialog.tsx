import { Badge, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { CalendarPost } from '../../../../../shared/contracts/calendar';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';
import { ExactTime } from '../../../ui/ExactTime';
import { safeHref } from '../../../ui/web-address';
import { editorPath } from '../posts/posts-address';
import { PostTimeForm } from '../times/ChangeTime';
import { LOOKS } from './entry-look';

interface Props {
  /** Null keeps it closed. */
  post: CalendarPost | null;
  manage: boolean;
  onClose: () => void;
}

/** A post of the calendar: where and when, the way to it, and another time for it. */
export function PostDialog({ post, manage, onClose }: Props) {
  const { t } = useTranslate();
  return (
    <Modal.Root open={post !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{post?.title === '' ? t('posts.untitled') : post?.title}</Modal.Title>
        </Modal.Header>
        {post ? <Content key={post.id} entry={post} manage={manage} onClose={onClose} /> : null}
      </Modal.Content>
    </Modal.Root>
  );
}

function Content({ entry, manage, onClose }: { entry: CalendarPost; manage: boolean; onClose: () => void }) {
  const { t, known } = useTranslate();
  const [changing, setChanging] = useState(false);
  if (changing) return <PostTimeForm id={entry.post.id} onDone={onClose} />;
  const { account, occasion, movable, url } = entry.post;
  const { Icon, colour } = LOOKS[entry.state];
  const address = safeHref(url);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="flex-start" gap={4}>
          <Flex gap={2}>
            <ChannelIcon channel={account.channel} name={account.label} size={2.8} />
            <Typography fontWeight="semiBold">{account.label}</Typography>
            <Badge size="S">{known(`occasion.${occasion}`, occasion)}</Badge>
            <Badge size="S">{entry.locale}</Badge>
          </Flex>
          <Flex gap={2}>
            <Icon aria-hidden width="1.6rem" height="1.6rem" fill={`${colour}600`} />
            <Typography>
              {t(`calendar.${entry.state}`)} · <ExactTime at={entry.startsAt} zone={entry.zone} />
            </Typography>
          </Flex>
          <Flex gap={5}>
            <Link tag={RouterLink} to={editorPath(entry)}>
              {t('calendar.open-item')}
            </Link>
            {address === null ? null : (
              <Link href={address} isExternal>
                {t('posts.open')}
              </Link>
            )}
          </Flex>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('close')}</Button>
        </Modal.Close>
        {manage && movable ? (
          <Button startIcon={<Clock />} onClick={() => setChanging(true)}>
            {t('post-action.reschedule')}
          </Button>
        ) : null}
      </Modal.Footer>
    </>
  );
}
