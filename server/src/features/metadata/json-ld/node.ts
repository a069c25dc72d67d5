/** One node of the graph, with everything empty left out. */
export type GraphNode = Record<string, unknown>;

type Loose<T> = { [key in keyof T]: T[key] | null | undefined };

/**
 * Type-checks a node against schema.org's vocabulary and drops what is empty: structured data
 * never says null, '' or [].
 */
export function node<T extends object>(properties: Loose<T>): T {
  const kept: Partial<T> = {};
  for (const key in properties) {
    const value = properties[key];
    if (!isEmpty(value)) kept[key] = value as T[typeof key];
  }
  return kept as T;
}

/** A reference to a node that stands elsewhere in the graph. */
export function ref(id: string): { '@id': string } {
  return { '@id': id };
}

/** A plain node for the graph, under a type of its own where the vocabulary's types cannot tell it. */
export function asGraphNode(thing: object, type?: string | readonly string[]): GraphNode {
  const plain = thing as GraphNode;
  if (type !== undefined) plain['@type'] = type;
  return plain;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
