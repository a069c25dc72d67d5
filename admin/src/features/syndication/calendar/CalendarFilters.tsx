import { Button, Flex } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';

import { CALENDAR_STATES } from '../../../../../shared/contracts/calendar';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import { useGetHubAccountsQuery } from '../../../api/accounts';
import { useTranslate } from '../../../translations/use-translate';
import { ListChoice } from '../../../ui/ListChoice';
import { listOf } from '../posts/posts-address';
import { FILTERS, type FilterName, withAddress } from './calendar-address';

/** Filters of the calendar; they live in the page's address. */
export function CalendarFilters({ accounts }: { accounts: boolean }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  const clear = () => setSearch(withAddress(search, Object.fromEntries(FILTERS.map((name) => [name, '']))));
  return (
    <Flex gap={3} wrap="wrap" role="search" aria-label={t('calendar.filters')}>
      <Filter name="kind" options={SHARED_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <Filter name="state" options={CALENDAR_STATES.map((value) => ({ value, label: t(`calendar.${value}`) }))} />
      {accounts ? <AccountFilter /> : null}
      {FILTERS.some((name) => search.has(name)) ? (
        <Button variant="ghost" startIcon={<Cross />} onClick={clear}>
          {t('posts.filters.clear')}
        </Button>
      ) : null}
    </Flex>
  );
}

/** Who may not see the list of accounts filters by none. */
function AccountFilter() {
  const { data } = useGetHubAccountsQuery();
  const options = (data?.data ?? []).map(({ id, label, handle }) => ({
    value: String(id),
    label: handle ? `${label} (${handle})` : label,
  }));
  return <Filter name="account" options={options} />;
}

function Filter({ name, options }: { name: FilterName; options: readonly { value: string; label: string }[] }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  return (
    <ListChoice
      label={t(`calendar.filter.${name}`)}
      options={options}
      chosen={listOf(search, name)}
      onChoose={(values) => setSearch(withAddress(search, { [name]: values.join(',') }))}
    />
  );
}
