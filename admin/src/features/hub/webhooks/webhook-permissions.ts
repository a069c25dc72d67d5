/** Strapi's own permissions for webhooks. */
export const READ_WEBHOOKS = [{ action: 'admin::webhooks.read', subject: null }];
export const WEBHOOKS = [...READ_WEBHOOKS, { action: 'admin::webhooks.update', subject: null }];
