/** Sentences about when posts go out by the rules of their accounts. */
export const times = {
  'times.quiet-hours': 'Quiet hours: goes out',
  'times.minimum-gap': 'Too close to another post: goes out',
  'times.daily-cap': 'Enough posts that day: goes out',
  'times.collision': 'Another post is planned here shortly after, and will wait.',
  'times.take': 'Take the next free time',
  'times.take-for': 'Take the next free time for {name}',
  'problem.quiet-hours': 'This page keeps quiet now. The post goes out afterwards.',
  'problem.minimum-gap': 'It would be too close to another post of this page.',
  'problem.daily-cap': 'This page has published enough for the day.',
} as const;
