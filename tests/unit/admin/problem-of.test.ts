import { problemOf } from '../../../admin/src/api/problem-of';

describe('what a failed answer says', () => {
  it('is the sentence of the server and what is wrong with each field', () => {
    const error = {
      status: 400,
      name: 'ValidationError',
      message: 'No such server',
      details: {
        errors: [
          { path: ['fields', 'instance'], message: 'No such server', name: 'ValidationError' },
          { path: ['label'], message: 'label must not be empty', name: 'ValidationError' },
        ],
      },
    };
    expect(problemOf(error, 'Oops')).toEqual({
      message: 'No such server',
      fields: { 'fields.instance': 'No such server', label: 'label must not be empty' },
    });
  });

  it('names no field for a problem of the whole', () => {
    const error = {
      message: 'Too much',
      details: { errors: [{ path: [], message: 'Too much' }, null, { path: 'x' }] },
    };
    expect(problemOf(error, 'Oops')).toEqual({ message: 'Too much', fields: {} });
  });

  it.each([undefined, null, 'text', { message: '' }, { details: null }])('falls back for %p', (error) => {
    expect(problemOf(error, 'Oops')).toEqual({ message: 'Oops', fields: {} });
  });
});
