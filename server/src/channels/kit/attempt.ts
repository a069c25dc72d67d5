import { type Fault, Faulted } from '../../core/fault';
import { fail, ok, type Result } from '../../core/result';

/** Runs a channel's code and turns a thrown fault into a value; anything else that is thrown is a bug and passes through. */
export async function attempt<T>(run: () => Promise<T>): Promise<Result<T, Fault>> {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof Faulted) return fail(error.fault);
    throw error;
  }
}
