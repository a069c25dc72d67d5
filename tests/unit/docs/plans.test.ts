import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkTemplate } from '../../../server/src/features/syndication/templates/liquid';
import { exampleOf, TEMPLATE_FIELD_NAMES } from '../../../server/src/features/syndication/templates/template-fields';

const guide = readFileSync(resolve(__dirname, '../../../docs/guide/plans.md'), 'utf8');

describe('the guide about plans', () => {
  it('names every field of a template, and no other', () => {
    const named = [...guide.matchAll(/^\| `((?:item|brand)\.\w+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(TEMPLATE_FIELD_NAMES);
  });

  it('shows a template that can be saved', () => {
    const [, template = ''] = /```liquid\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(checkTemplate(template, exampleOf('event'))).toEqual([]);
  });
});
