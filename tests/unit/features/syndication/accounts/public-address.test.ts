import { createChannels } from '../../../../../server/src/channels';
import {
  isRealNetwork,
  publicAddressAdvice,
  publicAddressProblem,
} from '../../../../../server/src/features/syndication/accounts/public-address';

describe('a public address', () => {
  it.each([
    ['', 'missing'],
    ['hub.example.org', 'missing'],
    ['http://localhost:1337', 'local'],
    ['http://127.0.0.1', 'local'],
    ['http://10.1.2.3', 'local'],
    ['http://172.16.0.1', 'local'],
    ['http://192.168.1.2:1337', 'local'],
    ['http://100.64.1.1', 'local'],
    ['http://169.254.169.254', 'local'],
    ['http://[::1]:1337', 'local'],
    ['http://[fd00::1]', 'local'],
    ['http://[fe80::1]', 'local'],
    ['http://[::ffff:10.0.0.1]', 'local'],
    ['http://strapi', 'local'],
    ['http://hub.local', 'local'],
    ['http://hub.test', 'local'],
    ['https://hub.example.org', null],
    ['https://172.32.0.1', null],
    ['https://8.8.8.8', null],
    ['https://[2606:4700::1111]', null],
    ['https://localhost.example.org', null],
  ])('%s is %s', (address, problem) => {
    expect(publicAddressProblem(address)).toBe(problem);
  });

  it('that is no use is refused with the setting that cures it', () => {
    expect(publicAddressAdvice('missing', '')).toMatch(/hub\.publicUrl in config\/plugins/);
    expect(publicAddressAdvice('local', 'http://localhost:1337')).toMatch(/http:\/\/localhost:1337.*hub\.publicUrl/);
  });
});

describe('a real network', () => {
  const timeline = { add: unused, edit: unused, remove: unused, find: unused };
  const channels = new Map(createChannels({ practiceTimeline: timeline }).map((channel) => [channel.id, channel]));

  it.each([
    ['mastodon', { instance: 'https://social.example' }, [], true],
    ['mastodon', { instance: 'http://127.0.0.1:4010' }, ['127.0.0.1:4010'], false],
    ['mastodon', { instance: 'https://social.example' }, ['127.0.0.1:4010'], true],
    ['bluesky', { service: '', identifier: 'a.bsky.social' }, ['127.0.0.1:4010'], true],
    ['practice', { name: 'Practice' }, [], false],
  ])('%s with %j while %j is private: %s', (id, settings, allowedPrivate, real) => {
    const channel = channels.get(id);
    if (!channel) throw new Error(`no channel ${id}`);
    expect(isRealNetwork(channel, settings, allowedPrivate)).toBe(real);
  });
});

async function unused(): Promise<never> {
  throw new Error('not used here');
}
