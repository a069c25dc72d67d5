import { Layouts, Page, SubNav, useRBAC } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { type Access, MENU_PERMISSIONS, useAccess } from '../../permissions';
import { PLUGIN_ID } from '../../pluginId';
import { useTranslate } from '../../translations/use-translate';
import { ImportPage } from '../content/ImportPage';
import { AlbumPhotosPage } from '../photos/AlbumPhotosPage';
import { AccountsPage } from '../syndication/accounts/AccountsPage';
import { ApprovalBadge } from '../syndication/attention/ApprovalBadge';
import { DryRunBanner } from '../syndication/attention/DryRunBanner';
import { CalendarPage } from '../syndication/calendar/CalendarPage';
import { PostsPage } from '../syndication/posts/PostsPage';
import { PracticePage } from '../syndication/practice/PracticePage';
import { TemplatesPage } from '../syndication/templates/TemplatesPage';
import { OverviewPage } from './OverviewPage';
import { RebuildPage } from './rebuild/RebuildPage';
import { RedirectsPage } from './redirects/RedirectsPage';
import { WebhooksPage } from './webhooks/WebhooksPage';
import { READ_WEBHOOKS } from './webhooks/webhook-permissions';

/** The plugin's own pages under `plugins/community-hub`. */
export function HubApp() {
  return (
    <Routes>
      <Route path="albums/:documentId/photos" element={<AlbumPhotosPage />} />
      <Route
        path="*"
        element={
          <Page.Protect permissions={MENU_PERMISSIONS}>
            <Pages />
          </Page.Protect>
        }
      />
    </Routes>
  );
}

function Pages() {
  const access = useAccess();
  if (access.isLoading) return <Page.Loading />;
  return (
    <Layouts.Root sideNav={<Menu access={access} />}>
      {access.posts.read ? <DryRunBanner /> : null}
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="accounts" element={<AccountsPage />} />
        <Route path="posts" element={<PostsPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="practice" element={<PracticePage />} />
        <Route path="templates" element={<TemplatesPage />} />
        <Route path="import" element={<ImportPage />} />
        <Route path="rebuild" element={<RebuildPage />} />
        <Route path="redirects" element={<RedirectsPage />} />
        <Route path="webhooks" element={<WebhooksPage />} />
        <Route path="*" element={<Navigate to={ROOT} replace />} />
      </Routes>
    </Layouts.Root>
  );
}

const ROOT = `/plugins/${PLUGIN_ID}`;

function Menu({ access }: { access: Access }) {
  const { t } = useTranslate();
  const webhooks = useRBAC(READ_WEBHOOKS);
  return (
    <SubNav.Main aria-label={t('plugin.name')}>
      <SubNav.Header label={t('plugin.name')} />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="hub" label={t('nav.hub')}>
              {[
                <SubNav.Link key="overview" to={ROOT} end label={t('overview.title')} />,
                access.import ? <SubNav.Link key="import" to={`${ROOT}/import`} label={t('import.title')} /> : null,
                access.settings ? (
                  <SubNav.Link key="redirects" to={`${ROOT}/redirects`} label={t('redirects.title')} />
                ) : null,
                access.settings ? (
                  <SubNav.Link key="rebuild" to={`${ROOT}/rebuild`} label={t('rebuild.title')} />
                ) : null,
              ].filter((link) => link !== null)}
            </SubNav.Section>,
            <SubNav.Section key="social" label={t('nav.social')}>
              {[
                access.accounts.read ? (
                  <SubNav.Link key="accounts" to={`${ROOT}/accounts`} label={t('accounts.title')} />
                ) : null,
                access.posts.read ? (
                  <SubNav.Link
                    key="posts"
                    to={`${ROOT}/posts`}
                    label={t('posts.title')}
                    endAction={access.posts.approve ? <ApprovalBadge /> : null}
                  />
                ) : null,
                access.posts.read ? (
                  <SubNav.Link key="calendar" to={`${ROOT}/calendar`} label={t('calendar.title')} />
                ) : null,
                access.settings ? (
                  <SubNav.Link key="templates" to={`${ROOT}/templates`} label={t('templates.title')} />
                ) : null,
                webhooks.allowedActions.canRead ? (
                  <SubNav.Link key="webhooks" to={`${ROOT}/webhooks`} label={t('webhooks.title')} />
                ) : null,
                access.posts.read ? (
                  <SubNav.Link key="practice" to={`${ROOT}/practice`} label={t('practice.title')} />
                ) : null,
              ].filter((link) => link !== null)}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
}
