import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { secretKey, signedHeaders } from '../../../../server/src/channels/webhook/sign';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLjRw';

function keyOf(secret: string): Uint8Array {
  const key = secretKey(secret);
  if (!key.ok) throw new Error(key.error);
  return key.value;
}

describe('the signature', () => {
  it('is that of the specification’s example', () => {
    const headers = signedHeaders(keyOf(SECRET), {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1614265330 * 1000),
      body: '{"test": 2432232314}',
    });
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,GCmiXIg2ok33PifvSKgvfbIWnyEL3YsE9oG5V97hwwE=',
    });
  });

  it('is accepted by the reference library for any body, and refused for any other', () => {
    const judge = new Webhook(SECRET);
    fc.assert(
      fc.property(fc.json(), fc.stringMatching(/^[\w:-]{1,40}$/), (body, id) => {
        const headers = signedHeaders(keyOf(SECRET), { id, at: new Date(), body });
        expect(judge.verify(body, headers)).toEqual(JSON.parse(body));
        expect(() => judge.verify(`${body} `, headers)).toThrow();
      }),
    );
  });
});

describe('secretKey', () => {
  it.each(['', 'whsec_', 'whsec_short', 'whsec_not base64 at all, really not', `whsec_${'A'.repeat(120)}`])(
    'refuses %p in plain words',
    (secret) => {
      expect(secretKey(secret)).toMatchObject({ ok: false, error: expect.stringContaining('whsec_') });
    },
  );
});
