import { Typography, VisuallyHidden } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { CalendarEntry, CalendarPost } from '../../../../../shared/contracts/calendar';
import { useTranslate } from '../../../translations/use-translate';
import { dayAfterKey } from './calendar-days';
import { EntryChip } from './EntryChip';

/** Entries of a day that a month has room for. */
const SHOWN = 4;

interface Props {
  label: string;
  weeks: readonly (readonly string[])[];
  entries: ReadonlyMap<string, readonly CalendarEntry[]>;
  /** The day that keys start from. */
  day: string;
  today: string;
  /** 1 is Monday, 7 is Sunday. */
  first: number;
  /** Lines of a month, or the cards of one week. */
  compact: boolean;
  onDay: (day: string) => void;
  /** Asks for all of a day. */
  onMore: (day: string) => void;
  onPost: (post: CalendarPost) => void;
}

/** Weeks as a grid: arrow keys go from day to day, Enter into a day, Escape out of it. */
export function CalendarGrid({ label, weeks, day, onDay, first, ...cells }: Props) {
  const { formatDate } = useIntl();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    moved.current = false;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-day]');
    if (!cell) return;
    if (event.key === 'Escape') return cell.focus();
    if (event.target !== cell) return;
    if (event.key === 'Enter') return cell.querySelector('button')?.focus();
    const next = dayAfterKey(event.key, cell.dataset.day ?? day, first);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  };
  return (
    <Grid ref={grid} role="grid" aria-label={label} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((one) => (
            <HeadCell key={one} scope="col" abbr={formatDate(one, { weekday: 'long', timeZone: 'UTC' })}>
              <Typography variant="sigma" textColor="neutral600">
                {formatDate(one, { weekday: 'short', timeZone: 'UTC' })}
              </Typography>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <DayCell key={one} own={one} day={day} onDay={onDay} {...cells} />
            ))}
          </tr>
        ))}
      </tbody>
    </Grid>
  );
}

interface CellProps extends Omit<Props, 'label' | 'weeks' | 'first'> {
  own: string;
}

function DayCell({ own, day, today, entries, compact, onDay, onMore, onPost }: CellProps) {
  const { t } = useTranslate();
  const { formatDate } = useIntl();
  const all = entries.get(own) ?? [];
  const shown = compact && all.length > SHOWN ? all.slice(0, SHOWN - 1) : all;
  const selected = own === day;
  const tabIndex = selected ? 0 : -1;
  return (
    <Cell
      data-day={own}
      role="gridcell"
      tabIndex={tabIndex}
      aria-selected={selected}
      aria-current={own === today ? 'date' : undefined}
      $compact={compact}
      $faint={compact && own.slice(0, 7) !== day.slice(0, 7)}
      onFocus={(event) => (event.target === event.currentTarget && !selected ? onDay(own) : undefined)}
    >
      <DayNumber $today={own === today}>
        <VisuallyHidden>
          {formatDate(own, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}
          {', '}
          {t('calendar.count', { count: all.length })}
        </VisuallyHidden>
        <span aria-hidden>{Number.parseInt(own.slice(8), 10)}</span>
      </DayNumber>
      <Entries>
        {shown.map((entry) => (
          <EntryChip key={entry.id} entry={entry} compact={compact} tabIndex={tabIndex} onPost={onPost} />
        ))}
        {all.length > shown.length ? (
          <More type="button" tabIndex={tabIndex} onClick={() => onMore(own)}>
            {t('calendar.more', { count: all.length - shown.length })}
          </More>
        ) : null}
      </Entries>
    </Cell>
  );
}

const Grid = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

const HeadCell = styled.th`
  padding: 1.2rem 0.8rem;
  text-align: start;
`;

const Cell = styled.td<{ $compact: boolean; $faint: boolean }>`
  height: ${({ $compact }) => ($compact ? '13rem' : '44rem')};
  padding: 0.6rem;
  vertical-align: top;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $faint }) => ($faint ? theme.colors.neutral100 : theme.colors.neutral0)};

  & + & {
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const DayNumber = styled.div<{ $today: boolean }>`
  display: inline-flex;
  justify-content: center;
  min-width: 2.4rem;
  margin-bottom: 0.4rem;
  padding: 0 0.6rem;
  border-radius: 1.2rem;
  font-size: 1.2rem;
  line-height: 2.4rem;
  font-weight: ${({ $today }) => ($today ? 600 : 400)};
  color: ${({ theme, $today }) => ($today ? theme.colors.buttonNeutral0 : theme.colors.neutral700)};
  background: ${({ theme, $today }) => ($today ? theme.colors.buttonPrimary600 : 'transparent')};
`;

const Entries = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
`;

const More = styled.button`
  padding: 0.2rem 0.6rem;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.2rem;
  text-align: start;
  cursor: pointer;
`;
