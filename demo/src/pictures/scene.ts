import type { Canvas } from './canvas';

/** One picture: its name, size in pixels and how it is painted. */
export interface Scene {
  id: string;
  width: number;
  height: number;
  paint(c: Canvas): void;
}

export function wide(id: string, paint: Scene['paint']): Scene {
  return { id, width: 1600, height: 900, paint };
}
export function square(id: string, paint: Scene['paint']): Scene {
  return { id, width: 1200, height: 1200, paint };
}
export function tall(id: string, paint: Scene['paint']): Scene {
  return { id, width: 1200, height: 1500, paint };
}
