import { parseUrl } from '../../server/src/core/parse-url';
import { escapeHtml, type TimelinePost } from './emulator';
import { TIMELINE_CSS } from './timeline-style';

export type Theme = 'tootle' | 'skyline' | 'receiver';

export interface TimelineInput {
  /** Name of the fake network. */
  name: string;
  theme: Theme;
  posts: readonly TimelinePost[];
}

/** The page of a fake network: its posts as a person would see them, kept fresh by itself. */
export function timelinePage({ name, theme, posts }: TimelineInput): string {
  const list = posts.length > 0 ? posts.map(postHtml).join('') : emptyHtml(name);
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(logoSvg(theme))}">
<style>${TIMELINE_CSS}</style>
</head>
<body>
<header class="bar"><div class="bar-in"><a class="brand" href="/">${logoSvg(theme)}<b>${escapeHtml(name)}</b></a>
<span class="hint">A pretend network on your own machine. Nothing here leaves it.</span></div></header>
<main><h1 class="unseen">Timeline</h1><div id="posts" aria-live="polite">${list}</div></main>
<script>${REFRESH}</script>
</body>
</html>`;
}

/** Replaces the posts when they have changed; reading position and focus stay. */
const REFRESH = `setInterval(async()=>{try{const t=await(await fetch(location.href)).text();const n=new DOMParser().parseFromString(t,'text/html').getElementById('posts');const o=document.getElementById('posts');if(n&&o.innerHTML!==n.innerHTML&&!document.querySelector('details[open]'))o.replaceWith(n)}catch{}},2500)`;

function postHtml(post: TimelinePost): string {
  const time = new Date(post.postedAt);
  const edited = post.editedAt ? `<span class="edited" title="Edited ${escapeHtml(post.editedAt)}">edited</span>` : '';
  return `<article class="post" id="post-${escapeHtml(post.id.replace(/\W/g, ''))}"${post.language ? ` lang="${escapeHtml(post.language)}"` : ''}>
<div class="avatar">${avatarSvg(post.account.name)}</div>
<div class="body">
<div class="who"><b>${escapeHtml(post.account.name)}</b><span class="handle">${escapeHtml(post.account.handle)}</span>
<time datetime="${escapeHtml(post.postedAt)}" title="${escapeHtml(post.postedAt)}">${escapeHtml(timeWords(time))}</time>${edited}</div>
<div class="text">${post.html}</div>
${mediaHtml(post.media)}${post.card ? cardHtml(post.card) : ''}${detailHtml(post)}
</div></article>`;
}

function mediaHtml(media: TimelinePost['media']): string {
  if (media.length === 0) return '';
  const figures = media.map(
    ({ url, alt }) =>
      `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" loading="lazy">${
        alt ? `<figcaption><i>ALT</i><span>${escapeHtml(alt)}</span></figcaption>` : ''
      }</figure>`,
  );
  return `<div class="media n${Math.min(media.length, 4)}">${figures.join('')}</div>`;
}

function cardHtml(card: NonNullable<TimelinePost['card']>): string {
  const host = parseUrl(card.url)?.host ?? card.url;
  return `<a class="card" href="${escapeHtml(card.url)}" target="_blank" rel="noopener">${
    card.imageUrl ? `<img src="${escapeHtml(card.imageUrl)}" alt="" loading="lazy">` : ''
  }<span class="card-in"><small>${escapeHtml(host)}</small><b>${escapeHtml(card.title)}</b>${
    card.description ? `<span>${escapeHtml(card.description)}</span>` : ''
  }</span></a>`;
}

function detailHtml({ detail }: TimelinePost): string {
  if (!detail) return '';
  return `<details><summary>${escapeHtml(detail.title)}</summary><pre>${escapeHtml(detail.text)}</pre></details>`;
}

function emptyHtml(name: string): string {
  return `<p class="empty">Nothing on ${escapeHtml(name)} yet. Publish something and watch it appear here.</p>`;
}

function timeWords(time: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
}

/** A round picture with initials, its colours taken from the name. */
export function avatarSvg(name: string): string {
  const initials = name
    .split(/[\s@_-]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
  const hue = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 360, 7);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48" role="img" aria-label=""><defs><linearGradient id="g${hue}" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 62% 52%)"/><stop offset="1" stop-color="hsl(${(hue + 45) % 360} 58% 36%)"/></linearGradient></defs><rect width="48" height="48" rx="14" fill="url(#g${hue})"/><text x="24" y="31" font-family="system-ui,sans-serif" font-size="19" font-weight="650" fill="#fff" text-anchor="middle">${escapeHtml(initials || '·')}</text></svg>`;
}

function logoSvg(theme: Theme): string {
  const shapes = {
    tootle:
      '<rect width="32" height="32" rx="9" fill="#6364ff"/><path d="M8 20V13a4 4 0 0 1 8 0v5M16 18v-5a4 4 0 0 1 8 0v7" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><circle cx="16" cy="23" r="1.8" fill="#fff"/>',
    skyline:
      '<rect width="32" height="32" rx="9" fill="#0f73e6"/><path d="M5 21c4-9 7-9 11-2 4-7 7-7 11 2" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><circle cx="23.5" cy="9.5" r="2.6" fill="#ffe08a"/>',
    receiver:
      '<rect width="32" height="32" rx="9" fill="#0f7b6c"/><path d="M8 11h10a4 4 0 0 1 0 8h-4m0 0 3.5-3.5M14 19l3.5 3.5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>',
  } as const satisfies Record<Theme, string>;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">${shapes[theme]}</svg>`;
}
