import { manual } from '../../../../../server/src/channels/manual';
import { practice } from '../../../../../server/src/channels/practice';
import { handWork } from '../../../../../server/src/features/syndication/desk/hand-work';
import type { Post } from '../../../../../server/src/features/syndication/ports';
import { memoryTimeline } from '../../../../emulators/practice';
import { STATES } from '../post/states';

const media = [
  { id: 1, mime: 'image/jpeg', width: 4, height: 3, alt: 'A bench' },
  { id: 2, mime: 'image/jpeg', width: 4, height: 3, alt: 'Deleted meanwhile' },
];
const sentPayload = { text: 'Open night', link: 'https://hub.example/go/k1', media };
const livePayload = { ...sentPayload, text: 'Open day' };
const addressesOf = async () => new Map([[1, 'https://hub.example/uploads/1.jpg']]);
const workOf = (post: Post) => handWork(post, manual, addressesOf);

it('says what to post: text, link and the pictures that are still there', async () => {
  expect(await workOf({ ...STATES['none handed'], sentPayload })).toEqual({
    kind: 'publish',
    text: 'Open night',
    before: null,
    link: 'https://hub.example/go/k1',
    pictures: [{ url: 'https://hub.example/uploads/1.jpg', alt: 'A bench' }],
  });
});

it('says what stands there and what should, where it has to be changed', async () => {
  expect(await workOf({ ...STATES['live handed'], sentPayload, livePayload })).toMatchObject({
    kind: 'update',
    before: 'Open day',
    text: 'Open night',
  });
});

it('says what to take down, by the text that stands there', async () => {
  expect(await workOf({ ...STATES['live unhanded'], sentPayload, livePayload })).toMatchObject({
    kind: 'remove',
    before: 'Open day',
    text: null,
    pictures: [],
  });
});

it('says nothing about posts that the hub sends by itself', async () => {
  expect(await workOf({ ...STATES['none held'], sentPayload })).toBeNull();
  const channel = practice(memoryTimeline());
  expect(await handWork({ ...STATES['none handed'], sentPayload }, channel, addressesOf)).toBeNull();
});
