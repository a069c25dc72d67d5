import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { Clock, Duplicate } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { PlanNeighbour, PlanSlotTime } from '../../../../../shared/contracts/plan';
import { useTranslate } from '../../../translations/use-translate';
import { ExactTime } from '../../../ui/ExactTime';
import { editorPath } from '../posts/posts-address';

interface Props {
  /** Name of the account, for screen readers. */
  name: string;
  /** IANA zone of the item. */
  zone: string;
  slot: PlanSlotTime | null;
  neighbours: readonly PlanNeighbour[];
  /** Null where no time can be chosen. */
  onTime: ((at: string) => void) | null;
}

/** What to know of the time and the words of a post before it goes out: warnings that keep nobody from it. */
export function TimeNotes({ name, zone, slot, neighbours, onTime }: Props) {
  const moved = slot !== null && (slot.reason !== null || slot.nextFree !== null) ? slot : null;
  const free =
    slot?.nextFree ?? (slot?.reason ? null : (neighbours.find(({ nextFree }) => nextFree)?.nextFree ?? null));
  if (moved === null && neighbours.length === 0) return null;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingLeft={3}
      paddingRight={3}
      paddingBottom={3}
      role="status"
    >
      {neighbours.map((one) => (
        <NeighbourNote key={`${one.why} ${one.post.id}`} neighbour={one} zone={zone} />
      ))}
      {moved ? <MovedNote slot={moved} zone={zone} named={neighbours.some(({ why }) => why === 'collision')} /> : null}
      {free === null || onTime === null ? null : <TakeFree name={name} at={free} zone={zone} onTime={onTime} />}
    </Flex>
  );
}

function NeighbourNote({ neighbour: { why, message, post, at }, zone }: { neighbour: PlanNeighbour; zone: string }) {
  const { t, said } = useTranslate();
  return (
    <Note Icon={why === 'collision' ? Clock : Duplicate}>
      {said(message)}{' '}
      <Link tag={RouterLink} to={editorPath(post)} isExternal={false}>
        {post.title === '' ? t('posts.untitled') : post.title}
      </Link>
      {at === null ? null : (
        <>
          {' · '}
          <ExactTime at={at} zone={zone} />
        </>
      )}
    </Note>
  );
}

/** When the rules of an account move a post, or move others because of it. */
function MovedNote({ slot: { reason, at }, zone, named }: { slot: PlanSlotTime; zone: string; named: boolean }) {
  const { t } = useTranslate();
  if (reason === null) return named ? null : <Note Icon={Clock}>{t('times.collision')}</Note>;
  return (
    <Note Icon={Clock}>
      {t(`times.${reason}`)} <ExactTime at={at} zone={zone} />
    </Note>
  );
}

function TakeFree({
  name,
  at,
  zone,
  onTime,
}: {
  name: string;
  at: string;
  zone: string;
  onTime: (at: string) => void;
}) {
  const { t } = useTranslate();
  return (
    <TextButton aria-label={t('times.take-for', { name })} onClick={() => onTime(at)}>
      {t('times.take')} (<ExactTime at={at} zone={zone} />)
    </TextButton>
  );
}

function Note({ Icon, children }: { Icon: typeof Clock; children: ReactNode }) {
  return (
    <Flex gap={2} alignItems="flex-start">
      <Icon
        aria-hidden
        width="1.4rem"
        height="1.4rem"
        fill="warning600"
        style={{ flexShrink: 0, marginTop: '0.2rem' }}
      />
      <Typography tag="p" variant="pi" textColor="neutral800">
        {children}
      </Typography>
    </Flex>
  );
}
