import { unreachable } from '../../core/result';
import { isUnbuildable, type Refusal, refuse } from './refusal';
import { checkAlbum } from './rules/album';
import { checkEvent } from './rules/event';
import { checkJob } from './rules/job';
import { ALL_REQUIRED, type PhotoRequirements } from './rules/photos';
import { checkStore } from './rules/store';
import { checkTraining } from './rules/training';
import { isWebAddress } from './rules/value';
import type { SourceCommon, SourceItem } from './source';

/** The longest summary, in characters: search engines and cards show no more. */
const SUMMARY_MAX = 300;

/** Everything that stops an item from being published; empty when it may. */
export function checkItem(item: SourceItem, required: PhotoRequirements = ALL_REQUIRED): Refusal[] {
  return [...checkCommon(item), ...checkKind(item, required)];
}

/** Only what makes a page impossible: used when a page that already stands is rebuilt. */
export function checkBuildable(item: SourceItem): Refusal[] {
  return checkItem(item).filter(isUnbuildable);
}

function checkKind(item: SourceItem, required: PhotoRequirements): Refusal[] {
  switch (item.kind) {
    case 'event':
      return checkEvent(item);
    case 'training':
      return checkTraining(item);
    case 'album':
      return checkAlbum(item, item.locale, required);
    case 'job':
      return checkJob(item);
    case 'store':
      return checkStore(item, item.locale, required);
    case 'news':
      return checkSource(item.source);
    case 'info':
      return [];
    default:
      return unreachable(item);
  }
}

function checkCommon(item: SourceCommon): Refusal[] {
  return [...checkTitle(item), ...checkSlug(item), ...checkSummary(item), ...checkSpeaker(item), ...checkVideo(item)];
}

function checkTitle({ title }: SourceCommon): Refusal[] {
  if ((title ?? '').trim() !== '') return [];
  return [refuse('title-missing', 'title', 'The title is empty: write one.')];
}

function checkSlug({ slug }: SourceCommon): Refusal[] {
  const given = (slug ?? '').trim();
  if (given === '') return [refuse('slug-missing', 'slug', 'The slug is empty: regenerate it from the title.')];
  if (!/[/?#\\\s]/.test(given) && given !== '.' && given !== '..') return [];
  return [refuse('slug-unusable', 'slug', 'The slug holds a character that an address cannot have: use a-z, 0-9, -.')];
}

function checkSummary({ summary }: SourceCommon): Refusal[] {
  if ((summary ?? '').length <= SUMMARY_MAX) return [];
  const message = `The summary is longer than ${SUMMARY_MAX} characters: shorten it.`;
  return [refuse('summary-too-long', 'summary', message)];
}

function checkSpeaker({ speaker }: SourceCommon): Refusal[] {
  if (speaker?.as !== 'person' || (speaker.name ?? '').trim() !== '') return [];
  return [refuse('speaker-name-missing', 'speaker.name', 'A person speaks but the name is empty: write it.')];
}

function checkVideo({ video }: SourceCommon): Refusal[] {
  if (!video?.url || isWebAddress(video.url)) return [];
  return [refuse('link-unusable', 'video.url', 'The video address must start with https:// or http://.')];
}

function checkSource(source: { url: string | null } | null): Refusal[] {
  if (!source?.url || isWebAddress(source.url)) return [];
  return [refuse('link-unusable', 'source.url', 'The address of the source must start with https:// or http://.')];
}
