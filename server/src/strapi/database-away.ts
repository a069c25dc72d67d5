/*
 * How a database says that it is away, or that somebody else keeps it locked. Sources: knex 3.1 (lib/util/timeout),
 * pg 8 (client.js), "PostgreSQL Error Codes" classes 08 and 57P, mysql2 3, "Result and Error Codes" of SQLite;
 * read 2026-11-22.
 */
const NAMES = ['KnexTimeoutError'];
const CODES =
  /^(08\w{3}|57P0[123]|ECONN(REFUSED|RESET)|ETIMEDOUT|EHOSTUNREACH|EPIPE|PROTOCOL_CONNECTION_LOST|SQLITE_(BUSY|LOCKED)(_\w+)?)$/;
const MESSAGES = /^(Connection terminated|Client has encountered a connection error)/;

/** Whether an error says that the database could not be reached, or not be written, for the time being. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  return NAMES.includes(String(name)) || CODES.test(String(code)) || MESSAGES.test(String(message));
}
