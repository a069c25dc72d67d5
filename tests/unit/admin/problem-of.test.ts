import { problemOf } from '../../../admin/src/api/problem-of';

describe('what a failed answer says', () => {
  it('is the sentence of the server and the field it names', () => {
    const error = { status: 400, name: 'ValidationError', message: 'No such server', details: { field: 'instance' } };
    expect(problemOf(error, 'Oops')).toEqual({ message: 'No such server', field: 'instance' });
  });

  it('takes the path of the first validation error', () => {
    const error = { message: 'Invalid', details: { errors: [{ path: ['fields', 'url'], message: 'x' }] } };
    expect(problemOf(error, 'Oops').field).toBe('fields.url');
  });

  it.each([undefined, null, 'text', { message: '' }, { details: null }])('falls back for %p', (error) => {
    expect(problemOf(error, 'Oops')).toEqual({ message: 'Oops', field: null });
  });
});
