import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';

import type { CalendarPost, CalendarResponse } from '../../../../../shared/contracts/calendar';
import { wallClockAt } from '../../../../../shared/wall-clock';
import { useGetHubCalendarQuery } from '../../../api/calendar';
import { permission, useAccess } from '../../../permissions';
import { useTranslate } from '../../../translations/use-translate';
import { Notice } from '../../../ui/Notice';
import { StateBlock } from '../../../ui/StateBlock';
import { ownZone, useZoneChoice } from '../../../ui/zone-choice';
import { CalendarBar } from './CalendarBar';
import { CalendarFilters } from './CalendarFilters';
import { CalendarGrid } from './CalendarGrid';
import { type CalendarAddress, readAddress, withAddress } from './calendar-address';
import { daysOf, entriesByDay, spanOf, weeksOf } from './calendar-days';
import { DayList } from './DayList';
import { Legend } from './Legend';
import { PostDialog } from './PostDialog';
import { firstWeekday, useNarrow } from './screen';

/** What takes place, what is published by itself, and what is posted, by days. */
export function CalendarPage() {
  return (
    <Page.Protect permissions={[permission('posts.read')]}>
      <Calendar />
    </Page.Protect>
  );
}

function Calendar() {
  const { t } = useTranslate();
  const { locale } = useIntl();
  const access = useAccess();
  const [search, setSearch] = useSearchParams();
  const narrow = useNarrow();
  const today = wallClockAt(new Date().toISOString(), ownZone()).slice(0, 10);
  const asked = readAddress(search, today);
  const address: CalendarAddress = narrow ? { ...asked, view: 'list' } : asked;
  const days = daysOf(address.view, address.day, firstWeekday());
  const query = useGetHubCalendarQuery({ ...spanOf(days), ...address.filters, language: locale });
  const go = (change: { view?: string; day?: string }) => setSearch(withAddress(search, change), { replace: true });
  return (
    <Page.Main>
      <Page.Title>{t('calendar.title')}</Page.Title>
      <Layouts.Header title={t('calendar.title')} subtitle={t('calendar.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <CalendarBar {...address} days={days} today={today} narrow={narrow} onGo={go} />
          <CalendarFilters accounts={access.accounts.read} />
          {query.error && !query.data ? (
            <StateBlock state="error" error={query.error} onRetry={() => void query.refetch()} />
          ) : query.data ? (
            <Shown
              found={query.data}
              pending={query.isFetching}
              address={address}
              today={today}
              manage={access.posts.manage}
              onGo={go}
            />
          ) : (
            <StateBlock state="loading" />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

interface ShownProps {
  found: CalendarResponse;
  /** Something newer is on its way. */
  pending: boolean;
  address: CalendarAddress;
  today: string;
  manage: boolean;
  onGo: (change: { view?: string; day?: string }) => void;
}

function Shown({ found: { data, meta }, pending, address: { view, day, filters }, today, manage, onGo }: ShownProps) {
  const { t } = useTranslate();
  const [choice] = useZoneChoice();
  const [post, setPost] = useState<CalendarPost | null>(null);
  const first = firstWeekday();
  const entries = entriesByDay(data, choice === 'mine' ? ownZone() : null);
  const days = daysOf(view, day, first);
  const empty = days.every((one) => !entries.has(one));
  return (
    <div aria-busy={pending} style={{ opacity: pending ? 0.7 : 1, transition: 'opacity 120ms' }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {meta.more ? <Notice tone="warning" title={t('calendar.too-much')} /> : null}
        {empty ? <Nothing view={view} filtered={Object.keys(filters).length > 0} /> : null}
        {view === 'list' ? (
          <DayList days={days} entries={entries} today={today} onPost={setPost} />
        ) : (
          <CalendarGrid
            label={t('calendar.title')}
            weeks={weeksOf(view, day, first)}
            {...{ entries, day, today, first }}
            compact={view === 'month'}
            onDay={(one) => onGo({ day: one })}
            onMore={(one) => onGo({ view: 'week', day: one })}
            onPost={setPost}
          />
        )}
        <Legend />
      </Flex>
      <PostDialog post={post} manage={manage} onClose={() => setPost(null)} />
    </div>
  );
}

/** A grid without entries still shows its days. */
function Nothing({ view, filtered }: { view: CalendarAddress['view']; filtered: boolean }) {
  const { t } = useTranslate();
  const words = t(filtered ? 'calendar.none-match' : 'calendar.empty');
  return view === 'list' ? (
    <StateBlock state="empty" content={words} />
  ) : (
    <Typography role="status" textColor="neutral600">
      {words}
    </Typography>
  );
}
