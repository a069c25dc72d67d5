import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Another process that keeps a SQLite file for itself. Resolves once it has it; ends it by the function it answers. */
export async function lockFile(filename: string): Promise<() => Promise<void>> {
  const program = `
    const file = new (require('better-sqlite3'))(${JSON.stringify(filename)}, { timeout: 20000 });
    file.exec('begin exclusive');
    process.stdout.write('locked');
    process.stdin.on('data', () => process.exit(0)).on('end', () => process.exit(0));
  `;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited.then(() => Promise.reject(new Error('no lock')))]);
  return async () => {
    child.stdin.end();
    await exited;
  };
}
