/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

import { unreachable } from '../../../core/result';
import type { ItemView } from '../../pages';
import type { Scene } from '../hub-page';
import { AlbumFacts, AlbumGallery } from './album';
import { EventFacts, EventNotices, EventSpeakers } from './event';
import { JobFacts, JobNotices, JobTexts } from './job';
import { NewsByline, NewsNotices, NewsSource } from './news';
import { StoreFacts, StorePhotos } from './store';
import { TrainingFacts, TrainingSessions, TrainingTexts } from './training';

/** What a kind adds to the common page. */
export interface KindParts {
  notices?: ComponentChildren;
  byline?: ComponentChildren;
  facts?: ComponentChildren;
  more?: ComponentChildren;
}

/** Notices, byline, facts and more of one item. */
export function partsOf(view: ItemView, scene: Scene): KindParts {
  switch (view.kind) {
    case 'news':
      return {
        notices: <NewsNotices view={view} scene={scene} />,
        byline: <NewsByline view={view} scene={scene} />,
        more: <NewsSource view={view} scene={scene} />,
      };
    case 'event':
      return {
        notices: <EventNotices view={view} scene={scene} />,
        facts: <EventFacts view={view} scene={scene} />,
        more: <EventSpeakers view={view} scene={scene} />,
      };
    case 'training':
      return {
        facts: <TrainingFacts view={view} scene={scene} />,
        more: (
          <>
            <TrainingTexts view={view} scene={scene} />
            <TrainingSessions view={view} scene={scene} />
          </>
        ),
      };
    case 'album':
      return {
        facts: <AlbumFacts view={view} scene={scene} />,
        more: <AlbumGallery view={view} scene={scene} />,
      };
    case 'job':
      return {
        notices: <JobNotices view={view} scene={scene} />,
        facts: <JobFacts view={view} scene={scene} />,
        more: <JobTexts view={view} scene={scene} />,
      };
    case 'store':
      return {
        facts: <StoreFacts view={view} scene={scene} />,
        more: <StorePhotos view={view} scene={scene} />,
      };
    case 'info':
      return {};
    default:
      return unreachable(view);
  }
}
