import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PLUGIN_ID } from '../../../../../shared/kinds';
import type { Hub } from '../../hub';
import { parseInput } from './input';
import { rowDigits } from './row-number';

/** What a controller reads of Koa's context, and the two things it says through it. */
export interface AdminRequest {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user?: { id: number | string }; userAbility?: unknown };
  badGateway(message: string, details: object): void;
}

/** What Strapi hands to a controller factory. */
export interface Deps {
  strapi: Core.Strapi;
}

/** The composed parts of the plugin. */
export function hubOf({ strapi }: Deps): Hub {
  return strapi.plugin(PLUGIN_ID).service('hub') as unknown as Hub;
}

const idParam = z.object({ id: rowDigits('must be the number of a row') });

/** The numeric id in the route. */
export function idOf(request: AdminRequest): number {
  return parseInput(idParam, request.params).id;
}
