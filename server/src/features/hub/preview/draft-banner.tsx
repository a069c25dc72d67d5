/** @jsxImportSource preact */
import type { DraftNote } from '../hub-page';
import { fill } from '../texts';
import { previewWords } from './wording';

interface Props {
  locale: string;
  draft: DraftNote;
}

/** Stands above everything else, so that nobody takes a draft for the page itself. */
export function DraftBanner({ locale, draft: { leftOut, minutes } }: Props) {
  const words = previewWords(locale);
  return (
    <aside class="draft" aria-label={words.draft}>
      <strong>{words.draft}</strong>
      <span>{fill(words.draftText, { minutes: String(minutes) })}</span>
      {leftOut > 0 && <span>{words.leftOut(leftOut)}</span>}
    </aside>
  );
}
