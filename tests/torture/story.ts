import type { Change } from '../kill/protocol';

/** The life of one item: changes in order, each after the one before is committed. */
export interface Story {
  documentId: string;
  changes: Change[];
  /** Its last title, or null when it is not public at the end. */
  title: string | null;
}

/** Published, then edited, unpublished, published again or deleted: as the dice fall. */
export function stories(count: number, dice: (below: number) => number, name: string): Story[] {
  return Array.from({ length: count }, (_, index) => storyOf(`${name}-${index + 1}`, dice));
}

function storyOf(documentId: string, dice: (below: number) => number): Story {
  const pictures = dice(3);
  let title: string | null = `Item ${documentId}`;
  const changes: Change[] = [{ type: 'publish', documentId, title, pictures }];
  const chapters = dice(4);
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    if (dice(5) === 0) {
      title = null;
      changes.push({ type: 'withdraw', documentId });
    } else {
      title = `Item ${documentId}, edition ${chapter}`;
      changes.push({ type: 'publish', documentId, title, pictures });
    }
  }
  return { documentId, changes, title };
}
