/** @jsxImportSource preact */
import { unreachable } from '../../../core/result';
import { buildPlainHead } from '../../metadata';
import type { HubPage } from '../hub-page';
import { renderDocument, sceneOf } from '../parts/layout';
import { fill } from '../texts';
import { previewWords } from './wording';

/** Why a preview link shows no page; `incomplete` names what the draft lacks, one sentence each. */
export type NoPreview =
  | { because: 'expired'; minutes: number }
  | { because: 'absent' }
  | { because: 'incomplete'; lacking: readonly string[] };

/** The page behind a preview link that has nothing to show. */
export function renderNoPreview(input: HubPage, reason: NoPreview): string {
  const scene = sceneOf(input);
  const [title, text] = wordsOf(reason, input.locale);
  const head = buildPlainHead({ title, brand: input.brand, locale: input.locale });
  const children = (
    <div class="wrap page">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </header>
      {reason.because === 'incomplete' && (
        <ul class="prose">
          {reason.lacking.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
  return renderDocument({ scene, head, children });
}

function wordsOf(reason: NoPreview, locale: string): [title: string, text: string] {
  const words = previewWords(locale);
  switch (reason.because) {
    case 'expired':
      return [words.expiredTitle, fill(words.expiredText, { minutes: String(reason.minutes) })];
    case 'absent':
      return [words.absentTitle, words.absentText];
    case 'incomplete':
      return [words.incompleteTitle, words.incompleteText];
    default:
      return unreachable(reason);
  }
}
