import en from '../../../admin/src/translations/en';
import { channelMark } from '../../../admin/src/ui/channel-marks';
import { createChannels } from '../../../server/src/channels';

const unused = () => Promise.reject(new Error('a form needs no timeline'));
const channels = createChannels({ practiceTimeline: { add: unused, edit: unused, remove: unused, find: unused } });

describe.each(channels.map((channel) => [channel.id, channel] as const))('the admin knows %s', (id, channel) => {
  it('by a mark on a colour', () => {
    expect(channelMark(id)).toEqual({ colour: expect.stringMatching(/^#[0-9A-F]{6}$/), path: expect.any(String) });
  });

  it('by words about it and about each input of its form', () => {
    const wanted = [
      `channel.${id}.about`,
      ...Object.keys(channel.connect.fields).map((name) => `channel.${id}.${name}`),
    ];
    expect(wanted.filter((key) => !(key in en))).toEqual([]);
  });

  it('by the warning that goes with its edits', () => {
    const caveat = channel.updateCaveat;
    expect(caveat === undefined || `warning.${caveat}` in en).toBe(true);
  });
});

describe('a channel of another plugin', () => {
  it('has no mark, whatever its name', () => {
    expect(channelMark('elsewhere')).toBeUndefined();
    expect(channelMark('constructor')).toBeUndefined();
  });
});
