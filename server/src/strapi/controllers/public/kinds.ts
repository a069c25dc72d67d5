import type { Core, UID } from '@strapi/strapi';
import { factories } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { KIND_UIDS, KINDS, type Kind } from '../../../../../shared/kinds';
import { identified } from '../../items/identified';
import { lockIdentifier } from '../../store/identifier-lock';
import { queryError } from './item';

/** What a column of the kinds' tables holds. */
const MAX_IDENTIFIER = 255;

/** Name of a kind's REST controller and service: the last part of its uid. */
export function controllerName(kind: Kind): string {
  return KIND_UIDS[kind].slice(KIND_UIDS[kind].indexOf('.') + 1);
}

/** Strapi's standard REST controller of each kind, and one action more. */
export const kindControllers = Object.fromEntries(
  KINDS.map((kind) => [
    controllerName(kind),
    factories.createCoreController(KIND_UIDS[kind] as UID.ContentType, ({ strapi }) => ({
      /** Creates the item that has this outside identifier, or updates it. Never makes two of it. */
      async upsert(ctx: Context) {
        const identifier = identifierAsked(ctx);
        return strapi.db.transaction(async ({ trx }) => {
          await lockIdentifier(trx as Knex.Transaction, kind, identifier);
          const known = await identified(strapi as Core.Strapi, kind, identifier);
          if (!known) return super.create(ctx, noNext);
          ctx.params.id = known.documentId;
          return super.update(ctx, noNext);
        });
      },
    })),
  ]),
);

async function noNext(): Promise<void> {}

/** The identifier of the address, put into the data; throws a 400 where the two disagree. */
function identifierAsked(ctx: Context): string {
  const identifier = String(ctx.params.identifier ?? '').trim();
  if (identifier === '' || identifier.length > MAX_IDENTIFIER) {
    const message = `identifier must have 1 to ${MAX_IDENTIFIER} characters.`;
    throw queryError([{ field: 'identifier', message }]);
  }
  const body = (ctx.request.body ?? {}) as { data?: unknown };
  const { data } = body;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw queryError([{ field: 'data', message: 'data is missing: send {"data": {...}} as for create and update.' }]);
  }
  const sent = (data as { identifier?: unknown }).identifier;
  if (sent !== undefined && sent !== identifier) {
    const message = `identifier in data must be "${identifier}" as in the address, or left out.`;
    throw queryError([{ field: 'identifier', message }]);
  }
  ctx.request.body = { ...body, data: { ...data, identifier } };
  return identifier;
}
