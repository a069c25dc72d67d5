import { adminRouter } from './admin';
import { contentApiRouter } from './content-api';
import { photosRouter } from './photos';

/** Routes that do not depend on the configuration; the hub's own are added at bootstrap. */
export const routes = { admin: adminRouter, photos: photosRouter, 'content-api': contentApiRouter };
