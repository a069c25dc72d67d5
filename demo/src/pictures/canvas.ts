export type Point = readonly [x: number, y: number];
type Stop = readonly [offset: number, color: string, opacity?: number];

/** An SVG drawing in the making: shapes in painting order, gradients by reference, repeatable chance. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  add(...shapes: string[]): void;
  /** From top to bottom, or from left to right. */
  gradient(stops: readonly Stop[], across?: 'x' | 'y'): string;
  glow(stops: readonly Stop[]): string;
  /** 0 to 1, the same sequence on every run. */
  random(): number;
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** Runs `paint` inside a group. */
  group(attributes: string, paint: () => void): void;
  toSvg(): string;
}

/** An empty drawing; `seed` fixes its chance. */
export function createCanvas(width: number, height: number, seed: number): Canvas {
  const shapes: string[] = [];
  const defs: string[] = [];
  let state = seed * 2_654_435_761 + 12_345;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const define = (tag: string, attributes: string, stops: readonly Stop[]) => {
    const id = `g${defs.length}`;
    const marks = stops.map(
      ([offset, color, opacity = 1]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    );
    defs.push(`<${tag} id="${id}" ${attributes}>${marks.join('')}</${tag}>`);
    return `url(#${id})`;
  };
  return {
    width,
    height,
    random,
    add: (...more) => void shapes.push(...more),
    gradient: (stops, across = 'y') =>
      define('linearGradient', across === 'y' ? 'x1="0" y1="0" x2="0" y2="1"' : 'x1="0" y1="0" x2="1" y2="0"', stops),
    glow: (stops) => define('radialGradient', '', stops),
    between: (low, high) => low + (high - low) * random(),
    pick: (list) => list[Math.floor(random() * list.length)] as never,
    group(attributes, paint) {
      shapes.push(`<g ${attributes}>`);
      paint();
      shapes.push('</g>');
    },
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs.join('')}</defs>${shapes.join('')}</svg>`,
  };
}

const n = (value: number) => Math.round(value * 10) / 10;

export function rect(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;
}
export function circle(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;
}
export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
}
export function polygon(points: readonly Point[], fill: string, more = ''): string {
  return `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`;
}
export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}
/** A line through points with round joints. */
export function line(points: readonly Point[], color: string, width: number, more = ''): string {
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}
/** A smooth line through points, as path data. */
export function smooth(points: readonly Point[]): string {
  const [first = [0, 0]] = points;
  let d = `M${n(first[0])} ${n(first[1])}`;
  for (let i = 1; i < points.length; i += 1) {
    const [x0, y0] = points[i - 1] as Point;
    const [x1, y1] = points[i] as Point;
    const middle = (x0 + x1) / 2;
    d += `C${n(middle)} ${n(y0)} ${n(middle)} ${n(y1)} ${n(x1)} ${n(y1)}`;
  }
  return d;
}
