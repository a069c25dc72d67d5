/** `3 s`, `1 min 20 s`. */
export function duration(ms) {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * One line per step: what is being done, about how long it takes, and then how long it took.
 * On a terminal the line counts the seconds; elsewhere it is written once before and once after.
 */
export function createProgress(out = process.stdout, now = () => performance.now()) {
  const rewrite = (text) => out.write(`\r\u001b[2K${text}`);
  return {
    async step({ doing, done, usually }, run) {
      const started = now();
      const line = `  … ${doing} (${usually})`;
      let timer;
      if (out.isTTY) {
        rewrite(line);
        timer = setInterval(() => rewrite(`${line} ${duration(now() - started)}`), 1000);
      } else out.write(`${line}\n`);
      try {
        const result = await run();
        const text = `  ✓ ${done}, ${duration(now() - started)}`;
        if (out.isTTY) rewrite(`${text}\n`);
        else out.write(`${text}\n`);
        return result;
      } catch (error) {
        const text = `  ✗ ${doing}: did not work, after ${duration(now() - started)}`;
        if (out.isTTY) rewrite(`${text}\n`);
        else out.write(`${text}\n`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
    say: (text = '') => out.write(`${text}\n`),
  };
}
