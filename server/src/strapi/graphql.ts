import type { Core, UID } from '@strapi/strapi';
import { COMPONENTS, componentUid } from './components';
import { TYPES, typeUid } from './content-types';

/** The part of the GraphQL plugin's service that takes fields out of its schema. */
interface Extension {
  shadowCRUD(uid: UID.Schema): { field(name: string): { disable(): unknown } };
}

/**
 * Takes private fields out of the schema of Strapi's GraphQL plugin, where an app has it: on its own it
 * leaves them in filters and inputs, where a guess would tell what stands in them. Call in `register()`.
 */
export function hidePrivateFields(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as Extension;
  const all = [
    ...TYPES.map((type) => ({ uid: typeUid(type), attributes: type.attributes })),
    ...COMPONENTS.map((component) => ({ uid: componentUid(component), attributes: component.attributes })),
  ];
  for (const { uid, attributes } of all) {
    for (const [name, attribute] of Object.entries(attributes)) {
      if (attribute.private)
        extension
          .shadowCRUD(uid as UID.Schema)
          .field(name)
          .disable();
    }
  }
}
