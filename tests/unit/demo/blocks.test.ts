import { blocks } from '../../../demo/src/seed/blocks';

const text = (value: string) => ({ type: 'text', text: value });

test('plain lines become paragraphs, empty ones nothing', () => {
  expect(blocks('One.\n\nTwo.')).toEqual([
    { type: 'paragraph', children: [text('One.')] },
    { type: 'paragraph', children: [text('Two.')] },
  ]);
});

test('neighbouring entries make one list, and another sort of entry starts another list', () => {
  expect(blocks('- a\n- b\n1. c')).toEqual([
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [text('a')] },
        { type: 'list-item', children: [text('b')] },
      ],
    },
    { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('c')] }] },
  ]);
});

test('headings, quotes, bold words and links are read', () => {
  expect(blocks('## Title\n### Below\n> Said\nGo **now** to [us](https://a.example/b).')).toEqual([
    { type: 'heading', level: 2, children: [text('Title')] },
    { type: 'heading', level: 3, children: [text('Below')] },
    { type: 'quote', children: [text('Said')] },
    {
      type: 'paragraph',
      children: [
        text('Go '),
        { type: 'text', text: 'now', bold: true },
        text(' to '),
        { type: 'link', url: 'https://a.example/b', children: [text('us')] },
        text('.'),
      ],
    },
  ]);
});
