import { demoPort } from '../../../demo/src/demo-address';
import { demoSecrets } from '../../../demo/src/demo-secrets';
import { demoNetworks, privateHosts } from '../../../demo/src/networks';

test('the published keys refuse production and say what to do', () => {
  expect(() => demoSecrets('production')).toThrow(/refuses NODE_ENV=production.*Unset NODE_ENV/s);
  expect(demoSecrets('development').appKeys.length).toBeGreaterThan(1);
  expect(demoSecrets(undefined).encryptionKey).toHaveLength(32);
});

test('the port is 1337 unless PORT names another, and must be one', () => {
  expect(demoPort(undefined)).toBe(1337);
  expect(demoPort('1400')).toBe(1400);
  expect(() => demoPort('http')).toThrow(/PORT must be a number.*"http"/);
  expect(() => demoPort('70000')).toThrow(/PORT/);
});

test('networks come from what the emulators printed, with their channel and their private host', () => {
  const accounts = [{ locale: 'en', instance: 'http://127.0.0.1:4801', accessToken: 't' }];
  const networks = demoNetworks(
    JSON.stringify({ tootle: { url: 'http://127.0.0.1:4801', accounts }, allowedPrivate: [] }),
  );
  expect(networks).toEqual([
    { id: 'tootle', name: 'Tootle', channel: 'mastodon', url: 'http://127.0.0.1:4801', accounts },
  ]);
  expect(privateHosts(networks)).toEqual(['127.0.0.1:4801']);
  expect(demoNetworks('')).toEqual([]);
});
