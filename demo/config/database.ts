import path from 'node:path';

/** SQLite in a file that outlives restarts; DEMO_DATA_DIR moves it. */
export default () => ({
  connection: {
    client: 'sqlite',
    connection: { filename: path.resolve(process.cwd(), process.env.DEMO_DATA_DIR ?? '.data', 'data.db') },
    useNullAsDefault: true,
  },
});
