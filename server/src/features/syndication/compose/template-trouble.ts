import type { TemplateProblem } from '../templates/liquid';

/** A problem of a template in one sentence, for those who see the post that it stops. */
export function templateTrouble({ line, column, message }: TemplateProblem): string {
  return `Its template cannot be used (line ${line}, column ${column}): ${message}.`;
}
