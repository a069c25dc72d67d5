import type { Core } from '@strapi/strapi';
import { errors, setCreatorFields } from '@strapi/utils';

/** The admin user of a call, with what her roles allow. */
export interface Editor {
  user: { id: number | string };
  /** Strapi's own ability; only its permission checker reads it. */
  ability: unknown;
}

type Data = Record<string, unknown>;

/** What the Content Manager would let an editor do with one type: the same engine decides. */
export interface TypeRights {
  /** Throws a 403 where she may not change this entry, or none of these fields of it. */
  checkUpdate(entry: object, fields?: readonly string[]): void;
  /** What of `data` she may write in a new entry, signed with her name. Throws a 403 where she may make none. */
  creation(data: Data): Promise<Data>;
  /** What of `data` she may change. */
  change(entry: object, data: Data): Promise<Data>;
}

interface Checker {
  can: { create(): boolean; update(entry: object, field?: string): boolean };
  sanitizeCreateInput(data: Data): Promise<Data>;
  sanitizeUpdateInput(entry: object): (data: Data) => Promise<Data>;
}

export function rightsOfUser(strapi: Core.Strapi, { user, ability }: Editor, uid: string): TypeRights {
  const checkers = strapi.plugin('content-manager').service('permission-checker');
  const checker: Checker = checkers.create({ userAbility: ability, model: uid });
  const checkUpdate = (entry: object, fields?: readonly string[]) => {
    const may = fields ? fields.some((field) => checker.can.update(entry, field)) : checker.can.update(entry);
    if (!may) throw new errors.ForbiddenError();
  };
  return {
    checkUpdate,
    async creation(data) {
      if (!checker.can.create()) throw new errors.ForbiddenError();
      return setCreatorFields({ user })(await checker.sanitizeCreateInput(data)) as Data;
    },
    async change(entry, data) {
      checkUpdate(entry);
      return setCreatorFields({ user, isEdition: true })(await checker.sanitizeUpdateInput(entry)(data)) as Data;
    },
  };
}
