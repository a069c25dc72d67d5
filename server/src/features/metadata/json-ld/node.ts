/** One node of the graph, with everything empty left out. */
export type GraphNode = Record<string, unknown>;

type Loose<T> = { [key in keyof T]: T[key] | null | undefined };

/**
 * Type-checks a node against schema.org's vocabulary and drops what is empty: structured data
 * never says null, '' or [].
 */
export function node<T extends object>(properties: Loose<T>): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !isEmpty(value))) as T;
}

/** A reference to a node that stands elsewhere in the graph. */
export function ref(id: string): { '@id': string } {
  return { '@id': id };
}

/** A plain node for the graph. */
export function asGraphNode(thing: object): GraphNode {
  return { ...thing };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
