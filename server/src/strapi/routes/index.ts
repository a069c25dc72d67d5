import { adminRouter } from './admin';
import { contentApiRouter } from './content-api';

/** Routes that do not depend on the configuration; the hub's own are added at bootstrap. */
export const routes = { admin: adminRouter, 'content-api': contentApiRouter };
