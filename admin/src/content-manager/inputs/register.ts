import { BulletList, CaretDown, Clock, Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { PLUGIN_ID } from '../../pluginId';

// Strapi types an input as a component without props, although it hands it the field's.
type Loaded = Promise<{ default: ComponentType }>;

const INPUTS = [
  { name: 'wall-time', type: 'string', icon: Clock, load: () => import('./WallTimeInput') },
  { name: 'timezone', type: 'string', icon: Earth, load: () => import('./TimezoneInput') },
  { name: 'choice', type: 'enumeration', icon: CaretDown, load: () => import('./ChoiceInput') },
  { name: 'string-list', type: 'json', icon: BulletList, load: () => import('./StringListInput') },
] as const;

/** Inputs of the fields `plugin::community-hub.<name>`, which the server registers under the same names. */
export function registerInputs(app: Pick<StrapiApp, 'customFields'>): void {
  app.customFields.register(
    INPUTS.map(({ name, type, icon, load }) => ({
      name,
      pluginId: PLUGIN_ID,
      type,
      icon,
      intlLabel: { id: `${PLUGIN_ID}.input.${name}.label`, defaultMessage: name },
      intlDescription: { id: `${PLUGIN_ID}.input.${name}.about`, defaultMessage: name },
      components: { Input: load as unknown as () => Loaded },
    })),
  );
}
