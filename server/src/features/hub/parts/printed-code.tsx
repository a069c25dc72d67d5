/** @jsxImportSource preact */
import { encode } from 'uqr';

import type { Scene } from '../hub-page';

/** On paper only: the address of the page, to read and to scan. */
export function PrintedCode({ scene, url }: { scene: Scene; url: string }) {
  const { size, data } = encode(url, { ecc: 'M', border: 2 });
  return (
    <p class="printed wrap">
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shape-rendering="crispEdges">
        <path d={pathOf(data)} />
      </svg>
      <span>
        {scene.texts.scanPage}: {url}
      </span>
    </p>
  );
}

/** One stretch of dark cells of a row is one bar. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end < 0 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join('');
}
