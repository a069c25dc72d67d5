import { fillSessionKeys } from '../../../server/src/strapi/hooks/session-keys';

const paris = { timezone: 'Europe/Paris', type: 'training' };
const counter = () => {
  let count = 0;
  return () => `new-${++count}`;
};

function filled(sessions: object[], stored: object[] = []): unknown[] {
  const data = { sessions: sessions.map((session) => ({ ...session })) };
  fillSessionKeys({ data, stored, newKey: counter() });
  return data.sessions.map((session: { key?: unknown }) => session.key);
}

describe('session keys', () => {
  it('are made for new sessions, each its own', () => {
    expect(filled([{ startsAt: '2027-01-01T10:00' }, { startsAt: '2027-01-02T10:00' }])).toEqual(['new-1', 'new-2']);
  });

  it('of sessions sent with their id are left to what is stored', () => {
    expect(filled([{ id: 7, startsAt: '2027-01-01T10:00' }], [{ id: 7, key: 'a', ...paris }])).toEqual([undefined]);
  });

  it('survive a list sent again without ids, whatever its order', () => {
    const stored = [
      { id: 1, key: 'a', startsAt: '2027-01-01T10:00', ...paris },
      { id: 2, key: 'b', startsAt: '2027-01-02T10:00', ...paris },
    ];
    const sent = [
      { startsAt: '2027-01-02T10:00', ...paris, seats: 3 },
      { startsAt: '2027-01-01T10:00', ...paris },
      { startsAt: '2027-01-03T10:00', ...paris },
    ];
    expect(filled(sent, stored)).toEqual(['b', 'a', 'new-1']);
  });

  it('are found in the other locales of the training when a translation copies the list', () => {
    const draftAndPublished = [
      { id: 1, key: 'a', startsAt: '2027-01-01T10:00', ...paris },
      { id: 9, key: 'a', startsAt: '2027-01-01T10:00', ...paris },
    ];
    const twice = [
      { startsAt: '2027-01-01T10:00', ...paris },
      { startsAt: '2027-01-01T10:00', ...paris },
    ];
    expect(filled(twice, draftAndPublished)).toEqual(['a', 'new-1']);
  });

  it('are never shared: a key sent twice, or one that a kept session has, is replaced', () => {
    expect(filled([{ key: 'x' }, { key: 'x' }])).toEqual(['x', 'new-1']);
    expect(filled([{ id: 1 }, { key: 'a' }], [{ id: 1, key: 'a', ...paris }])).toEqual([undefined, 'new-1']);
  });

  it('need no sessions to be sent', () => {
    const data = { title: 'x' };
    fillSessionKeys({ data, stored: [], newKey: counter() });
    expect(data).toEqual({ title: 'x' });
    expect(() => fillSessionKeys({ data: null, stored: [], newKey: counter() })).not.toThrow();
  });
});
