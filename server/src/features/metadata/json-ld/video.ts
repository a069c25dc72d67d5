import type { VideoObjectLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import type { ItemView } from '../../pages';
import { shareVideoOf } from '../share-video';
import { type GraphContext, graphId } from './context';
import { asGraphNode, type GraphNode, node } from './node';

/** The item's video, where there is a picture to show for it: without one it would be refused. */
export function videoNodes(view: ItemView, { url, picture, description }: GraphContext): GraphNode[] {
  const { video } = view;
  const thumbnail = video?.poster?.url ?? picture?.url;
  if (video === null || !thumbnail) return [];
  const file = shareVideoOf(view);
  return [
    asGraphNode(
      node<VideoObjectLeaf>({
        '@type': 'VideoObject',
        '@id': graphId.video(url),
        name: view.title,
        description,
        thumbnailUrl: thumbnail,
        uploadDate: view.publishedAt,
        contentUrl: file?.url,
        encodingFormat: file?.mime,
        url: file ? null : video.url,
        inLanguage: toBcp47(view.sourceLocale),
      }),
    ),
  ];
}
