/** One thing in structured data. */
export type Thing = Readonly<Record<string, unknown>>;

/** Structured data as things that refer to each other. */
export interface Graph {
  /** Things on the top level. */
  roots: readonly Thing[];
  byId: ReadonlyMap<string, Thing>;
  /** Ids that several things claim, with how many do. */
  repeated: readonly { id: string; count: number }[];
}

/** Reads parsed JSON-LD, in one graph or several. */
export function graphOf(jsonLd: unknown): Graph {
  const roots = listOf(jsonLd).flatMap((one) =>
    isThing(one) ? (Array.isArray(one['@graph']) ? one['@graph'] : [one]) : [],
  );
  const things = roots
    .filter(isThing)
    .filter((thing) => Object.keys(thing).some((key) => key !== '@context' && key !== '@graph'));
  const named = things.flatMap(allThings).filter((thing) => typeof thing['@id'] === 'string' && !isReference(thing));
  const counts = new Map<string, number>();
  for (const { '@id': id } of named) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  return {
    roots: things,
    byId: new Map(named.map((thing) => [String(thing['@id']), thing])),
    repeated: [...counts]
      .filter(([id, count]) => count > 1 && !isShared(id, named))
      .map(([id, count]) => ({ id, count })),
  };
}

/** The same thing told twice in the same words is no contradiction. */
function isShared(id: string, named: readonly Thing[]): boolean {
  const told = new Set(named.filter((thing) => thing['@id'] === id).map((thing) => JSON.stringify(thing)));
  return told.size === 1;
}

/** A thing and everything inside it. */
export function allThings(thing: Thing): Thing[] {
  return [thing, ...Object.values(thing).flatMap(listOf).filter(isThing).flatMap(allThings)];
}

/** Types of a thing, without the address of the vocabulary. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).map((type) => String(type).replace(/^(https?:\/\/schema\.org\/|schema:)/, ''));
}

/** Values of a property, with references followed. */
function valuesOf({ byId }: Graph, thing: Thing, property: string): unknown[] {
  return listOf(thing[property]).map((value) =>
    isThing(value) && isReference(value) ? (byId.get(String(value['@id'])) ?? value) : value,
  );
}

/** Values at the end of a path such as `location.address`. */
export function valuesAt(graph: Graph, thing: Thing, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (found, property) => found.flatMap((value) => (isThing(value) ? valuesOf(graph, value, property) : [])),
      [thing],
    );
}

/** True for `{"@id": ...}` alone. */
export function isReference(thing: Thing): boolean {
  return Object.keys(thing).length === 1 && typeof thing['@id'] === 'string';
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
