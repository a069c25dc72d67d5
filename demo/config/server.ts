import { demoPort } from '../src/demo-address';
import { demoSecrets } from '../src/demo-secrets';

export default () => ({
  host: '127.0.0.1',
  port: demoPort(),
  app: { keys: [...demoSecrets().appKeys] },
});
