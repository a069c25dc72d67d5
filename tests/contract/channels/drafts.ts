import type { Draft, MediaRef } from '../../../server/src/channels/kit';

export function picture(id: number, alt = `Picture ${id}`): MediaRef {
  return { id, mime: 'image/jpeg', width: 1600, height: 900, alt };
}

/** An ordinary item as the hub would share it. */
export function draftOf(key: string, change: Partial<Draft> = {}): Draft {
  return {
    locale: 'en',
    link: `https://hub.example.org/hub/go/${key}`,
    title: 'Open workshop night',
    summary: 'Bring the chair you always wanted to mend. Tools, tea and patient people are here from six.',
    hashtags: ['repair', 'open day'],
    media: [],
    card: { title: 'Open workshop night', description: 'Bring the chair you always wanted to mend.', image: null },
    ...change,
  };
}
