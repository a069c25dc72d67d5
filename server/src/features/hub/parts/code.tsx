/** @jsxImportSource preact */
import { encode } from 'uqr';

/** A QR code of an address; its text must stand beside it. */
export function Code({ url }: { url: string }) {
  const { size, data } = encode(url, { ecc: 'M', border: 2 });
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shape-rendering="crispEdges">
      <path d={pathOf(data)} />
    </svg>
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
