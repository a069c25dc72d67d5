/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

import { unreachable } from '../../../core/result';
import type { ItemView } from '../../pages';
import type { ItemInput, Scene } from '../hub-page';
import { AlbumFacts } from './album';
import { EventFacts, EventNotices, EventSpeakers } from './event';
import { EventDates } from './event-dates';
import { Gallery } from './gallery';
import { JobFacts, JobNotices, JobTexts } from './job';
import { NewsByline, NewsNotices, NewsSource } from './news';
import { StoreFacts, StoreNotices } from './store';
import { StoreHere } from './store-here';
import { TrainingFacts, TrainingTexts } from './training';
import { TrainingSessions } from './training-sessions';

/** What a kind adds to the common page. */
export interface KindParts {
  notices?: ComponentChildren;
  byline?: ComponentChildren;
  facts?: ComponentChildren;
  more?: ComponentChildren;
  /** Across the whole width, under the item. */
  below?: ComponentChildren;
}

/** Notices, byline, facts and more of one item; `here` is what comes up in a store. */
export function partsOf(view: ItemView, scene: Scene, here: ItemInput['here']): KindParts {
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
        more: (
          <>
            <EventDates view={view} scene={scene} />
            <EventSpeakers view={view} scene={scene} />
          </>
        ),
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
        more: <Gallery photos={view.facts.photos} scene={scene} />,
      };
    case 'job':
      return {
        notices: <JobNotices view={view} scene={scene} />,
        facts: <JobFacts view={view} scene={scene} />,
        more: <JobTexts view={view} scene={scene} />,
      };
    case 'store':
      return {
        notices: <StoreNotices view={view} scene={scene} />,
        facts: <StoreFacts view={view} scene={scene} />,
        more: <Gallery photos={view.facts.photos} scene={scene} />,
        below: here && <StoreHere scene={scene} here={here} />,
      };
    case 'info':
      return {};
    default:
      return unreachable(view);
  }
}
