/** Sentences around the explanation of a post; the explanation itself comes from the server. */
export const why = {
  'why.ask': 'Why?',
  'why.ask.about': 'Why? {title} {account}',
  'why.title': 'Why is it on {account}, or why not?',
} as const;
