import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { type Kind, kindOfUid } from '../../../../shared/kinds';
import { sentenceIn } from '../../../../shared/sentences/sentence-in';
import { adminLanguage } from '../admin-language';
import { identified } from '../items/identified';
import { lockIdentifier } from '../store/identifier-lock';

interface Write {
  uid: string;
  action: string;
  params: { documentId?: string; data?: { identifier?: unknown } };
}

/**
 * Keeps an outside identifier with one document of its kind, drafts included: Strapi looks at
 * published ones only, and two writers at once would both pass. Call in `register()`.
 */
export function registerIdentifiers(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const write = context as unknown as Write;
    const kind = kindOfUid(write.uid);
    if (!kind) return next();
    if (write.action === 'clone') {
      // A copy is another item: only what is sent with it names it outside.
      write.params.data = { identifier: null, ...write.params.data };
    }
    const identifier = sentIdentifier(write);
    if (identifier === null) return next();
    return strapi.db.transaction(async ({ trx }) => {
      await lockIdentifier(trx as Knex.Transaction, kind, identifier);
      await refuseTaken(strapi, kind, identifier, write.action === 'update' ? write.params.documentId : undefined);
      return next();
    });
  });
}

function sentIdentifier({ action, params }: Write): string | null {
  if (action !== 'create' && action !== 'update' && action !== 'clone') return null;
  const identifier = params.data?.identifier;
  return typeof identifier === 'string' && identifier !== '' ? identifier : null;
}

async function refuseTaken(
  strapi: Core.Strapi,
  kind: Kind,
  identifier: string,
  own: string | undefined,
): Promise<void> {
  const other = await identified(strapi, kind, identifier, own);
  if (!other) return;
  const said = `identifier "${identifier}" belongs to another ${kind}, "${other.title}"; change one of the two`;
  const message = sentenceIn(adminLanguage(strapi), said);
  throw new errors.ValidationError(message, { errors: [{ path: ['identifier'], name: 'ValidationError', message }] });
}
