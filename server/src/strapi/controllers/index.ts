import { factories } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../../shared/kinds';
import { REST_CONTROLLERS } from '../routes/content-api';
import { adminControllers } from './admin';
import { brand } from './public/brand';
import { head } from './public/head';
import { hub } from './public/hub';
import { item } from './public/item';

/** Strapi's standard REST controller of each kind. */
const restControllers = Object.fromEntries(
  REST_CONTROLLERS.map((name) => [name, factories.createCoreController(`plugin::${PLUGIN_ID}.${name}`)]),
);

export const controllers = { ...adminControllers, ...restControllers, brand, head, hub, item };
