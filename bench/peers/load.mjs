/** Stands beside the peers' node_modules, so that names are looked up there. */
export const load = (name) => import(name);
