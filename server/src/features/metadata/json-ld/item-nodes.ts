import { unreachable } from '../../../core/result';
import type { ItemView } from '../../pages';
import { albumNode } from './album';
import type { GraphContext } from './context';
import { eventNodes } from './event';
import { jobNodes } from './job';
import { newsNode } from './news';
import type { GraphNode } from './node';
import { storeNode } from './store';
import { trainingNodes } from './training';

/** What a page is about, the main thing first; nothing for standing information and closed jobs. */
export function itemNodes(view: ItemView, context: GraphContext): GraphNode[] {
  switch (view.kind) {
    case 'news':
      return [newsNode({ ...context, view })];
    case 'event':
      return eventNodes({ ...context, view });
    case 'training':
      return trainingNodes({ ...context, view });
    case 'album':
      return [albumNode({ ...context, view })];
    case 'job':
      return jobNodes({ ...context, view });
    case 'store':
      return [storeNode({ ...context, view })];
    case 'info':
      return [];
    default:
      return unreachable(view);
  }
}
