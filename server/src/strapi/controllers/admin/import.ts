import type { ImportOptionsResponse } from '../../../../../shared/contracts/import';
import { isKind, KINDS } from '../../../../../shared/kinds';
import { templateHeaders } from '../../../features/catalog/import/fields';
import { fieldsOfKind } from '../../import/fields-of-kind';
import { type ImportContext, importCall } from '../../import/import-call';
import { badRequest } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

/** Import of items from CSV and calendar files. */
export const adminImport = (deps: Deps) => ({
  async options(): Promise<ImportOptionsResponse> {
    return { data: { locales: await hubOf(deps).locales() } };
  },

  run(ctx: AdminRequest & ImportContext) {
    return importCall(ctx, { strapi: deps.strapi, hub: hubOf(deps), userId: ctx.state.user?.id ?? null });
  },

  /** A CSV file with every column of a kind and no row; the mark at its start makes Excel read UTF-8. */
  template(ctx: AdminRequest & { type: string; set(name: string, value: string): void }) {
    const { kind } = ctx.params;
    if (!isKind(kind)) throw badRequest([{ path: ['kind'], message: `kind must be one of ${KINDS.join(', ')}` }]);
    ctx.type = 'text/csv; charset=utf-8';
    ctx.set('Content-Disposition', `attachment; filename="${kind}.csv"`);
    return `\uFEFF${templateHeaders(fieldsOfKind(deps.strapi, kind)).join(',')}\n`;
  },
});
