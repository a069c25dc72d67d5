import { escapeMarkup } from '../../../core/escape';
import { unreachable } from '../../../core/result';
import { formatDeadline, formatSpan } from '../../metadata';
import type { ItemView, PictureView } from '../../pages';
import { fill, type HubTexts } from '../texts';
import { eventPlace, storePlace } from './place-text';
import { stateWord } from './state-word';

/** The whole of an item as HTML for readers: its facts first, because a feed shows no side column. */
export function entryHtml(view: ItemView, texts: HubTexts): string {
  const cover = view.cover && !view.cover.hubOnly ? figureHtml(view.cover, texts) : '';
  return [factsHtml(view, texts), cover, view.body.html, afterHtml(view, texts)]
    .filter((part) => part !== '')
    .join('\n');
}

function factsHtml(view: ItemView, texts: HubTexts): string {
  switch (view.kind) {
    case 'event':
      return eventHtml(view, texts);
    case 'training':
      return sessionsHtml(view, texts);
    case 'job':
      return linesHtml([
        jobPlaces(view, texts),
        view.facts.validThrough && `${texts.validThrough}: ${formatDeadline(view)}`,
      ]);
    case 'news':
    case 'album':
    case 'store':
    case 'info':
      return '';
    default:
      return unreachable(view);
  }
}

function eventHtml(view: ItemView<'event'>, texts: HubTexts): string {
  const { facts, locale, moment } = view;
  const word = stateWord(facts.status, texts);
  const when = formatSpan(moment.next ?? facts, locale);
  const online = facts.attendance === 'onsite' && facts.status !== 'moved-online' ? null : texts.online;
  return linesHtml([word ? `${word}: ${when}` : when, eventPlace(view), online]);
}

function sessionsHtml({ facts, locale, moment, runs }: ItemView<'training'>, texts: HubTexts): string {
  if (runs.length === 0) return moment.past ? linesHtml([texts.pastTraining]) : '';
  const items = runs.map((run) => {
    const word = stateWord(run.state, texts) ?? (run.state === 'full' ? texts.full : null);
    const session = facts.sessions.find(({ key }) => key === run.subject);
    const place = run.store ? storePlace(run.store) : session?.onlineUrl ? texts.online : null;
    const line = [formatSpan(run, locale), place, word].filter(Boolean).join(', ');
    return `<li>${escapeMarkup(line)}</li>`;
  });
  return `<p><strong>${escapeMarkup(texts.sessions)}</strong></p>\n<ul>${items.join('')}</ul>`;
}

function jobPlaces({ facts }: ItemView<'job'>, texts: HubTexts): string | null {
  const places = facts.locations.flatMap(({ store, address }) => (address?.city ?? store?.address?.city) || []);
  const remote = facts.remote === 'no' ? [] : [texts.remote];
  return [...new Set(places), ...remote].join(', ') || null;
}

/** What follows the body: photos, the video, the way to apply or to register. */
function afterHtml(view: ItemView, texts: HubTexts): string {
  const photos = view.kind === 'album' ? view.facts.photos.filter((photo) => !photo.hubOnly) : [];
  const parts = photos.map((photo) => figureHtml(photo, texts));
  if (view.video) parts.push(linkHtml(view.video.url, texts.video));
  if (view.kind === 'event' && view.facts.registrationUrl && view.facts.status !== 'cancelled') {
    parts.push(linkHtml(view.facts.registrationUrl, texts.register));
  }
  if (view.kind === 'job' && view.facts.application?.by === 'url') {
    parts.push(linkHtml(view.facts.application.url, texts.apply));
  }
  return parts.join('\n');
}

/** A picture with its caption and credit. */
function figureHtml(picture: PictureView, texts: HubTexts): string {
  const { url, alt, width, height, caption, credit } = picture;
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const words = [caption, credit && fill(texts.photoCredit, { credit })].filter(Boolean).join(' ');
  const figcaption = words === '' ? '' : `<figcaption>${escapeMarkup(words)}</figcaption>`;
  return `<figure><img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt)}"${size}>${figcaption}</figure>`;
}

function linkHtml(url: string, text: string): string {
  return `<p><a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a></p>`;
}

/** Lines of one paragraph, the first of them the most important. */
function linesHtml(lines: readonly (string | null | undefined | '')[]): string {
  const [first, ...rest] = lines.filter((line): line is string => Boolean(line)).map(escapeMarkup);
  return first === undefined ? '' : `<p>${[`<strong>${first}</strong>`, ...rest].join('<br>')}</p>`;
}
