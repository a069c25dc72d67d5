import { Earth } from '@strapi/icons';
import type { PluginDefinition } from '@strapi/strapi/admin';

import { addSidePanels } from './content-manager/add-side-panel';
import { registerInputs } from './content-manager/inputs/register';
import { cellsInWords } from './content-manager/list-cells';
import { localizeLayout } from './content-manager/localize-layout';
import { MENU_PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { loadTranslations } from './translations/load';

const admin: PluginDefinition = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Earth,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Community hub' },
      permissions: MENU_PERMISSIONS,
      position: 4,
      Component: () => import('./features/hub/HubApp').then(({ HubApp }) => ({ default: HubApp })),
    });
    registerInputs(app);
    app.registerPlugin({ id: PLUGIN_ID, name: 'Community hub' });
  },
  bootstrap(app) {
    addSidePanels(app.getPlugin('content-manager').apis);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', localizeLayout);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', cellsInWords);
  },
  registerTrads({ locales }) {
    return Promise.all(locales.map(loadTranslations));
  },
};

export default admin;
