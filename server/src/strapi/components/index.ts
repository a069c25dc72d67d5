import type { Core, Struct } from '@strapi/types';
import { PLUGIN_ID } from '../../../../shared/kinds';
import { contentManagerConfig } from '../content-manager-config';
import type { ComponentDefinition } from '../schema';
import { people } from './people';
import { places } from './places';
import { terms } from './terms';
import { texts } from './texts';

/** Every component of the plugin. */
export const COMPONENTS: readonly ComponentDefinition[] = [...people, ...places, ...terms, ...texts];

/** `community-hub.offer`. */
export function componentUid(component: ComponentDefinition): `${typeof PLUGIN_ID}.${string}` {
  return `${PLUGIN_ID}.${component.name}`;
}

/**
 * Adds our components to Strapi, which has no loader for those of a plugin. Call in `register()`.
 * A component the app has under the same uid stays: somebody edited it in the Content-Type Builder.
 */
export function registerComponents(strapi: Core.Strapi): void {
  const registry = strapi.get('components');
  const taken = new Set<string>(registry.keys());
  for (const component of COMPONENTS) {
    const uid = componentUid(component);
    if (!taken.has(uid)) registry.add({ [uid]: toSchema(component) });
  }
}

function toSchema(component: ComponentDefinition): Struct.ComponentSchema {
  const schema = {
    collectionName: component.collectionName,
    info: { displayName: component.displayName, icon: component.icon },
    options: {},
    attributes: structuredClone(component.attributes),
  };
  const loaded = {
    ...schema,
    __schema__: structuredClone(schema),
    uid: componentUid(component),
    category: PLUGIN_ID,
    modelType: 'component',
    modelName: component.name,
    globalId: globalId(component.name),
    config: contentManagerConfig(component, 'components', component.name),
  };
  return loaded as unknown as Struct.ComponentSchema;
}

/** `ComponentCommunityHubSpecialDay`, as Strapi's own loader names components. */
function globalId(name: string): string {
  return `component-${PLUGIN_ID}-${name}`
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
