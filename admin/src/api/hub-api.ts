import { adminApi } from '@strapi/strapi/admin';

/** Strapi's own query cache with our tags: the only place where server data lives in the admin. */
export const hubApi = adminApi.enhanceEndpoints({
  addTagTypes: ['HubAccount', 'HubPost', 'HubPlan', 'HubPractice', 'HubSettings', 'HubRedirects'],
});

/** Admin routes of the plugin stand under this path. */
export const HUB_PATH = '/community-hub';
