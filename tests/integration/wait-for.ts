/** Asks until the answer is there, for things that happen a moment after a commit. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined | null | false>,
  what: string,
  seconds = 20,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
