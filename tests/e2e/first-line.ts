import type { ChildProcess } from 'node:child_process';

/** What a process says first on standard output. Rejects with its errors when it ends or is silent too long. */
export function firstLine(child: ChildProcess, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let errors = '';
    const timer = setTimeout(() => reject(new Error(`nothing for ${patienceMs / 1000} s: ${errors}`)), patienceMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const line = out.split('\n').find((one) => one.startsWith('{'));
      if (line && out.includes(`${line}\n`)) settle(() => resolve(line));
    });
    child.once('exit', (code) => settle(() => reject(new Error(`it ended with ${code}: ${errors}${out}`))));
  });
}
