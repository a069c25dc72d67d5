import { Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useSearchParams } from 'react-router-dom';

import { PRESENCES, WORKS } from '../../../../../shared/contracts/posts';
import { useGetHubAccountsQuery } from '../../../api/accounts';
import type { PostsFilter } from '../../../api/posts';
import { useTranslate } from '../../../translations/use-translate';
import { ListChoice } from '../../../ui/ListChoice';
import { filterOf, listOf, withFilter } from './posts-address';

/** Filters of the posts list; they live in the page's address, so a view can be kept as a bookmark. */
export function PostFilters({ accounts }: { accounts: boolean }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  const filtered = Object.keys(filterOf(search)).some((name) => name !== 'cursor');
  return (
    <Flex gap={3} wrap="wrap" role="search" aria-label={t('posts.filters')} paddingBottom={4}>
      <ListFilter name="presence" options={PRESENCES.map((value) => ({ value, label: t(`presence.${value}`) }))} />
      <ListFilter name="work" options={WORKS.map((value) => ({ value, label: t(`work.${value}`) }))} />
      {accounts ? <AccountFilters /> : null}
      {filtered ? (
        <Button variant="ghost" startIcon={<Cross />} onClick={() => setSearch(new URLSearchParams())}>
          {t('posts.filters.clear')}
        </Button>
      ) : null}
    </Flex>
  );
}

/** Accounts and languages come with the list of accounts, which not everybody may read. */
function AccountFilters() {
  const { data } = useGetHubAccountsQuery();
  if (!data) return null;
  return (
    <>
      <ListFilter
        name="account"
        options={data.data.map(({ id, label, handle }) => ({
          value: String(id),
          label: handle ? `${label} (${handle})` : label,
        }))}
      />
      <LanguageFilter options={data.meta.locales} />
    </>
  );
}

function LanguageFilter({ options }: { options: readonly { code: string; name: string }[] }) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  const label = t('posts.filter.locale');
  const set = (values: readonly string[]) => setSearch(withFilter(search, 'locale', values));
  return (
    <SingleSelect
      aria-label={label}
      placeholder={label}
      value={search.get('locale')}
      onChange={(code) => set([String(code)])}
      onClear={() => set([])}
      clearLabel={t('posts.filters.clear-one', { name: label })}
    >
      {options.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

interface ListFilterProps {
  name: keyof PostsFilter & ('presence' | 'work' | 'account');
  options: readonly { value: string; label: string }[];
}

function ListFilter({ name, options }: ListFilterProps) {
  const { t } = useTranslate();
  const [search, setSearch] = useSearchParams();
  return (
    <ListChoice
      label={t(`posts.filter.${name}`)}
      options={options}
      chosen={listOf(search, name)}
      onChoose={(values) => setSearch(withFilter(search, name, values))}
    />
  );
}
