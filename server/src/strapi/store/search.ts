import type { Knex } from 'knex';
import { type SearchWords, searchWords } from '../../features/pages';

/** How one database searches the folded column: an index of its own, and the condition that uses it. */
interface Dialect {
  setUp(trx: Knex.Transaction): Promise<void>;
  /** Keeps the rows `page` of a list that hold every word. */
  keep(db: Knex, list: Knex.QueryBuilder, words: SearchWords): void;
}

const PAGES = 'community_hub_pages';
const INDEX = 'community_hub_page_search';

/** FTS5 over the column itself; triggers keep it in step whoever writes the row. */
const sqlite: Dialect = {
  async setUp(trx) {
    await trx.raw(
      `create virtual table ${INDEX} using fts5(search_text, content='${PAGES}', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3')`,
    );
    const forget = `insert into ${INDEX}(${INDEX}, rowid, search_text) values ('delete', old.id, old.search_text);`;
    const learn = `insert into ${INDEX}(rowid, search_text) values (new.id, new.search_text);`;
    await trx.raw(`create trigger ${INDEX}_insert after insert on ${PAGES} begin ${learn} end`);
    await trx.raw(`create trigger ${INDEX}_delete after delete on ${PAGES} begin ${forget} end`);
    await trx.raw(
      `create trigger ${INDEX}_update after update of search_text on ${PAGES} begin ${forget} ${learn} end`,
    );
    await trx.raw(`insert into ${INDEX}(${INDEX}) values ('rebuild')`);
  },
  keep(db, list, { whole, beginning }) {
    const query = [...whole.map((word) => `"${word}"`), `"${beginning}"*`].join(' ');
    list.whereIn('page.id', db(INDEX).whereRaw(`${INDEX} match ?`, [query]).select('rowid'));
  },
};

/** A column of lexemes made from the words as they are: no dictionary, no parser, one index. */
const postgres: Dialect = {
  async setUp(trx) {
    await trx.raw(
      `alter table ${PAGES} add column search_words tsvector generated always as (array_to_tsvector(array_remove(string_to_array(search_text, ' '), ''))) stored`,
    );
    await trx.raw(`create index ${INDEX} on ${PAGES} using gin (search_words)`);
  },
  keep(_db, list, { whole, beginning }) {
    const query = [...whole.map((word) => `'${word}'`), `'${beginning}':*`].join(' & ');
    list.whereRaw('page.search_words @@ ?::tsquery', [query]);
  },
};

/**
 * Longer words that InnoDB leaves out of the index, and then finds nowhere (`innodb_ft_default_stopword`, as
 * MariaDB 10.11 and MySQL 8.4 list them; 2026-11).
 */
const STOP_WORDS = new Set(['about', 'from', 'that', 'this', 'what', 'when', 'where', 'will', 'with']);

/** InnoDB leaves words under three letters and its stop words out of the index: those are looked for in the text. */
const mysql: Dialect = {
  async setUp(trx) {
    await trx.raw(`alter table ${PAGES} add fulltext index ${INDEX} (search_text)`);
  },
  keep(_db, list, { whole, beginning }) {
    const words = [...whole, `${beginning}`];
    const indexed = words.filter((word) => [...word].length >= 4 && !STOP_WORDS.has(word));
    if (indexed.length > 0) {
      const query = indexed.map((word) => (word === beginning ? `+${word}*` : `+${word}`)).join(' ');
      list.whereRaw('match (page.search_text) against (? in boolean mode)', [query]);
    }
    for (const word of words.filter((one) => !indexed.includes(one))) {
      list.whereRaw("concat(' ', page.search_text, ' ') like ?", [`% ${word}${word === beginning ? '' : ' '}%`]);
    }
  },
};

/** The index of a database, made by a migration. */
export function setUpSearch(trx: Knex.Transaction): Promise<void> {
  return dialectOf(trx).setUp(trx);
}

/** Keeps the pages whose text holds every word of a search; a search without a word keeps none. */
export function filterBySearch(db: Knex, list: Knex.QueryBuilder, q: string): void {
  const words = searchWords(q);
  if (words) dialectOf(db).keep(db, list, words);
  else list.whereRaw('1 = 0');
}

function dialectOf(db: Knex): Dialect {
  const name = String(db.client.config.client);
  if (/pg|postgres/.test(name)) return postgres;
  return /mysql|mariadb/.test(name) ? mysql : sqlite;
}
