import type { Core } from '@strapi/strapi';
import { type AdminAction, adminActionId } from '../../../../shared/permissions';

type Route = Core.RouteInput;

/** A route that only answers a logged-in admin user who has the permission. */
function guarded(action: AdminAction, method: Route['method'], path: string, handler: string): Route {
  return {
    method,
    path,
    handler,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [adminActionId(action)] } },
      ],
    },
  };
}

/** Every call of the admin, with the permission it needs. Paths are under `/community-hub`. */
export const adminRouter = {
  type: 'admin',
  routes: [
    guarded('accounts.read', 'GET', '/channels', 'admin-channels.list'),
    guarded('accounts.read', 'GET', '/accounts', 'admin-accounts.list'),
    guarded('accounts.manage', 'POST', '/accounts', 'admin-accounts.connect'),
    guarded('accounts.manage', 'POST', '/accounts/moved', 'admin-accounts.moved'),
    guarded('accounts.manage', 'PUT', '/accounts/:id', 'admin-accounts.update'),
    guarded('accounts.manage', 'PUT', '/accounts/:id/rules', 'admin-accounts.setRules'),
    guarded('accounts.manage', 'DELETE', '/accounts/:id', 'admin-accounts.disconnect'),
    guarded('accounts.manage', 'POST', '/accounts/:id/check', 'admin-accounts.check'),
    guarded('accounts.manage', 'POST', '/accounts/:id/pause', 'admin-accounts.pause'),
    guarded('accounts.manage', 'POST', '/accounts/:id/resume', 'admin-accounts.resume'),

    guarded('posts.read', 'GET', '/kinds', 'admin-kinds.list'),
    guarded('posts.read', 'GET', '/plan', 'admin-plan.read'),
    guarded('posts.manage', 'PUT', '/plan', 'admin-plan.write'),
    guarded('posts.read', 'GET', '/plan/albums', 'admin-plan.albums'),
    guarded('posts.read', 'POST', '/plan/preview', 'admin-plan.preview'),
    guarded('posts.manage', 'POST', '/plan/share', 'admin-plan.share'),

    guarded('posts.read', 'POST', '/heads/check', 'admin-heads.check'),
    guarded('posts.read', 'POST', '/heads/picture', 'admin-heads.picture'),

    guarded('posts.read', 'GET', '/attention', 'admin-attention.read'),
    guarded('posts.read', 'GET', '/calendar', 'admin-calendar.list'),
    guarded('posts.read', 'GET', '/posts', 'admin-posts.list'),
    guarded('posts.read', 'GET', '/posts/approvers', 'admin-approvals.approvers'),
    guarded('posts.read', 'GET', '/posts/:id/history', 'admin-history.ofPost'),
    guarded('posts.read', 'GET', '/posts/:id/time', 'admin-posts.time'),
    guarded('posts.read', 'GET', '/history', 'admin-history.all'),
    guarded('posts.read', 'GET', '/posts/:id/why', 'admin-why.ofPost'),
    guarded('posts.read', 'GET', '/why', 'admin-why.ofItem'),
    guarded('posts.read', 'GET', '/timers', 'admin-timers.list'),
    guarded('posts.manage', 'POST', '/posts/:id/actions', 'admin-posts.act'),
    guarded('posts.manage', 'POST', '/posts/not-asked/share', 'admin-posts.shareNotAsked'),
    guarded('posts.manage', 'POST', '/posts/not-asked/cancel', 'admin-posts.cancelNotAsked'),
    guarded('posts.manage', 'POST', '/posts/:id/look', 'admin-looks.post'),
    guarded('posts.manage', 'POST', '/accounts/:id/look', 'admin-looks.account'),
    guarded('posts.manage', 'POST', '/posts/retry', 'admin-posts.retryFailed'),
    guarded('posts.approve', 'POST', '/posts/approve', 'admin-approvals.approve'),
    guarded('posts.approve', 'POST', '/posts/refuse', 'admin-approvals.refuse'),

    guarded('settings', 'GET', '/templates', 'admin-templates.list'),
    guarded('settings', 'PUT', '/templates', 'admin-templates.save'),
    guarded('settings', 'DELETE', '/templates', 'admin-templates.remove'),
    guarded('settings', 'POST', '/templates/preview', 'admin-templates.preview'),

    guarded('posts.read', 'GET', '/replies', 'admin-replies.list'),
    guarded('posts.manage', 'POST', '/replies/:id/preview', 'admin-replies.preview'),
    guarded('posts.manage', 'POST', '/replies/:id/answer', 'admin-replies.answer'),
    guarded('posts.manage', 'POST', '/replies/:id/done', 'admin-replies.setDone'),

    guarded('posts.read', 'GET', '/practice', 'admin-practice.timeline'),

    guarded('import', 'GET', '/import', 'admin-import.options'),
    guarded('import', 'POST', '/import', 'admin-import.run'),
    guarded('import', 'GET', '/import/template/:kind.csv', 'admin-import.template'),

    guarded('settings', 'GET', '/settings', 'admin-settings.read'),
    guarded('settings', 'POST', '/hub/open', 'admin-settings.open'),
    guarded('settings', 'POST', '/hub/close', 'admin-settings.close'),
    guarded('settings', 'GET', '/rebuild', 'admin-rebuild.read'),
    guarded('settings', 'POST', '/rebuild/start', 'admin-rebuild.start'),
    guarded('settings', 'POST', '/rebuild/stop', 'admin-rebuild.stop'),
    guarded('settings', 'GET', '/redirects', 'admin-redirects.list'),
    guarded('settings', 'GET', '/redirects/file', 'admin-redirects.file'),
    guarded('settings', 'PUT', '/redirects', 'admin-redirects.replace'),
  ],
} satisfies { type: 'admin'; routes: Route[] };
