import type { ItemView } from '../../pages';
import type { Scene } from '../hub-page';

/** What a part of one kind's page gets. */
export interface KindProps<K extends ItemView['kind']> {
  view: Extract<ItemView, { kind: K }>;
  scene: Scene;
}
