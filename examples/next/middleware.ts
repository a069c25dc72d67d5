import { type NextRequest, NextResponse } from 'next/server';
import { createHubClient } from 'strapi-plugin-community-hub/client';
import { isLocale, kindOf, LOCALES } from './lib/site';

const hub = createHubClient({ url: process.env.HUB_URL ?? 'http://localhost:1337' });

/** Pages of the app router cannot answer 301 or 410, so addresses that moved or went are answered before them. */
export async function middleware(request: NextRequest) {
  const [locale = '', kinds = '', slug = ''] = request.nextUrl.pathname.slice(1).split('/');
  if (locale === '') return NextResponse.redirect(new URL(`/${languageOf(request)}`, request.url), 302);
  const kind = kindOf(kinds, locale);
  if (!kind || slug === '') return NextResponse.next();
  const found = await hub.item(kind, decodeURIComponent(slug), { locale });
  if (found.state === 'moved') {
    const there = decodeURIComponent(new URL(found.to).pathname.split('/').pop() ?? '');
    // Browsers keep a redirect that says nothing for ever, and a slug that comes back would then be a circle.
    const headers = { 'Cache-Control': 'no-cache' };
    return NextResponse.redirect(new URL(`/${locale}/${kinds}/${encodeURIComponent(there)}`, request.url), { status: 301, headers });
  }
  if (found.state === 'gone') return NextResponse.rewrite(new URL(`/${locale}/gone`, request.url), { status: 410 });
  return NextResponse.next();
}

function languageOf(request: NextRequest): string {
  const asked = request.headers.get('accept-language')?.slice(0, 2) ?? '';
  return isLocale(asked) ? asked : LOCALES[0];
}

export const config = { matcher: ['/', '/(en|fr)/:kinds/:slug'] };
