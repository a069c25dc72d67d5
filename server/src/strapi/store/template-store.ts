import type { Knex } from 'knex';
import type { SharedKind } from '../../../../shared/kinds';
import type { Occasion } from '../../../../shared/occasions';
import type { TemplateScope } from '../../features/syndication/templates/choose-template';
import type { StoredTemplate, TemplateStore } from '../../features/syndication/templates/templates';
import { TABLES } from './tables';

interface TemplateRecord {
  id: number;
  channel: string;
  kind: string;
  locale: string;
  occasion: string;
  text: string;
  updated_at: string;
  updated_by: string;
}

/** Templates that people wrote, on any knex database. */
export function createTemplateStore(knex: Knex): TemplateStore {
  const all = () => knex<TemplateRecord>(TABLES.templates);
  return {
    async list() {
      return (await all().orderBy('id').select()).map(toTemplate);
    },
    async of(occasion) {
      return (await all().where({ occasion }).orderBy('id').select()).map(toTemplate);
    },
    async save({ channel, kind, locale, occasion, text, updatedAt, updatedBy }) {
      const scope = { channel, kind, locale, occasion };
      await all()
        .insert({ ...scope, text, updated_at: updatedAt, updated_by: updatedBy })
        .onConflict(['occasion', 'channel', 'kind', 'locale'])
        .merge(['text', 'updated_at', 'updated_by']);
    },
    async remove(scope: TemplateScope) {
      const { channel, kind, locale, occasion } = scope;
      return (await all().where({ channel, kind, locale, occasion }).delete()) > 0;
    },
  };
}

function toTemplate(row: TemplateRecord): StoredTemplate {
  return {
    channel: row.channel,
    kind: row.kind as SharedKind | '',
    locale: row.locale,
    occasion: row.occasion as Occasion,
    text: row.text,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}
