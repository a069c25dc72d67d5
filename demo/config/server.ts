import path from 'node:path';
import { demoPort } from '../src/demo-address';
import { demoSecrets } from '../src/demo-secrets';

export default () => ({
  host: '127.0.0.1',
  port: demoPort(),
  app: { keys: [...demoSecrets().appKeys] },
  // A demo with data of its own keeps its uploads there, too.
  dirs: { public: path.resolve(process.cwd(), process.env.DEMO_DATA_DIR ?? '', 'public') },
});
