import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { CalendarEntry, CalendarPost } from '../../../../../shared/contracts/calendar';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';
import { ownZone, useZoneChoice } from '../../../ui/zone-choice';
import { editorPath } from '../posts/posts-address';
import { LOOKS, lookOf } from './entry-look';

interface Props {
  entry: CalendarEntry;
  /** One line, for months. */
  compact: boolean;
  /** -1 keeps it out of the way from one day to the next. */
  tabIndex: 0 | -1;
  onPost: (post: CalendarPost) => void;
}

/** One entry of a day: its post, or its item, opens. */
export function EntryChip({ entry, compact, tabIndex, onPost }: Props) {
  const { t, known } = useTranslate();
  const navigate = useNavigate();
  const time = useTimeOf(entry);
  const look = lookOf(entry);
  const { Icon, colour } = LOOKS[look];
  const title = entry.title === '' ? t('posts.untitled') : entry.title;
  const word = t(`calendar.${look}`);
  const where = entry.what === 'post' ? entry.post.account.label : t(`kinds.${entry.kind}`);
  const occasion = entry.what === 'post' && entry.post.occasion !== 'announce' ? entry.post.occasion : null;
  // A line has no room for all of it.
  const said = [time, title, word, where].filter(Boolean).join(', ');
  const open = () => (entry.what === 'post' ? onPost(entry) : navigate(editorPath(entry)));
  return (
    <Chip
      type="button"
      tabIndex={tabIndex}
      $colour={colour}
      $compact={compact}
      $struck={look === 'called-off'}
      onClick={open}
      title={compact ? said : undefined}
      aria-label={compact ? said : undefined}
    >
      <Icon aria-hidden width="1.2rem" height="1.2rem" />
      {compact ? (
        <span>
          {time === '' ? null : <b>{time}</b>} {title}
        </span>
      ) : (
        <span>
          <b>{[time, word].filter(Boolean).join(' · ')}</b>
          <Typography tag="span" variant="pi" fontWeight="semiBold" textColor="neutral800">
            {title}
          </Typography>
          <Where>
            {entry.what === 'post' ? (
              <ChannelIcon channel={entry.post.account.channel} name={where} size={1.6} />
            ) : null}
            {[where, occasion === null ? '' : known(`occasion.${occasion}`, occasion)].filter(Boolean).join(' · ')}
          </Where>
        </span>
      )}
    </Chip>
  );
}

/** `18:30`, on the clocks that were chosen; '' for whole days. */
function useTimeOf({ startsAt, zone }: CalendarEntry): string {
  const { formatDate } = useIntl();
  const [choice] = useZoneChoice();
  if (startsAt.length === 10) return '';
  const timeZone = choice === 'mine' ? ownZone() : zone;
  return formatDate(startsAt, { hour: 'numeric', minute: '2-digit', timeZone });
}

const Chip = styled.button<{ $colour: string; $compact: boolean; $struck: boolean }>`
  display: flex;
  align-items: flex-start;
  gap: 0.6rem;
  width: 100%;
  min-width: 0;
  padding: ${({ $compact }) => ($compact ? '0.3rem 0.6rem' : '0.8rem')};
  border: 1px solid ${({ theme, $colour }) => colourOf(theme, $colour, 200)};
  border-inline-start: 3px solid ${({ theme, $colour }) => colourOf(theme, $colour, 600)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $colour }) => colourOf(theme, $colour, 100)};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: 1.5;
  text-align: start;
  cursor: pointer;

  &:hover {
    border-color: ${({ theme, $colour }) => colourOf(theme, $colour, 600)};
  }

  > svg {
    flex: none;
    margin-top: 0.3rem;
  }

  > svg path {
    fill: ${({ theme, $colour }) => colourOf(theme, $colour, 600)};
  }

  > span {
    min-width: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: ${({ $compact }) => ($compact ? 3 : 6)};
    overflow: hidden;
    overflow-wrap: anywhere;
    text-decoration: ${({ $struck }) => ($struck ? 'line-through' : 'none')};
  }

  > span > b,
  > span > span {
    display: ${({ $compact }) => ($compact ? 'inline' : 'block')};
  }

  b {
    font-weight: 600;
  }
`;

const Where = styled.span`
  && {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;

/** A shade of the admin's theme, light or dark. */
function colourOf({ colors }: { colors: object }, colour: string, shade: 100 | 200 | 600): string {
  return String(Object.entries(colors).find(([name]) => name === `${colour}${shade}`)?.[1] ?? '');
}
