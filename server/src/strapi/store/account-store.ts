import type { Knex } from 'knex';
import type { Json } from '../../core/json';
import { DEFAULT_RULES } from '../../features/syndication/accounts/account-rules';
import { UNKNOWN_HEALTH } from '../../features/syndication/health/account-health';
import type { Account, AccountStore, Cipher } from '../../features/syndication/ports';
import { ACCOUNT_COLUMNS, type AccountRecord, toAccount, toAccountColumns } from './account-row';
import { insertId } from './insert-id';
import { TABLES } from './tables';

const NO_CIPHER = 'Secrets cannot be stored: Strapi has no encryption key';

/** Connected accounts on any knex database. Each call is its own short statement. */
export function createAccountStore(knex: Knex, cipher: Cipher | null): AccountStore {
  const connected = () => knex<AccountRecord>(TABLES.accounts).whereNull('removed_at');
  const find = async (id: number): Promise<Account | null> => {
    const row = await connected()
      .where({ id })
      .first([...ACCOUNT_COLUMNS]);
    return row ? toAccount(row) : null;
  };
  const seal = (value: Json) => {
    if (!cipher) throw new Error(NO_CIPHER);
    return cipher.encrypt(JSON.stringify(value));
  };
  const open = (stored: string | null): Json | undefined => {
    const plain = stored ? (cipher?.decrypt(stored) ?? null) : null;
    return plain === null ? undefined : (JSON.parse(plain) as Json);
  };

  return {
    encrypts: cipher !== null,
    find,
    async list() {
      const rows = await connected()
        .orderBy('id')
        .select([...ACCOUNT_COLUMNS]);
      return rows.map((row) => toAccount(row));
    },
    async everConnected() {
      const rows = await knex<AccountRecord>(TABLES.accounts)
        .orderBy('id')
        .select([...ACCOUNT_COLUMNS]);
      return rows.map((row) => toAccount(row));
    },
    async insert({ secrets, ...account }) {
      const columns = { ...toAccountColumns(account), secrets: sealSecrets(secrets, seal) };
      const id = await insertId(knex, TABLES.accounts, columns);
      return { health: UNKNOWN_HEALTH, ...account, id, reason: null, pausedUntil: null, rules: DEFAULT_RULES };
    },
    async update(id, { secrets, ...patch }) {
      const columns: Partial<AccountRecord> = toAccountColumns(patch);
      if (secrets) Object.assign(columns, { secrets: sealSecrets(secrets, seal), session: null });
      if (Object.keys(columns).length > 0) await connected().where({ id }).update(columns);
      return find(id);
    },
    async remove(id, now) {
      const account = await find(id);
      await connected().where({ id }).update({ removed_at: now, secrets: '', session: null });
      return account;
    },
    async credentials(id) {
      const row = await connected().where({ id }).first(['settings', 'secrets']);
      if (!row) return null;
      const settings = JSON.parse(row.settings) as Record<string, string>;
      if (row.secrets === '') return settings;
      const secrets = open(row.secrets);
      return secrets === undefined ? null : { ...settings, ...(secrets as Record<string, string>) };
    },
    async session(id) {
      const row = await connected().where({ id }).first('session');
      return open(row?.session ?? null);
    },
    async saveSession(id, value) {
      await connected()
        .where({ id })
        .update({ session: seal(value) });
    },
  };
}

/** A channel without secret fields needs no encryption key. */
function sealSecrets(secrets: Record<string, string>, seal: (value: Json) => string): string {
  return Object.keys(secrets).length === 0 ? '' : seal(secrets);
}
