/** Databases that Strapi runs on. */
export type TestDatabase = 'sqlite' | 'postgres' | 'mariadb';

const EVERY: readonly TestDatabase[] = ['sqlite', 'postgres', 'mariadb'];

/** What the suites of this run boot on; `npm run test:mariadb` names another in HUB_TEST_DATABASES. */
export const DATABASES: readonly TestDatabase[] = (process.env.HUB_TEST_DATABASES ?? 'sqlite,postgres')
  .split(',')
  .map(known);

function known(name: string): TestDatabase {
  const database = EVERY.find((one) => one === name);
  if (!database) throw new Error(`HUB_TEST_DATABASES: "${name}" is none of ${EVERY.join(', ')}`);
  return database;
}
