import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/kinds';

/** Inputs of the admin (admin/src/content-manager) and what each stores. */
const CUSTOM_FIELDS = [
  { name: 'wall-time', plugin: PLUGIN_ID, type: 'string', inputSize: { default: 6, isResizable: true } },
  { name: 'timezone', plugin: PLUGIN_ID, type: 'string', inputSize: { default: 6, isResizable: true } },
  { name: 'choice', plugin: PLUGIN_ID, type: 'enumeration', inputSize: { default: 6, isResizable: true } },
  { name: 'string-list', plugin: PLUGIN_ID, type: 'json', inputSize: { default: 6, isResizable: true } },
] as const;

/** Call in `register()`: attributes of a custom field are resolved right after it. */
export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register(CUSTOM_FIELDS.map((field) => ({ ...field })));
}
