/** What the scripts without dependencies export, for the tests that import them: they are plain JavaScript. */
declare module '*/scripts/demo/freshness.mjs' {
  export function fingerprint(paths: string[], accept?: (file: string) => boolean): string;
  export function isNewer(outputs: string[], sources: string[]): boolean;
  export function isInstalled(lockfile: string, installedLockfile: string): boolean;
  export function stampOf(file: string): { matches(value: string): boolean; write(value: string): void };
}
declare module '*/scripts/demo/options.mjs' {
  export function parseOptions(
    args: string[],
  ): { problem: string } | { port: number; reset: boolean; check: boolean; help: boolean };
}
declare module '*/scripts/demo/ports.mjs' {
  export function isPortFree(port: number): Promise<boolean>;
}
declare module '*/scripts/demo/processes.mjs' {
  export class StepFailed extends Error {}
  export function createProcesses(logFile: string): {
    start(command: string, args: string[]): { ended: Promise<{ code: number; signal?: string }> };
    run(command: string, args: string[]): Promise<void>;
    stopAll(options?: { signalled?: boolean }): Promise<void>;
    lastLines(count: number): Promise<string[]>;
  };
}
declare module '*/scripts/demo/progress.mjs' {
  export function duration(ms: number): string;
}
declare module '*/scripts/node-version.mjs' {
  export function isNodeSupported(version: string): boolean;
}
