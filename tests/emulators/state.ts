import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a fake network remembers: a JSON value and files, kept on disk when it has a place. */
export interface Store<S> {
  state: S;
  save(): void;
  putFile(id: string, bytes: Uint8Array): void;
  file(id: string): Uint8Array | undefined;
}

/** With a file name the state survives a restart: every `save` replaces the file in one step. */
export function openStore<S>(empty: S, stateFile?: string): Store<S> {
  if (!stateFile) return inMemory(empty);
  const folder = `${stateFile}.files`;
  mkdirSync(dirname(stateFile), { recursive: true });
  mkdirSync(folder, { recursive: true });
  const state = existsSync(stateFile) ? { ...empty, ...(JSON.parse(readFileSync(stateFile, 'utf8')) as S) } : empty;
  return {
    state,
    save() {
      writeFileSync(`${stateFile}.new`, JSON.stringify(state));
      renameSync(`${stateFile}.new`, stateFile);
    },
    putFile: (id, bytes) => writeFileSync(join(folder, safeName(id)), bytes),
    file(id) {
      const path = join(folder, safeName(id));
      return existsSync(path) ? readFileSync(path) : undefined;
    },
  };
}

function inMemory<S>(state: S): Store<S> {
  const files = new Map<string, Uint8Array>();
  return {
    state,
    save: () => undefined,
    putFile: (id, bytes) => void files.set(id, bytes),
    file: (id) => files.get(id),
  };
}

function safeName(id: string): string {
  return id.replace(/[^\w-]/g, '_');
}
