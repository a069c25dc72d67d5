/** An English sentence of the server with `{}` for what it names, and the same in another language: `{}` in the same order, or `{2}` for the second. */
export type Sentence = readonly [english: string, other: string];
