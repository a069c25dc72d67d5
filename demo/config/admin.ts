import { demoSecrets } from '../src/demo-secrets';

export default () => {
  const secrets = demoSecrets();
  return {
    auth: { secret: secrets.adminJwt },
    apiToken: { salt: secrets.apiTokenSalt },
    transfer: { token: { salt: secrets.transferTokenSalt } },
    secrets: { encryptionKey: secrets.encryptionKey },
    autoOpen: false,
    flags: { nps: false, promoteEE: false },
  };
};
