import { z } from 'zod';
import { parseInput } from '../../../../server/src/strapi/controllers/admin/input';
import { type AdminRequest, idOf } from '../../../../server/src/strapi/controllers/admin/request';
import { accountNumbers, rowNumber } from '../../../../server/src/strapi/controllers/admin/row-number';

const inPath = (id: string) => idOf({ params: { id } } as unknown as AdminRequest);
const inQuery = (account: string) => parseInput(z.strictObject({ account: accountNumbers() }), { account }).account;
const inBody = (ids: unknown) =>
  parseInput(z.strictObject({ ids: z.array(rowNumber('must be numbers of posts')) }), { ids }).ids;

describe('the number of a row', () => {
  it('is taken from a path, a query and a body', () => {
    expect([inPath('12'), inQuery('1,2147483647'), inBody([3])]).toEqual([12, [1, 2_147_483_647], [3]]);
  });

  it.each(['0', '-1', '1.5', 'one', '2147483648', '99999999999999999999'])(
    'is never %s, which a database would fail on',
    (text) => {
      expect(() => inPath(text)).toThrow('id must be the number of a row');
      expect(() => inQuery(text)).toThrow('account.0 must be a list of account numbers');
      expect(() => inBody([Number(text)])).toThrow('ids.0 must be numbers of posts');
    },
  );

  it('is no word and no truth in a body', () => {
    for (const given of ['1', true, null]) expect(() => inBody([given])).toThrow('ids.0 must be numbers of posts');
  });
});
