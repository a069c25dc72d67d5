import { limitsFor } from '../../../../server/src/channels/kit';
import { manual } from '../../../../server/src/channels/manual';
import { draftOf, picture } from '../../../contract/channels/drafts';

const identify = (credentials: Record<string, string>) =>
  manual.identify({
    credentials: { network: 'LinkedIn', profile: '', limit: '', ...credentials },
    facts: {},
    http: { request: async () => Promise.reject(new Error('no network here')) },
    session: { get: async () => undefined, set: async () => undefined },
    signal: new AbortController().signal,
    now: '2026-11-22T10:00:00.000Z',
  });

describe('the channel for networks that people post on by hand', () => {
  it('is named as the team calls it, and asks no network', async () => {
    const profile = 'https://www.linkedin.com/company/atelier';
    expect(await identify({ profile })).toMatchObject({ handle: 'LinkedIn', url: profile, facts: { limit: 3000 } });
  });

  it('fits texts to the limit of the network', async () => {
    const { facts } = await identify({ limit: '280' });
    expect(limitsFor(manual, facts).text).toEqual({ max: 280, unit: 'grapheme' });
  });

  it.each([
    ['network', { network: '  ' }],
    ['limit', { limit: '100' }],
    ['limit', { limit: 'many' }],
    ['limit', { limit: '280.5' }],
    ['limit', { limit: '1000000' }],
  ])('refuses a wrong %s and names the field: %j', async (field, credentials) => {
    await expect(identify(credentials)).rejects.toMatchObject({ fault: { kind: 'rejected', field } });
  });

  it('hands on the text as it is shown, its link and its pictures', () => {
    const draft = draftOf('k1', { media: [picture(1, 'A bench')] });
    const payload = manual.render(draft, `A text ${draft.link}`);
    expect(manual.textOf(payload)).toBe(`A text ${draft.link}`);
    expect(manual.byHand?.(payload)).toMatchObject({ link: draft.link, media: [{ id: 1, alt: 'A bench' }] });
  });
});
